package no.likeverd.resourcecenter;

import java.util.stream.Stream;
import no.likeverd.testing.TestIssuer;

/** What is bad at every address: no or foreign authority, unknown ids, bodies that are none. */
final class BadRequests {

    private static final String TOO_LARGE = "{\"a\":\"" + "x".repeat(300_000) + "\"}";

    private BadRequests() {}

    static Stream<Row> at(Endpoint endpoint) {
        return Stream.of(
                        tokens(endpoint),
                        roles(endpoint),
                        ids(endpoint),
                        bodies(endpoint),
                        keys(endpoint),
                        pages(endpoint))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> tokens(Endpoint at) {
        TestIssuer issuer = at.scene().service.issuer;
        String who = at.personId();
        String code = "NO_VALID_TOKEN";
        return Stream.of(
                at.row("no token", at.call().without("Authorization"), 401, code),
                at.row("no token at all", at.bearing("nonsense"), 401, code),
                at.row("expired token", at.bearing(issuer.expired(who, "resource-center")), 401, code),
                at.row("another service's token", at.bearing(issuer.token(who, "ladder")), 401, code),
                at.row("a stranger's key", at.bearing(issuer.signedByStranger(who, "resource-center")), 401, code));
    }

    private static Stream<Row> roles(Endpoint at) {
        Municipality people = at.scene().people;
        Row unknown = at.row("somebody unheard of", at.call().as(people.stranger), 403, "NOT_YET_KNOWN");
        return at.forAll()
                ? Stream.of(unknown)
                : Stream.concat(
                        Stream.of(unknown),
                        Stream.of(people.colleague, people.schoolLeader, people.schoolOrderer)
                                .map(person -> at.row(person, at.call().as(person), 403, "NOT_ALLOWED")));
    }

    private static Stream<Row> ids(Endpoint at) {
        return at.id().isEmpty() ? Stream.empty() : Stream.of(at.row("unknown id", at.call("nobody"), 404, "UNKNOWN"));
    }

    private static Stream<Row> bodies(Endpoint at) {
        return at.body() == null
                ? Stream.empty()
                : Stream.of(
                        at.row("broken JSON", at.with("{\"expertId\":"), 400, "MALFORMED"),
                        at.row("a list", at.with("[]"), 400, "MALFORMED"),
                        at.row("an unknown field", at.with("{\"nobody\":1}"), 400, "MALFORMED"),
                        at.row("too large", at.with(TOO_LARGE), 413, "TOO_LARGE"),
                        at.row(
                                "not JSON",
                                at.call().header("Content-Type", "text/plain"),
                                415,
                                "MEDIA_TYPE_NOT_SUPPORTED"));
    }

    private static Stream<Row> keys(Endpoint at) {
        return at.method().equals("POST")
                ? Stream.of(
                        at.row("no key", at.call().without("Idempotency-Key"), 400, "IDEMPOTENCY_KEY_MISSING"),
                        at.row(
                                "a short key",
                                at.call().header("Idempotency-Key", "short"),
                                400,
                                "IDEMPOTENCY_KEY_MALFORMED"))
                : Stream.empty();
    }

    private static Stream<Row> pages(Endpoint at) {
        boolean paged = at.method().equals("GET") && !at.path().matches(".*(\\{}|/development|}/credentials)");
        return paged
                ? Stream.of("page=-1", "page=x", "size=0", "size=101").map(page -> page(at, page))
                : Stream.empty();
    }

    private static Row page(Endpoint at, String page) {
        String path = at.path().replace("{}", at.id()) + "?" + page;
        return at.row(page, at.scene().service.get(path).as(at.personId()), 400, "INVALID_PAGE");
    }
}
