package no.likeverd.ladder.version.life;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.ladder.version.definition.Definitions;
import no.likeverd.testing.RunningService.Call;
import no.likeverd.testing.TestIssuer;

/** The table of bad input: what is bad at every address, and what is bad in each form. */
final class BadLadderRows {

    private static final String TOO_LARGE = "{\"a\":\"" + "x".repeat(300_000) + "\"}";
    private static final String GOOD = Definitions.practice("practice-cleaning");

    private final LadderScene scene;
    private final TestIssuer strangers;
    private final String draft;
    private final String heard;
    private final String recorded;
    private final String pilot;
    private final String units;

    BadLadderRows(LadderScene scene, TestIssuer strangers) {
        this.scene = scene;
        this.strangers = strangers;
        draft = scene.draft("practice-cleaning");
        heard = scene.heard("practice-cleaning");
        recorded = scene.draft("practice-cleaning");
        scene.act(recorded, "/hearing", scene.hearing(-1), scene.hr).is(200);
        pilot = scene.piloted("practice-cleaning", scene.school);
        units = LadderScene.units(scene.home);
    }

    /** One line: what is sent, and what must come back. */
    record Row(String name, Call call, int status, String code) {

        @Override
        public String toString() {
            return name + " -> " + status + " " + code;
        }
    }

    /**
     * An address with a request that would be granted.
     *
     * @param body empty where there is none
     * @param path where {} stands for the id
     */
    private record Endpoint(String method, String path, String id, String body, String who, List<String> others) {

        String with(String otherId) {
            return path.replace("{}", otherId);
        }
    }

    Stream<Row> all() {
        return Stream.of(endpoints().flatMap(this::everywhere), hearings(), pilots(), words(), definitions(), moments())
                .flatMap(rows -> rows);
    }

    private Stream<Endpoint> endpoints() {
        List<String> notHr = List.of(scene.leader, scene.employee, scene.union);
        List<String> notUnion = List.of(scene.leader, scene.employee, scene.hr);
        return Stream.of(
                new Endpoint("POST", "?template=leader", "", "{}", scene.hr, notHr),
                new Endpoint("GET", "", "", "", scene.hr, List.of()),
                new Endpoint("GET", "/templates", "", "", scene.employee, List.of()),
                new Endpoint("GET", "/{}", draft, "", scene.hr, List.of()),
                new Endpoint("GET", "/{}/history", draft, "", scene.hr, List.of()),
                new Endpoint("GET", "/{}/comments", draft, "", scene.hr, List.of(scene.leader, scene.employee)),
                new Endpoint("POST", "/{}/comments", draft, "{\"text\":\"Good\"}", scene.leader, List.of(scene.left)),
                new Endpoint("POST", "/{}/hearing", draft, scene.hearing(0), scene.hr, notHr),
                new Endpoint("POST", "/{}/hearing/union-confirmation", recorded, "{}", scene.union, notUnion),
                new Endpoint("POST", "/{}/pilot", heard, units, scene.hr, notHr),
                new Endpoint("POST", "/{}/evaluation", pilot, "{\"remarks\":\"Good\"}", scene.hr, notHr),
                new Endpoint("POST", "/{}/adoption", heard, "{}", scene.hr, notHr),
                new Endpoint("POST", "/{}/withdrawal", heard, "{}", scene.hr, notHr));
    }

    private Stream<Row> everywhere(Endpoint at) {
        return Stream.of(tokens(at), roles(at), ids(at), bodies(at), keys(at), pages(at))
                .flatMap(rows -> rows);
    }

    private Stream<Row> tokens(Endpoint at) {
        String foreign = "Bearer " + strangers.token(at.who(), "ladder");
        return Stream.of(
                row(at, "no token", call(at).without("Authorization"), 401, "NO_VALID_TOKEN"),
                row(at, "no token at all", call(at).header("Authorization", "Bearer x"), 401, "NO_VALID_TOKEN"),
                row(at, "a stranger's key", call(at).header("Authorization", foreign), 401, "NO_VALID_TOKEN"));
    }

    private Stream<Row> roles(Endpoint at) {
        return Stream.concat(
                Stream.of(row(at, "somebody unheard of", call(at).as(scene.stranger), 403, "NOT_YET_KNOWN")),
                at.others().stream().map(other -> row(at, "as " + other, call(at).as(other), 403, "NOT_ALLOWED")));
    }

    private Stream<Row> ids(Endpoint at) {
        return at.id().isEmpty()
                ? Stream.empty()
                : Stream.of(row(at, "unknown id", call(at, "ver-nobody"), 404, "UNKNOWN"));
    }

