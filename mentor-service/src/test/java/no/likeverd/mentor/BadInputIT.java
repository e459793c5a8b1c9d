package no.likeverd.mentor;

import static no.likeverd.mentor.Town.TODAY;
import static no.likeverd.mentor.Town.enrolment;
import static no.likeverd.mentor.Town.member;
import static no.likeverd.mentor.Town.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService.Call;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input of every kind, endpoint by endpoint: a 4xx with its code, and nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String[] ALL = {"mentor", "performer", "wishes", "round", "pair", "invitation"};

    private final Town town = new Town();
    private final String leader = town.leader("leader");
    private final String mentor = town.mentor("mentor", "staffing");
    private final String newcomer = town.newcomer("newcomer");
    private final String performer = town.performer("performer", "staffing");
    private final String waiting = town.performer("waiting", "staffing");
    private final String busy = town.mentor("busy", "staffing");
    private final String pair = "/pairs/" + town.pair(busy, performer, TODAY.minusDays(5));
    private final Reply draft = town.round(null, town.performerId(waiting));
    private final String round = "/rounds/" + draft.is(201).path("roundId").asString();
    private final String own = "/performers/" + town.performerId(newcomer);
    private final String self = "/mentors/" + town.mentorId(mentor);

    @AfterAll
    void stop() {
        town.close();
    }

    /** One line of the table. */
    record Row(String name, Call call, int status, String code) {
        @Override
        public String toString() {
            return name + " -> " + status + " " + code;
        }
    }

    @ParameterizedTest
    @Rule("MEN-42")
    @MethodSource("rows")
    void isRefusedAndChangesNothing(Row row) {
        Map<String, String> before = town.service.everything(ALL);

        row.call().send().refused(row.status(), row.code());

        assertThat(town.service.everything(ALL)).isEqualTo(before);
    }

    Stream<Row> rows() {
        return Stream.of(everywhere(), corps(), performers(), wishes(), rounds(), pairs())
                .flatMap(rows -> rows);
    }

    private record Address(String method, String path, String body, String who) {}

    private List<Address> addresses() {
        String ids = town.ids(mentor, waiting);
        return List.of(
                new Address("POST", "/mentors", member("x"), leader),
                new Address("POST", self + "/pause", "{}", mentor),
                new Address("POST", self + "/resumption", "{}", mentor),
                new Address("POST", self + "/leave", "{}", mentor),
                new Address("POST", "/invitations/inv-1/answer", "{\"answer\":\"DECLINED\"}", leader),
                new Address("POST", own + "/enrolment", enrolment("x"), newcomer),
                new Address("POST", own + "/decline", "{}", newcomer),
                new Address("PUT", "/me/wishes", "{\"wishes\":[],\"avoid\":[]}", mentor),
                new Address("POST", "/rounds", "{}", town.coordinator),
                new Address("POST", round + "/pins", ids, town.coordinator),
                new Address("POST", round + "/forbids", ids, town.coordinator),
                new Address("POST", round + "/proposal", "{}", town.coordinator),
                new Address("POST", round + "/publication", "{}", town.coordinator),
                new Address("POST", pair + "/end", "{}", busy),
                new Address("POST", pair + "/completion", "{\"completedOn\":\"2026-01-01\"}", town.coordinator),
                new Address("POST", pair + "/credit", "{}", busy));
    }

    private Stream<Row> everywhere() {
        return addresses().stream()
                .flatMap(at -> Stream.concat(
                        Stream.of(
                                row(at, "no token", call(at).without("Authorization"), 401, "NO_VALID_TOKEN"),
                                row(
                                        at,
                                        "nonsense",
                                        call(at).header("Authorization", "Bearer x"),
                                        401,
                                        "NO_VALID_TOKEN"),
                                row(at, "a stranger", call(at).as("p-nobody"), 403, "NOT_YET_KNOWN"),
                                row(at, "broken", call(at).body("{\"a\":"), 400, "MALFORMED"),
                                row(at, "a list", call(at).body("[]"), 400, "MALFORMED"),
                                row(at, "an unknown field", call(at).body("{\"nobody\":1}"), 400, "MALFORMED"),
                                row(
                                        at,
                                        "text",
                                        call(at).header("Content-Type", "text/plain"),
                                        415,
                                        "MEDIA_TYPE_NOT_SUPPORTED"),
                                row(
                                        at,
                                        "too large",
                                        call(at).body("{\"a\":\"" + "x".repeat(300_000) + "\"}"),
                                        413,
                                        "TOO_LARGE"),
                                row(at, "another method", method(at, "PATCH"), 405, "METHOD_NOT_ALLOWED")),
                        at.method().equals("PUT")
                                ? Stream.of()
                                : Stream.of(
                                        row(
                                                at,
                                                "no key",
                                                call(at).without("Idempotency-Key"),
                                                400,
                                                "IDEMPOTENCY_KEY_MISSING"),
                                        row(
                                                at,
                                                "a short key",
                                                call(at).header("Idempotency-Key", "x"),
                                                400,
                                                "IDEMPOTENCY_KEY_MALFORMED"))));
    }

    private Call call(Address at) {
        return town.service
                .call(at.method(), "/mentor/v1" + at.path())
                .body(at.body())
                .as(at.who())
                .header("Idempotency-Key", no.likeverd.testing.RunningService.newKey())
                .header("If-Match", draft.etag());
    }

    private Call method(Address at, String method) {
        return town.service.call(method, "/mentor/v1" + at.path()).body("{}").as(at.who());
    }

    private static Row row(Address at, String name, Call call, int status, String code) {
        return new Row(at.method() + " " + at.path() + ", " + name, call, status, code);
    }

    private Row post(String name, String path, String body, String who, int status, String code) {
        Call call = call(new Address("POST", path, body, who));
        return new Row("POST " + path + ", " + name, call, status, code);
    }

    private Row get(String path, String who, int status, String code) {
        return new Row("GET " + path, town.service.get("/mentor/v1" + path).as(who), status, code);
    }

    private Stream<Row> corps() {
        String good = member("x");
        return Stream.of(
                join("empty", "{}", 422, "INVALID"),
                join("no topics", good.replaceFirst("\"topics\":\\[[^]]*]", "\"topics\":[]"), 422, "INVALID"),
                join("topic null", good.replaceFirst("\"topics\":\\[[^]]*]", "\"topics\":[null]"), 422, "INVALID"),
                join("topic in words", member("Two Words"), 422, "INVALID"),
                join("years below zero", good.replace(":12", ":-1"), 422, "INVALID"),
                join("61 years", good.replace(":12", ":61"), 422, "INVALID"),
                join("years in words", good.replace(":12", ":\"many\""), 400, "MALFORMED"),
                join("30 February", good.replace("2021-06-18", "2021-02-30"), 400, "MALFORMED"),
                join("school ahead", good.replace("2021-06-18", "2100-01-01"), 422, "LEADER_SCHOOL_MISSING"),
                join(
                        "school at the end of time",
                        good.replace("2021-06-18", "+999999999-12-31"),
                        422,
                        "LEADER_SCHOOL_MISSING"),
                join("training ahead", good.replace("2022-03-01", "2100-01-01"), 422, "MENTOR_TRAINING_MISSING"),
                join("terms ahead", good.replace(TODAY.toString(), "2100-01-01"), 422, "TERMS_NOT_ACCEPTED"),
                join("for another", good.replaceFirst("\\{", "{\"personId\":\"p-x\","), 403, "NOT_ALLOWED"),
                post(
                        "of nobody",
                        "/mentors",
                        good.replaceFirst("\\{", "{\"personId\":\"p-x\","),
                        town.coordinator,
                        422,
                        "NOT_EMPLOYED"),
                post("again", "/mentors", good, mentor, 409, "ALREADY_IN_CORPS"),
                post("of another", self + "/pause", "{}", leader, 404, "UNKNOWN_MENTOR"),
                post("of another", self + "/leave", "{}", leader, 404, "UNKNOWN_MENTOR"),
                post("of nobody", "/mentors/x/pause", "{}", mentor, 404, "UNKNOWN_MENTOR"),
                post("in a pair", "/mentors/" + town.mentorId(busy) + "/leave", "{}", busy, 409, "IN_A_PAIR"),
                post(
                        "of nobody",
                        "/invitations/x/answer",
                        "{\"answer\":\"DECLINED\"}",
                        leader,
                        404,
                        "UNKNOWN_INVITATION"),
                post("maybe", "/invitations/x/answer", "{\"answer\":\"MAYBE\"}", leader, 400, "MALFORMED"),
                post("none", "/invitations/x/answer", "{}", leader, 422, "INVALID"),
                get(self, leader, 404, "UNKNOWN_MENTOR"),
                get("/mentors/x", town.coordinator, 404, "UNKNOWN_MENTOR"),
                get("/mentors", leader, 403, "NOT_ALLOWED"),
                get("/mentors?status=HAPPY", town.coordinator, 400, "MALFORMED"),
                get("/mentors?page=-1", town.coordinator, 400, "INVALID_PAGE"),
                get("/me/invitations?size=101", leader, 400, "INVALID_PAGE"),
                get("/me/mentor", leader, 404, "UNKNOWN_MENTOR"));
    }

    private Row join(String name, String body, int status, String code) {
        return post(name, "/mentors", body, leader, status, code);
    }

    private Stream<Row> performers() {
        String good = enrolment("x");
        return Stream.of(
                post("empty", own + "/enrolment", "{}", newcomer, 422, "INVALID"),
                post(
                        "no terms",
                        own + "/enrolment",
                        good.replaceFirst("\"termsAcceptedOn\":\"[^\"]*\",", ""),
                        newcomer,
                        422,
                        "TERMS_NOT_ACCEPTED"),
                post(
                        "terms ahead",
                        own + "/enrolment",
                        good.replace(TODAY.toString(), "2100-01-01"),
                        newcomer,
                        422,
                        "TERMS_NOT_ACCEPTED"),
                post("no topics", own + "/enrolment", good.replace("[\"x\"]", "[]"), newcomer, 422, "INVALID"),
                post("topic with a blank", own + "/enrolment", enrolment("a b"), newcomer, 422, "INVALID"),
                post(
                        "sector with a blank",
                        own + "/enrolment",
                        good.replace("school", "my school"),
                        newcomer,
                        422,
                        "INVALID"),
                post("by another", own + "/enrolment", good, leader, 404, "UNKNOWN_PERFORMER"),
                post("by the coordinator", own + "/enrolment", good, town.coordinator, 404, "UNKNOWN_PERFORMER"),
                post("of nobody", "/performers/x/enrolment", good, newcomer, 404, "UNKNOWN_PERFORMER"),
                post(
                        "twice",
                        "/performers/" + town.performerId(waiting) + "/enrolment",
                        good,
                        waiting,
                        409,
                        "ALREADY_ENROLLED"),
                post(
                        "in a pair",
                        "/performers/" + town.performerId(performer) + "/decline",
                        "{}",
                        performer,
                        409,
                        "IN_A_PAIR"),
                get(own, leader, 404, "UNKNOWN_PERFORMER"),
                get("/performers", newcomer, 403, "NOT_ALLOWED"),
                get("/performers?status=x", town.coordinator, 400, "MALFORMED"),
                get("/performers?size=0", town.coordinator, 400, "INVALID_PAGE"),
                get("/me/performer", leader, 404, "UNKNOWN_PERFORMER"));
    }

    private Stream<Row> wishes() {
        String[] six = IntStream.range(0, 6).mapToObj(n -> "p-" + n).toArray(String[]::new);
        String[] many = IntStream.range(0, 21).mapToObj(n -> "p-" + n).toArray(String[]::new);
        return Stream.of(
                wish("empty", "{}", mentor, 422, "INVALID"),
                wish("six wishes", wishing(quoted(six), ""), mentor, 422, "INVALID"),
                wish("21 to avoid", wishing("", quoted(many)), mentor, 422, "INVALID"),
                wish("blank", wishing("\" \"", ""), mentor, 422, "INVALID"),
                wish("null", wishing("", "null"), mentor, 422, "INVALID"),
                wish("oneself", wishing(quoted(mentor), ""), mentor, 422, "ONESELF"),
                wish("oneself to avoid", wishing("", quoted(mentor)), mentor, 422, "ONESELF"),
                wish("twice", wishing(quoted(busy, busy), ""), mentor, 422, "NAMED_TWICE"),
                wish("both", wishing(quoted(busy), quoted(busy)), mentor, 422, "NAMED_TWICE"),
                wish("nobody", wishing(quoted("p-nobody"), ""), mentor, 422, "UNKNOWN_PERSON"),
                wish("nobody to avoid", wishing("", quoted("p-nobody")), mentor, 422, "UNKNOWN_PERSON"),
                wish("by somebody else", wishing("", ""), leader, 403, "NOT_ALLOWED"));
    }

    private static String wishing(String wishes, String avoid) {
        return "{\"wishes\":[" + wishes + "],\"avoid\":[" + avoid + "]}";
    }

    private Row wish(String name, String body, String who, int status, String code) {
        Call call = town.service.put("/mentor/v1/me/wishes", body).as(who);
        return new Row("wishes, " + name, call, status, code);
    }

    private Stream<Row> rounds() {
        String boss = town.coordinator;
        String ids = town.ids(mentor, waiting);
        String performers = "{\"performers\":[%s]}";
        return Stream.of(
                post("by a mentor", "/rounds", "{}", mentor, 403, "NOT_ALLOWED"),
                post("too early", "/rounds", "{\"from\":\"2020-01-01\"}", boss, 422, "FROM_TOO_EARLY"),
                post("too late", "/rounds", "{\"from\":\"2100-01-01\"}", boss, 422, "FROM_TOO_LATE"),
                post("no day", "/rounds", "{\"from\":\"soon\"}", boss, 400, "MALFORMED"),
                post("for nobody", "/rounds", performers.formatted(""), boss, 422, "INVALID"),
                post("for a blank", "/rounds", performers.formatted("\" \""), boss, 422, "INVALID"),
                post("for somebody unknown", "/rounds", performers.formatted("\"prf-x\""), boss, 422, "NOT_WAITING"),
                post(
                        "for somebody in a pair",
                        "/rounds",
                        performers.formatted(quoted(town.performerId(performer))),
                        boss,
                        422,
                        "NOT_WAITING"),
                post("by a mentor", round + "/pins", ids, mentor, 403, "NOT_ALLOWED"),
                post("empty", round + "/pins", "{}", boss, 422, "INVALID"),
                post("unknown", "/rounds/x/pins", ids, boss, 404, "UNKNOWN"),
                post("of a busy mentor", round + "/pins", town.ids(busy, waiting), boss, 422, "NOT_IN_ROUND"),
                post("of a busy performer", round + "/pins", town.ids(mentor, performer), boss, 422, "NOT_IN_ROUND"),
                post("of a busy mentor", round + "/forbids", town.ids(busy, waiting), boss, 422, "NOT_IN_ROUND"),
                post("by a mentor", round + "/forbids", ids, mentor, 403, "NOT_ALLOWED"),
                post("by a mentor", round + "/proposal", "{}", mentor, 403, "NOT_ALLOWED"),
                post("by a mentor", round + "/publication", "{}", mentor, 403, "NOT_ALLOWED"),
                match("pin", "POST", round + "/pins", ids, null, 428, "IF_MATCH_MISSING"),
                match("pin", "POST", round + "/pins", ids, "3", 400, "IF_MATCH_MALFORMED"),
                match("pin", "POST", round + "/pins", ids, "\"99\"", 412, "STALE_VERSION"),
                match("forbid", "POST", round + "/forbids", ids, null, 428, "IF_MATCH_MISSING"),
                match("propose", "POST", round + "/proposal", "{}", null, 428, "IF_MATCH_MISSING"),
                match("propose", "POST", round + "/proposal", "{}", "\"99\"", 412, "STALE_VERSION"),
                match("publish", "POST", round + "/publication", "{}", null, 428, "IF_MATCH_MISSING"),
                match("publish", "POST", round + "/publication", "{}", "\"99\"", 412, "STALE_VERSION"),
                match("unpin", "DELETE", round + "/pins/prf-x", "{}", null, 428, "IF_MATCH_MISSING"),
                match("allow", "DELETE", round + "/forbids/prf-x/mnt-x", "{}", null, 428, "IF_MATCH_MISSING"),
                get("/rounds", mentor, 403, "NOT_ALLOWED"),
                get(round, mentor, 403, "NOT_ALLOWED"),
                get("/rounds/x", boss, 404, "UNKNOWN"),
                get("/rounds/x/tasks", boss, 404, "UNKNOWN"),
                get(round + "/tasks?page=x", boss, 400, "INVALID_PAGE"),
                get(round + "/tasks", mentor, 403, "NOT_ALLOWED"));
    }

    private Row match(String name, String method, String path, String body, String etag, int status, String code) {
        Call call = call(new Address(method, path, body, town.coordinator));
        return new Row(
                name + ", If-Match " + etag,
                etag == null ? call.without("If-Match") : call.header("If-Match", etag),
                status,
                code);
    }

    private Stream<Row> pairs() {
        String boss = town.coordinator;
        return Stream.of(
                post("by a stranger", pair + "/end", "{}", mentor, 404, "UNKNOWN_PAIR"),
                post("by the coordinator", pair + "/end", "{}", boss, 403, "NOT_ALLOWED"),
                post("with a reason", pair + "/end", "{\"reason\":\"x\"}", busy, 400, "MALFORMED"),
                post("of nobody", "/pairs/x/end", "{}", busy, 404, "UNKNOWN_PAIR"),
                post("empty", pair + "/completion", "{}", boss, 422, "INVALID"),
                post("too early", pair + "/completion", "{\"completedOn\":\"" + TODAY + "\"}", boss, 409, "TOO_EARLY"),
                post(
                        "ahead",
                        pair + "/completion",
                        "{\"completedOn\":\"2100-01-01\"}",
                        boss,
                        422,
                        "COMPLETED_TOO_LATE"),
                post(
                        "by the mentor",
                        pair + "/completion",
                        "{\"completedOn\":\"2026-01-01\"}",
                        busy,
                        403,
                        "NOT_ALLOWED"),
                post(
                        "by a stranger",
                        pair + "/completion",
                        "{\"completedOn\":\"2026-01-01\"}",
                        mentor,
                        404,
                        "UNKNOWN_PAIR"),
                post("not completed", pair + "/credit", "{}", busy, 409, "NOT_COMPLETED"),
                post("by the performer", pair + "/credit", "{}", performer, 403, "NOT_ALLOWED"),
                post("by a stranger", pair + "/credit", "{}", mentor, 404, "UNKNOWN_PAIR"),
                get(pair, mentor, 404, "UNKNOWN_PAIR"),
                get("/pairs/x", boss, 404, "UNKNOWN_PAIR"),
                get("/pairs?page=-1", boss, 400, "INVALID_PAGE"));
    }
}
