package no.likeverd.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A refusal as the caller sees it, RFC 9457: a stable {@code code}, a sentence that says how to mend it, and the field
 * at fault where there is one.
 */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final @Nullable String field;
    private final transient Map<String, Object> more;

    private Problem(HttpStatus status, String code, String detail, @Nullable String field, Map<String, Object> more) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
        this.more = more;
    }

    public static Problem of(int status, String code, String detail) {
        return new Problem(HttpStatus.valueOf(status), code, detail, null, Map.of());
    }

    public static Problem malformed(String code, String detail) {
        return of(400, code, detail);
    }

    public static Problem forbidden(String code, String detail) {
        return of(403, code, detail);
    }

    public static Problem notFound(String code, String detail) {
        return of(404, code, detail);
    }

    public static Problem conflict(String code, String detail) {
        return of(409, code, detail);
    }

    public static Problem invalid(String code, String field, String detail) {
        return of(422, code, detail).field(field);
    }

    public Problem field(String name) {
        return new Problem(status, code, detail(), name, more);
    }

    /** Adds a member, for example what the caller could ask for instead. */
    public Problem with(String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new Problem(status, code, detail(), field, members);
    }

    /** The field at fault; null when it is none. */
    public @Nullable String field() {
        return field;
    }

    /** A member that was added; null when there is none of the name. */
    public @Nullable Object member(String name) {
        return more.get(name);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    ProblemDetail body(String correlationId) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail());
        body.setType(URI.create(
                "urn:likeverd:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        body.setTitle(status.getReasonPhrase());
        body.setProperty("code", code);
        if (field != null) {
            body.setProperty("field", field);
        }
        body.setProperty("correlationId", correlationId);
        more.forEach(body::setProperty);
        return body;
    }
}
