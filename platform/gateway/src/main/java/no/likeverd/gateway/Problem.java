package no.likeverd.gateway;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A refusal by the gateway itself, told to the client as RFC 9457 problem details with a stable code. */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String title;
    private final Map<String, Object> more;

    private Problem(HttpStatus status, String code, String title, String detail, Map<String, Object> more) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.more = more;
    }

    /** A part does not answer. */
    public static Problem partUnavailable(Part part) {
        var detail = "The part \"%s\" does not answer at the moment. The other parts work. Try again in a little while."
                .formatted(part.name());
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "PART_UNAVAILABLE",
                "A part of Likeverd is not available",
                detail,
                Map.of("part", part.name()));
    }

    static Problem partTooSlow(Part part) {
        var detail = ("The part \"%s\" did not answer in time. What you asked for may have been done: "
                        + "repeat it with the same Idempotency-Key.")
                .formatted(part.name());
        return new Problem(
                HttpStatus.GATEWAY_TIMEOUT,
                "PART_TOO_SLOW",
                "A part of Likeverd is too slow",
                detail,
                Map.of("part", part.name()));
    }

    static Problem partBusy(Part part) {
        var detail =
                "The part \"%s\" is answering as many requests as it can. Nothing was done. Try again in a little while."
                        .formatted(part.name());
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "PART_BUSY",
                "A part of Likeverd has too much to do",
                detail,
                Map.of("part", part.name()));
    }

    static Problem tooLarge(long limit) {
        var detail = "The request is larger than the %d KB that are allowed here.".formatted(limit / 1024);
        return plain(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "The request is too large", detail);
    }

    static Problem slowRequest() {
        return plain(
                HttpStatus.REQUEST_TIMEOUT,
                "REQUEST_TOO_SLOW",
                "The request came too slowly",
                "The whole request did not arrive in time. Send it again.");
    }

    static Problem busy() {
        return plain(
                HttpStatus.SERVICE_UNAVAILABLE,
                "BUSY",
                "Too much at once",
                "Too many large requests are under way. Try again in a little while.");
    }

    static Problem badPath() {
        return plain(
                HttpStatus.BAD_REQUEST,
                "BAD_PATH",
                "The address is not valid",
                "The address must not contain empty segments, dot segments, semicolons or encoded slashes.");
    }

    /** Another site's page has tried to act with a person's log-in. */
    public static Problem foreignOrigin() {
        return plain(
                HttpStatus.FORBIDDEN,
                "FOREIGN_ORIGIN",
                "Not sent from here",
                "The request was not sent from a page of Likeverd, so nothing was done.");
    }

    /** Nobody can log in, or stay logged in, while the issuer is away. */
    public static Problem issuerAway() {
        return plain(
                HttpStatus.SERVICE_UNAVAILABLE,
                "LOGIN_UNAVAILABLE",
                "Log-in does not answer",
                "The service that people log in at does not answer. Nothing was done. Try again in a little while.");
    }

    /** Somebody logs in too often. */
    public static Problem tooManyLogins() {
        return plain(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_LOGINS",
                "Too many tries",
                "Somebody at your address has tried to log in too often. Wait a little before you try again.");
    }

    /** A person's own page, asked for with a token instead of a log-in. */
    public static Problem notForTokens() {
        return plain(
                HttpStatus.FORBIDDEN,
                "NOT_FOR_TOKENS",
                "For people who have logged in",
                "This page is for a person in a browser. Programs use the services' APIs, below /{service}/v1.");
    }

    /** Only operations may see this. */
    public static Problem forOperations() {
        return plain(
                HttpStatus.FORBIDDEN,
                "FOR_OPERATIONS",
                "For operations only",
                "What the services tell each other is for those who run Likeverd.");
    }

    /** A form that is too large to be kept until its sender has logged in. */
    public static Problem notLoggedIn() {
        return plain(
                HttpStatus.UNAUTHORIZED,
                "NOT_LOGGED_IN",
                "Not logged in",
                "You are not logged in any more. Log in and send it again.");
    }

    static Problem ofStatus(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> plain(status, "NOT_FOUND", "Nothing here", "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                plain(status, "METHOD_NOT_ALLOWED", "Not possible here", "This address does not allow that method.");
            default -> plain(status, status.name(), status.getReasonPhrase(), "The request could not be answered.");
        };
    }

    static Problem internal() {
        return plain(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL",
                "Something went wrong",
                "This is our fault. Give the correlation id when you report it.");
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The part that it is about; null when it is none's. */
    @Nullable String part() {
        return more.get("part") instanceof String part ? part : null;
    }

    /** The problem as the members of its JSON object. */
    Map<String, Object> members(@Nullable String correlationId) {
        var members = new LinkedHashMap<String, Object>();
        members.put(
                "type",
                URI.create(
                        "urn:likeverd:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        members.put("title", title);
        members.put("status", status.value());
        members.put("code", code);
        members.put("detail", getMessage());
        members.putAll(more);
        if (correlationId != null) {
            members.put("correlationId", correlationId);
        }
        return members;
    }

    private static Problem plain(HttpStatus status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, Map.of());
    }
}
