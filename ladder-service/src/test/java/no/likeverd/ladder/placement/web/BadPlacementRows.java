package no.likeverd.ladder.placement.web;

import static no.likeverd.ladder.demand.Ladderings.PRACTICE;
import static no.likeverd.ladder.demand.Ladderings.SEATS;
import static no.likeverd.ladder.placement.web.PlacementScene.needPath;
import static no.likeverd.ladder.placement.web.PlacementScene.path;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.likeverd.testing.RunningService.Call;

/** What is bad at the addresses of needs and placements, each with the 4xx that it gets. */
final class BadPlacementRows {

    private static final String TOO_LARGE = "{\"answer\":\"" + "x".repeat(300_000) + "\"}";

    private final PlacementScene scene;

    /** The holder of the only seat, and somebody who is asked. */
    private final String placed;

    private final String proposed;

    BadPlacementRows(PlacementScene scene) {
        this.scene = scene;
        scene.need(scene.home, scene.leader, SEATS, 0, 1);
        placed = scene.placed("holder", SEATS, 2);
        proposed = scene.employee("asked");
        scene.assessed("asked", PRACTICE, 2);
        scene.until(proposed, "PROPOSED").is(200);
    }

    record Row(String what, Call call, int status, String code) {
        @Override
        public String toString() {
            return what + " -> " + status + " " + code;
        }
    }

    Stream<Row> all() {
        return Stream.of(answers(), acts(), needs(), readers(), lists()).flatMap(rows -> rows);
    }

    private Stream<Row> answers() {
        String at = path(proposed) + "/answer";
        Function<String, Call> with = body -> scene.service.post(at, body).as(scene.leader);
        return Stream.of(
                row("no token", scene.service.post(at, "{}"), 401, "NO_VALID_TOKEN"),
                row("nonsense token", yes(at).header("Authorization", "Bearer x"), 401, "NO_VALID_TOKEN"),
                row("unheard of", yes(at).as("p-unheard-of"), 403, "NOT_YET_KNOWN"),
                row("no key", yes(at).without("Idempotency-Key"), 400, "IDEMPOTENCY_KEY_MISSING"),
                row("short key", yes(at).header("Idempotency-Key", "short"), 400, "IDEMPOTENCY_KEY_MALFORMED"),
                row("stale", yes(at).header("If-Match", "\"99\""), 412, "STALE_VERSION"),
                row("no answer", with.apply("{}"), 422, "INVALID"),
                row("null answer", with.apply("{\"answer\":null}"), 422, "INVALID"),
                row("a no without a reason", with.apply("{\"answer\":\"NO\"}"), 422, "REASON_MISSING"),
                row(
                        "a no that says nothing",
                        with.apply("{\"answer\":\"NO\",\"reason\":\" \"}"),
                        422,
                        "REASON_MISSING"),
                row(
                        "a reason that is too long",
                        with.apply("{\"answer\":\"NO\",\"reason\":\"" + "x".repeat(1001) + "\"}"),
                        422,
                        "INVALID"),
                row("perhaps", with.apply("{\"answer\":\"PERHAPS\"}"), 400, "MALFORMED"),
                row("a number", with.apply("{\"answer\":[1]}"), 400, "MALFORMED"),
                row("a list", with.apply("[]"), 400, "MALFORMED"),
                row("broken", with.apply("{\"answer\":"), 400, "MALFORMED"),
                row("unknown field", with.apply("{\"answer\":\"YES\",\"why\":\"x\"}"), 400, "MALFORMED"),
                row("too large", with.apply(TOO_LARGE), 413, "TOO_LARGE"),
                row("plain text", yes(at).header("Content-Type", "text/plain"), 415, "MEDIA_TYPE_NOT_SUPPORTED"),
                row("HR answers", yes(at).as(scene.hr), 403, "NOT_ALLOWED"),
                row("a stranger answers", yes(at).as(scene.nobody), 404, "UNKNOWN_PLACEMENT"),
                row("another leader answers", yes(at).as(scene.otherLeader), 404, "UNKNOWN_PLACEMENT"),
                row("unknown", yes(path("e-none") + "/answer"), 404, "UNKNOWN_PLACEMENT"),
                row("nothing to answer", yes(path(placed) + "/answer"), 409, "NOT_PROPOSED"));
    }

    private Call yes(String at) {
        return scene.service.post(at, "{\"answer\":\"YES\"}").as(scene.leader);
    }

    private Stream<Row> acts() {
        return Stream.of("/reconsideration", "/confirmation").flatMap(act -> {
            Function<String, Call> as =
                    person -> scene.service.post(path(placed) + act, "{}").as(person);
            return Stream.of(
                    row(act + " by the employee", as.apply(scene.person("holder")), 403, "NOT_ALLOWED"),
                    row(act + " by HR", as.apply(scene.hr), 403, "NOT_ALLOWED"),
                    row(act + " by a stranger", as.apply(scene.nobody), 404, "UNKNOWN_PLACEMENT"),
                    row(act + " by another leader", as.apply(scene.otherLeader), 404, "UNKNOWN_PLACEMENT"),
                    row(
                            act + " without a key",
                            as.apply(scene.leader).without("Idempotency-Key"),
                            400,
                            "IDEMPOTENCY_KEY_MISSING"),
                    row(
                            act + " with words",
                            scene.service
                                    .post(path(placed) + act, "{\"because\":\"x\"}")
                                    .as(scene.leader),
                            400,
                            "MALFORMED"),
                    row(
                            act + " of what needs none",
                            as.apply(scene.leader),
                            409,
                            act.equals("/confirmation") ? "NOT_CARRIED" : "NOTHING_TO_RECONSIDER"));
        });
    }

