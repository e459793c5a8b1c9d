package no.likeverd.assessment;

import java.time.LocalDate;
import java.util.stream.Stream;
import no.likeverd.testing.RunningService.Call;

/** What is bad at each address. */
final class BadRows {

    private final Scene scene;
    private final String employee;
    private final Talk free;
    private final Talk filling;
    private final Talk talking;
    private final Talk agreed;
    private final String goodForm = Bodies.form("seen", 1, 2, 3);
    private final String goodAgreement = Bodies.agreement(2, 2, 2);

    BadRows(Scene scene) {
        this.scene = scene;
        free = scene.talk();
        filling = scene.opened();
        talking = scene.opened().bothIn();
        agreed = scene.opened().bothIn().agreed(scene.leader);
        employee = filling.employee;
    }

    /** At every address: no authority, somebody unheard of, somebody who is no party, an unknown id. */
    Stream<Row> everywhere() {
        return Stream.of(
                        "GET ",
                        "GET /forms/mine",
                        "PUT /forms/mine",
                        "POST /forms/mine/submission",
                        "POST /forms/mine/withdrawal",
                        "GET /comparison",
                        "GET /agreement",
                        "PUT /agreement",
                        "POST /goals",
                        "POST /signature",
                        "GET /record",
                        "GET /reads",
                        "GET /logs/mine",
                        "PUT /logs/mine",
                        "GET /guidance?area=contact",
                        "POST /handover-consent",
                        "POST /leader-restart",
                        "POST /abandonment")
                .flatMap(this::atOne);
    }

    private Stream<Row> atOne(String address) {
        String method = address.substring(0, address.indexOf(' '));
        String more = address.substring(address.indexOf(' ') + 1);
        String path = talking.path(more);
        String unknown = "/assessments/asm-nobody" + more;
        Stream<Row> rows = Stream.of(
                row(
                        address + ", no token",
                        good(method, path, employee).without("Authorization"),
                        401,
                        "NO_VALID_TOKEN"),
                row(address + ", unheard of", good(method, path, scene.id("p-nobody")), 403, "NOT_YET_KNOWN"),
                row(address + ", HR", good(method, path, scene.hr), 404, "UNKNOWN_ASSESSMENT"),
                row(address + ", another leader", good(method, path, scene.schoolLeader), 404, "UNKNOWN_ASSESSMENT"),
                row(address + ", unknown id", good(method, unknown, talking.employee), 404, "UNKNOWN_ASSESSMENT"));
        return method.equals("POST")
                ? Stream.concat(
                        rows,
                        Stream.of(
                                row(
                                        address + ", no key",
                                        good(method, path, talking.employee).without("Idempotency-Key"),
                                        400,
                                        "IDEMPOTENCY_KEY_MISSING"),
                                row(
                                        address + ", short key",
                                        good(method, path, talking.employee).header("Idempotency-Key", "x"),
                                        400,
                                        "IDEMPOTENCY_KEY_MALFORMED")))
                : rows;
    }

    private Call good(String method, String path, String personId) {
        Call call = scene.service.call(method, Scene.ROOT + path).as(personId).header("If-Match", "\"0\"");
        if (method.equals("GET")) {
            return call;
        }
        String key = no.likeverd.testing.RunningService.newKey();
        return call.header("Idempotency-Key", key).body(bodyFor(path));
    }

    private String bodyFor(String path) {
        if (path.endsWith("/forms/mine")) {
            return goodForm;
        }
        if (path.endsWith("/agreement")) {
            return goodAgreement;
        }
        if (path.endsWith("/goals")) {
            return Bodies.goal(Scene.today());
        }
        return path.endsWith("/logs/mine") ? Bodies.log("x") : "{}";
    }