    private Stream<Row> bodies(Endpoint at) {
        return at.body().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        row(at, "broken JSON", call(at).body("{\"text\":"), 400, "MALFORMED"),
                        row(at, "a list", call(at).body("[]"), 400, "MALFORMED"),
                        row(at, "an unknown field", call(at).body("{\"nobody\":1}"), 400, "MALFORMED"),
                        row(at, "too large", call(at).body(TOO_LARGE), 413, "TOO_LARGE"),
                        row(
                                at,
                                "not JSON",
                                call(at).header("Content-Type", "text/plain"),
                                415,
                                "MEDIA_TYPE_NOT_SUPPORTED"));
    }

    private Stream<Row> keys(Endpoint at) {
        return at.method().equals("GET")
                ? Stream.empty()
                : Stream.of(
                        row(at, "no key", call(at).without("Idempotency-Key"), 400, "IDEMPOTENCY_KEY_MISSING"),
                        row(
                                at,
                                "a short key",
                                call(at).header("Idempotency-Key", "short"),
                                400,
                                "IDEMPOTENCY_KEY_MALFORMED"));
    }

    private Stream<Row> pages(Endpoint at) {
        boolean paged = at.method().equals("GET") && !at.path().endsWith("{}");
        return paged
                ? Stream.of("page=-1", "page=x", "size=0", "size=101")
                        .map(page -> row(
                                at,
                                page,
                                scene.service
                                        .get("/ladder/v1/ladders" + at.with(at.id()) + "?" + page)
                                        .as(at.who()),
                                400,
                                "INVALID_PAGE"))
                : Stream.empty();
    }

    private Stream<Row> hearings() {
        String good = scene.hearing(0);
        String nobody = good.replace("\"unionPersonId\":null", "\"unionPersonId\":\"p-nobody\"");
        return Stream.of(
                hearing("empty", "{}", 422, "INVALID"),
                hearing(
                        "leaders not heard",
                        good.replaceFirst("(leadersHeardOn\":)\"[^\"]*\"", "$1null"),
                        422,
                        "INVALID"),
                hearing(
                        "employees not heard",
                        good.replaceFirst("(employeesHeardOn\":)\"[^\"]*\"", "$1null"),
                        422,
                        "INVALID"),
                hearing("union not heard", good.replaceFirst("(unionHeardOn\":)\"[^\"]*\"", "$1null"), 422, "INVALID"),
                hearing("no conclusion", good.replace("\"SUPPORTED_WITH_REMARKS\"", "null"), 422, "INVALID"),
                hearing("unknown conclusion", good.replace("SUPPORTED_WITH_REMARKS", "LIKED"), 400, "MALFORMED"),
                hearing("no day", good.replace(scene.today.toString(), "2026-02-30"), 400, "MALFORMED"),
                hearing("long remarks", good.replace("Shorter words", "x".repeat(2001)), 422, "INVALID"),
                hearing(
                        "odd person",
                        good.replace("\"unionPersonId\":null", "\"unionPersonId\":\" \""),
                        422,
                        "INVALID"),
                hearing("unknown person", nobody, 422, "NOT_A_UNION_REPRESENTATIVE"),
                hearing("tomorrow", scene.hearing(1), 422, "HEARD_IN_THE_FUTURE"),
                hearing("six years ago", scene.hearing(-2200), 422, "HEARD_TOO_LONG_AGO"));
    }

    private Row hearing(String name, String body, int status, String code) {
        return post("hearing, " + name, draft, "/hearing", body, status, code);
    }

    private Stream<Row> pilots() {
        return Stream.of(
                pilot("no units", "{}", 422, "INVALID"),
                pilot("none", "{\"unitIds\":[]}", 422, "INVALID"),
                pilot("null", "{\"unitIds\":[null]}", 422, "INVALID"),
                pilot("odd", LadderScene.units("u 1"), 422, "INVALID"),
                pilot("not a list", "{\"unitIds\":\"u-1\"}", 400, "MALFORMED"),
                pilot("many", "{\"unitIds\":[" + "\"u\",".repeat(100) + "\"u\"]}", 422, "INVALID"),
                pilot("unknown", LadderScene.units(scene.home, "u-nowhere"), 422, "UNKNOWN_UNIT"),
                pilot("where another is", LadderScene.units(scene.school), 409, "PILOTED_ALREADY"));
    }

    private Row pilot(String name, String body, int status, String code) {
        return post("pilot, " + name, heard, "/pilot", body, status, code);
    }

    private Stream<Row> words() {
        String tooLong = "x".repeat(2001);
        return Stream.of("null", "\"\"", "\"  \"", "\"" + tooLong + "\"")
                .flatMap(words -> Stream.of(
                        post("evaluation", pilot, "/evaluation", "{\"remarks\":" + words + "}", 422, "INVALID"),
                        post("comment", draft, "/comments", "{\"text\":" + words + "}", 422, "INVALID")));
    }

    private Stream<Row> definitions() {
        String unsound = "INVALID_DEFINITION";
        String large = GOOD + "#" + "x".repeat(300_000);
        Call noBody =
                scene.post("", "").header("Content-Type", "application/yaml").as(scene.hr);
        Call plain = scene.draftCall(GOOD).header("Content-Type", "text/plain");
        return Stream.of(
                new Row("definition, none", noBody, 400, "MALFORMED"),
                new Row("definition, plain text", plain, 415, "MEDIA_TYPE_NOT_SUPPORTED"),
                new Row("definition, a leader's", scene.draftCall(GOOD).as(scene.leader), 403, "NOT_ALLOWED"),
                new Row(
                        "definition, no key",
                        scene.draftCall(GOOD).without("Idempotency-Key"),
                        400,
                        "IDEMPOTENCY_KEY_MISSING"),
                new Row("definition, too large", scene.draftCall(large), 413, "TOO_LARGE"),
                new Row("definition, empty", scene.draftCall("# none"), 422, unsound),
                new Row("definition, a list", scene.draftCall("[]"), 422, unsound),
                new Row(
                        "definition, a tag",
                        scene.draftCall(GOOD.replace("format: 1", "format: !!int 1")),
                        422,
                        unsound),
                new Row(
                        "definition, a bomb",
                        scene.draftCall("a: &a [x]\nb: [" + "*a,".repeat(20) + "*a]"),
                        422,
                        unsound),
                new Row("definition, half", scene.draftCall(GOOD.substring(0, 300)), 422, unsound),
                new Row(
                        "template, unknown",
                        scene.post("?template=nobody", "{}").as(scene.hr),
                        404,
                        "UNKNOWN_TEMPLATE"),
                new Row("template to read, unknown", get("/templates/nobody"), 404, "UNKNOWN_TEMPLATE"),
                new Row("list, unknown stage", get("?stage=LOVED"), 400, "MALFORMED"),
                put("no If-Match", GOOD, "", 428, "IF_MATCH_MISSING"),
                put("no version", GOOD, "yesterday", 400, "IF_MATCH_MALFORMED"),
                put("stale", GOOD, "\"99\"", 412, "STALE_VERSION"),
                put("another ladder", Definitions.practice("practice-gardening"), "\"1\"", 422, "OTHER_LADDER"),
                put("unsound", GOOD.replace("format: 1", "format: 2"), "\"1\"", 422, unsound),
                new Row("redefinition, a leader's", put(GOOD, "\"1\"").as(scene.leader), 403, "NOT_ALLOWED"),
                new Row(
                        "deletion",
                        scene.service.delete("/ladder/v1/ladders/" + draft).as(scene.hr),
                        405,
                        "METHOD_NOT_ALLOWED"));
    }

    private Row put(String name, String body, String version, int status, String code) {
        Call call = put(body, version);
        return new Row("redefinition, " + name, version.isEmpty() ? call.without("If-Match") : call, status, code);
    }

    private Call put(String body, String version) {
        return scene.service
                .put("/ladder/v1/ladders/" + draft + "/definition", body)
                .header("Content-Type", "application/yaml")
                .header("If-Match", version)
                .as(scene.hr);
    }

    private Stream<Row> moments() {
        return Stream.of(
                post("pilot of a draft", draft, "/pilot", units, 409, "NOT_HEARD"),
                post("evaluation of a draft", draft, "/evaluation", "{\"remarks\":\"Good\"}", 409, "NOT_HEARD"),
                post("adoption of a draft", recorded, "/adoption", "{}", 409, "NOT_HEARD"),
                post("adoption of a pilot", pilot, "/adoption", "{}", 409, "NOT_EVALUATED"),
                post("evaluation without pilot", heard, "/evaluation", "{\"remarks\":\"Good\"}", 409, "WRONG_STAGE"),
                post("second pilot", pilot, "/pilot", units, 409, "WRONG_STAGE"),
                post("second hearing", heard, "/hearing", scene.hearing(0), 409, "NOT_A_DRAFT"));
    }

    private Row post(String name, String versionId, String path, String body, int status, String code) {
        String who = path.equals("/comments") ? scene.leader : scene.hr;
        return new Row(name, scene.post("/" + versionId + path, body).as(who), status, code);
    }

    private Call get(String path) {
        return scene.service.get("/ladder/v1/ladders" + path).as(scene.hr);
    }

    private Call call(Endpoint at) {
        return call(at, at.id());
    }

    private Call call(Endpoint at, String id) {
        return at.method().equals("GET")
                ? scene.service.get("/ladder/v1/ladders" + at.with(id)).as(at.who())
                : scene.post(at.with(id), at.body()).as(at.who());
    }

    private static Row row(Endpoint at, String name, Call call, int status, String code) {
        return new Row(at.method() + " " + at.path() + ", " + name, call, status, code);
    }
}