    private Stream<Row> needs() {
        String at = needPath(scene.home, SEATS);
        Function<String, Call> with = body -> scene.service.put(at, body).as(scene.leader);
        String good = "{\"seats\":[{\"rank\":2,\"seats\":4}]}";
        return Stream.of(
                row("no seats", with.apply("{}"), 422, "INVALID"),
                row("null seat", with.apply("{\"seats\":[null]}"), 422, "INVALID"),
                row("rank 0", with.apply("{\"seats\":[{\"rank\":0,\"seats\":1}]}"), 422, "INVALID"),
                row("rank 6", with.apply("{\"seats\":[{\"rank\":6,\"seats\":1}]}"), 422, "INVALID"),
                row("unknown rank", with.apply("{\"seats\":[{\"rank\":5,\"seats\":1}]}"), 422, "UNKNOWN_RANK"),
                row(
                        "rank twice",
                        with.apply("{\"seats\":[{\"rank\":2,\"seats\":1},{\"rank\":2,\"seats\":2}]}"),
                        422,
                        "RANK_TWICE"),
                row("fewer than none", with.apply("{\"seats\":[{\"rank\":2,\"seats\":-1}]}"), 422, "INVALID"),
                row("too many", with.apply("{\"seats\":[{\"rank\":2,\"seats\":501}]}"), 422, "INVALID"),
                row("half a seat", with.apply("{\"seats\":[{\"rank\":2,\"seats\":\"x\"}]}"), 400, "MALFORMED"),
                row("unknown field", with.apply("{\"seats\":[],\"why\":1}"), 400, "MALFORMED"),
                row("taken ones", with.apply("{\"seats\":[]}"), 409, "SEATS_TAKEN"),
                row("stale", with.apply(good).header("If-Match", "\"99\""), 412, "STALE_VERSION"),
                row("odd version", with.apply(good).header("If-Match", "x"), 400, "IF_MATCH_MALFORMED"),
                row("by HR", with.apply(good).as(scene.hr), 403, "NOT_ALLOWED"),
                row("by the union", with.apply(good).as(scene.union), 403, "NOT_ALLOWED"),
                row("by another leader", with.apply(good).as(scene.otherLeader), 404, "UNKNOWN_UNIT"),
                row("by nobody", with.apply(good).as(scene.nobody), 404, "UNKNOWN_UNIT"),
                row(
                        "unknown ladder",
                        scene.service
                                .put(needPath(scene.home, "no-such-ladder"), good)
                                .as(scene.leader),
                        404,
                        "UNKNOWN_LADDER"),
                row(
                        "version of nothing",
                        scene.service
                                .put(needPath(scene.there, SEATS), good)
                                .as(scene.otherLeader)
                                .header("If-Match", "\"1\""),
                        412,
                        "STALE_VERSION"));
    }

    private Stream<Row> readers() {
        String portfolio = "/ladder/v1/units/" + scene.home + "/portfolio";
        return Stream.of(
                row("diamond, stranger", get(needPath(scene.home, SEATS), scene.nobody), 404, "UNKNOWN_UNIT"),
                row("diamond, nowhere", get(needPath("u-nowhere", SEATS), scene.hr), 404, "UNKNOWN_UNIT"),
                row("diamond, unknown", get(needPath(scene.home, "none"), scene.leader), 404, "UNKNOWN_LADDER"),
                row("no status", get("/ladder/v1/placements?status=FRIEND", scene.leader), 400, "MALFORMED"),
                row("portfolio, union", get(portfolio, scene.union), 404, "UNKNOWN_UNIT"),
                row("portfolio, stranger", get(portfolio, scene.otherLeader), 404, "UNKNOWN_UNIT"),
                row("portfolio, nowhere", get("/ladder/v1/units/u-nowhere/portfolio", scene.hr), 404, "UNKNOWN_UNIT"),
                row("one, unknown", get(path("e-none"), scene.hr), 404, "UNKNOWN_PLACEMENT"),
                row("one, stranger", get(path(placed), scene.nobody), 404, "UNKNOWN_PLACEMENT"),
                row("history, stranger", get(path(placed) + "/history", scene.nobody), 404, "UNKNOWN_PLACEMENT"),
                row("history, union", get(path(placed) + "/history", scene.union), 404, "UNKNOWN_PLACEMENT"));
    }

    private Stream<Row> lists() {
        return Stream.of(
                        "/ladder/v1/placements",
                        "/ladder/v1/me/placements",
                        "/ladder/v1/me/evidence",
                        "/ladder/v1/units/" + scene.home + "/portfolio",
                        path(placed) + "/history")
                .flatMap(list -> Stream.concat(
                        Stream.of(row(list + " unheard of", get(list, "p-unheard-of"), 403, "NOT_YET_KNOWN")),
                        List.of("page=-1", "page=x", "size=101").stream()
                                .map(page -> row(
                                        list + "?" + page,
                                        get(list + "?" + page, scene.leader),
                                        400,
                                        "INVALID_PAGE"))));
    }

    private Call get(String at, String person) {
        return scene.service.get(at).as(person);
    }

    private static Row row(String what, Call call, int status, String code) {
        return new Row(what, call, status, code);
    }
}