    Stream<Row> openings() {
        String good = Bodies.opening(free.employmentId, scene.adopted);
        return Stream.of(
                opening("empty", "{}", 422, "INVALID"),
                opening("broken", "{\"employmentId\":", 400, "MALFORMED"),
                opening("a list", "[]", 400, "MALFORMED"),
                opening("an unknown field", good.replace("}", ",\"rank\":3}"), 400, "MALFORMED"),
                opening("a blank employment", good.replace(free.employmentId, " "), 422, "INVALID"),
                opening("unknown employment", good.replace(free.employmentId, "e-nobody"), 422, "UNKNOWN_EMPLOYMENT"),
                opening("unknown version", good.replace(scene.adopted, "v-nobody"), 422, "UNKNOWN_VERSION"),
                opening("a draft", good.replace(scene.adopted, scene.draft), 409, "VERSION_NOT_OPEN_HERE"),
                opening(
                        "piloted elsewhere",
                        good.replace(scene.adopted, scene.pilotAtSchool),
                        409,
                        "VERSION_NOT_OPEN_HERE"),
                opening("superseded", good.replace(scene.adopted, scene.superseded), 409, "VERSION_NOT_OPEN_HERE"),
                opening("open already", Bodies.opening(filling.employmentId, scene.adopted), 409, "ALREADY_OPEN"),
                opening("no leader", Bodies.opening(scene.id("e-liv"), scene.adopted), 409, "NO_LEADER"),
                row(
                        "by another leader",
                        scene.post("/assessments", good, scene.schoolLeader),
                        422,
                        "UNKNOWN_EMPLOYMENT"),
                row("by HR", scene.post("/assessments", good, scene.hr), 422, "UNKNOWN_EMPLOYMENT"),
                row(
                        "too large",
                        scene.post("/assessments", "{\"a\":\"" + "x".repeat(300_000) + "\"}", scene.leader),
                        413,
                        "TOO_LARGE"),
                row(
                        "not JSON",
                        scene.post("/assessments", good, scene.leader).header("Content-Type", "text/plain"),
                        415,
                        "MEDIA_TYPE_NOT_SUPPORTED"),
                row("page -1", scene.get("/assessments?page=-1", scene.leader), 400, "INVALID_PAGE"),
                row("size 101", scene.get("/assessments?size=101", scene.leader), 400, "INVALID_PAGE"),
                row(
                        "not deleted",
                        scene.service.delete(Scene.ROOT + filling.path("")).as(scene.leader),
                        405,
                        "METHOD_NOT_ALLOWED"));
    }

    private Row opening(String name, String body, int status, String code) {
        return row("open, " + name, scene.post("/assessments", body, scene.leader), status, code);
    }

    Stream<Row> forms() {
        String long2001 = "x".repeat(2001);
        return Stream.of(
                form("empty", "{}", 422, "INVALID"),
                form("null area", "{\"areas\":[null]}", 422, "INVALID"),
                form("unknown area", goodForm.replace("contact", "courage"), 422, "UNKNOWN_AREA"),
                form("area twice", goodForm.replace("contact", "guidance"), 422, "DUPLICATE_AREA"),
                form("area in capitals", goodForm.replace("contact", "CONTACT"), 422, "INVALID"),
                form("rank above the top", goodForm.replace(":3", ":4"), 422, "UNKNOWN_RANK"),
                form("rank below zero", goodForm.replace(":3", ":-1"), 422, "INVALID"),
                form("rank in words", goodForm.replace(":3", ":\"good\""), 400, "MALFORMED"),
                form("rank in parts", goodForm.replace(":3", ":2.5"), 400, "MALFORMED"),
                form("evidence too long", goodForm.replaceFirst("seen", long2001), 422, "INVALID"),
                form("unknown field", goodForm.replace("\"rank\"", "\"health\":1,\"rank\""), 400, "MALFORMED"),
                row(
                        "no If-Match",
                        scene.put(filling.path("/forms/mine"), goodForm, employee, "\"0\"")
                                .without("If-Match"),
                        428,
                        "IF_MATCH_MISSING"),
                row(
                        "no version",
                        scene.put(filling.path("/forms/mine"), goodForm, employee, "now"),
                        400,
                        "IF_MATCH_MALFORMED"),
                row("stale", scene.put(filling.path("/forms/mine"), goodForm, employee, "\"7\""), 412, "STALE_VERSION"),
                row("submit nothing", post(filling, "/forms/mine/submission", "", employee), 422, "FORM_INCOMPLETE"),
                row("take back a draft", post(filling, "/forms/mine/withdrawal", "", employee), 409, "NOT_SUBMITTED"),
                row(
                        "save what is in",
                        scene.put(talking.path("/forms/mine"), goodForm, scene.leader, "\"2\""),
                        409,
                        "FORM_SUBMITTED"),
                row(
                        "take back when both are in",
                        post(talking, "/forms/mine/withdrawal", "", scene.leader),
                        409,
                        "BOTH_SUBMITTED"),
                row("compare too early", scene.get(filling.path("/comparison"), employee), 409, "NOT_BOTH_SUBMITTED"),
                row(
                        "abandon when both are in",
                        post(talking, "/abandonment", "", scene.leader),
                        409,
                        "BOTH_SUBMITTED"));
    }

    private Row form(String name, String body, int status, String code) {
        return row("form, " + name, scene.put(filling.path("/forms/mine"), body, employee, "\"0\""), status, code);
    }

    Stream<Row> conversations() {
        LocalDate today = Scene.today();
        String goal = Bodies.goal(today);
        String log = Bodies.log("x");
        return Stream.of(
                agree("empty", "{}", 422, "INVALID"),
                agree("an area missing", Bodies.agreement(2, 2), 422, "AREAS_MISSING"),
                agree("no reasons", goodAgreement.replace("Talked over", ""), 422, "REASON_MISSING"),
                agree(
                        "rank 4",
                        goodAgreement.replace("\"rank\":2,\"heldOn\"", "\"rank\":4,\"heldOn\""),
                        422,
                        "UNKNOWN_RANK"),
                agree("no rank", goodAgreement.replace("\"rank\":2,\"heldOn\"", "\"heldOn\""), 422, "INVALID"),
                agree(
                        "tomorrow",
                        goodAgreement.replace(
                                today.toString(), today.plusDays(1).toString()),
                        422,
                        "HELD_IN_FUTURE"),
                agree(
                        "yesterday",
                        goodAgreement.replace(
                                today.toString(), today.minusDays(1).toString()),
                        422,
                        "HELD_BEFORE_OPENING"),
                agree("on 30 February", goodAgreement.replace(today.toString(), "2027-02-30"), 400, "MALFORMED"),
                agree("reason too long", goodAgreement.replaceFirst("Talked over", "x".repeat(2001)), 422, "INVALID"),
                row(
                        "agree, stale",
                        scene.put(agreed.path("/agreement"), Bodies.agreement(3, 3, 3), scene.leader, "\"0\""),
                        412,
                        "STALE_VERSION"),
                row(
                        "agree, no If-Match",
                        scene.put(talking.path("/agreement"), goodAgreement, scene.leader, "\"0\"")
                                .without("If-Match"),
                        428,
                        "IF_MATCH_MISSING"),
                row(
                        "agree too early",
                        scene.put(filling.path("/agreement"), goodAgreement, scene.leader, "\"0\""),
                        409,
                        "NOT_BOTH_SUBMITTED"),
                goal("empty", "{}", 422, "INVALID"),
                goal("blank", goal.replace("Guide a student", " "), 422, "INVALID"),
                goal("too long", goal.replace("Guide a student", "x".repeat(501)), 422, "INVALID"),
                goal("unknown area", goal.replace("guidance", "courage"), 422, "UNKNOWN_AREA"),
                goal("yesterday", Bodies.goal(today.minusDays(1)), 422, "DUE_IN_THE_PAST"),
                goal("in ten years", Bodies.goal(today.plusYears(10)), 422, "TOO_FAR_AHEAD"),
                row("sign nothing", signature(talking, "{}", "\"0\""), 409, "NO_AGREEMENT"),
                row("sign, stale", signature(agreed, "{}", "\"0\""), 412, "STALE_VERSION"),
                row("sign, no If-Match", signature(agreed, "{}", "\"1\"").without("If-Match"), 428, "IF_MATCH_MISSING"),
                row(
                        "sign, too many words",
                        signature(agreed, Bodies.signature("x".repeat(2001)), "\"1\""),
                        422,
                        "INVALID"),
                row("no record yet", scene.get(agreed.path("/record"), scene.leader), 409, "NOT_COMPLETED"),
                row("no handover", post(talking, "/handover-consent", "", talking.employee), 409, "NO_HANDOVER"),
                row("restart by the leader", post(talking, "/leader-restart", "", scene.leader), 403, "NOT_ALLOWED"),
                log("empty", "{}", 422, "INVALID"),
                log("useful 6", log.replace(":4", ":6"), 422, "INVALID"),
                log("importance 0", log.replace("\"importance\":5", "\"importance\":0"), 422, "INVALID"),
                log("judged perhaps", log.replace("partly", "perhaps"), 400, "MALFORMED"),
                log("unknown area", log.replace("contact", "courage"), 422, "UNKNOWN_AREA"),
                row(
                        "log too early",
                        scene.put(filling.path("/logs/mine"), log, employee, "\"0\""),
                        409,
                        "NOT_BOTH_SUBMITTED"));
    }

    private Row agree(String name, String body, int status, String code) {
        return row("agree, " + name, scene.put(talking.path("/agreement"), body, scene.leader, "\"0\""), status, code);
    }

    private Row goal(String name, String body, int status, String code) {
        return row("goal, " + name, post(talking, "/goals", body, scene.leader), status, code);
    }

    private Row log(String name, String body, int status, String code) {
        return row("log, " + name, scene.put(talking.path("/logs/mine"), body, scene.leader, "\"0\""), status, code);
    }

    private Call signature(Talk talk, String body, String etag) {
        return post(talk, "/signature", body, scene.leader).header("If-Match", etag);
    }

    Stream<Row> others() {
        String good = Bodies.course("employmentId", free.employmentId, "medication-safety", Scene.today());
        String future = Scene.today().plusDays(1).toString();
        return Stream.of(
                course("empty", "{}", 422, "INVALID"),
                course("nobody", good.replace("employmentId", "personId"), 422, "UNKNOWN_PERSON"),
                course("person and employment", good.replace("{", "{\"personId\":\"p-1\","), 422, "ONE_OF_TWO"),
                course("neither", good.replace("\"" + free.employmentId + "\"", "null"), 422, "ONE_OF_TWO"),
                course("tomorrow", good.replace(Scene.today().toString(), future), 422, "COMPLETED_IN_FUTURE"),
                course("in 1901", good.replace(Scene.today().toString(), "1901-01-01"), 422, "TOO_LONG_AGO"),
                course("code in capitals", good.replace("medication-safety", "Medication"), 422, "INVALID"),
                row("own course", scene.post("/courses/completions", good, free.employee), 422, "UNKNOWN_PERSON"),
                row(
                        "another unit's HR",
                        scene.post("/courses/completions", good, scene.schoolHr),
                        422,
                        "UNKNOWN_PERSON"),
                row("no area", scene.get(filling.path("/guidance"), employee), 400, "MALFORMED"),
                row("unknown area", scene.get(filling.path("/guidance?area=courage"), employee), 404, "UNKNOWN_AREA"),
                row(
                        "counts for a leader",
                        scene.get("/versions/" + scene.adopted + "/guidance-readings", scene.leader),
                        403,
                        "NOT_ALLOWED"),
                row(
                        "counts of nothing",
                        scene.get("/versions/v-nobody/guidance-readings", scene.hr),
                        404,
                        "UNKNOWN_VERSION"),
                row(
                        "progress for a leader",
                        scene.get("/units/" + scene.home + "/progress", scene.leader),
                        404,
                        "UNKNOWN_UNIT"),
                row("progress of nothing", scene.get("/units/u-nowhere/progress", scene.hr), 404, "UNKNOWN_UNIT"),
                row(
                        "courses of others",
                        scene.get("/employments/" + free.employmentId + "/courses", scene.stranger),
                        404,
                        "UNKNOWN_EMPLOYMENT"));
    }

    private Row course(String name, String body, int status, String code) {
        return row("course, " + name, scene.post("/courses/completions", body, scene.leader), status, code);
    }

    private Call post(Talk talk, String more, String body, String personId) {
        return scene.post(talk.path(more), body, personId);
    }

    private static Row row(String name, Call call, int status, String code) {
        return new Row(name, call, status, code);
    }
}
