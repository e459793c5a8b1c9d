package no.likeverd.standalone.issuer;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Gives every refusal by the framework a stable code, as our own refusals have. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    static ProblemDetail of(HttpStatusCode status, String code, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(
                "urn:likeverd:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = failure instanceof Refused refused ? refused.getBody() : general(status);
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    private static ProblemDetail general(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> of(status, "NOT_FOUND", "Nothing here", "There is nothing at this address.");
            case 405 ->
                of(status, "METHOD_NOT_ALLOWED", "Not possible here", "This address does not allow that method.");
            case 415 -> of(status, "UNSUPPORTED_MEDIA_TYPE", "Not readable", "Send application/json.");
            default -> of(status, "MALFORMED", "Not readable", "The request could not be read.");
        };
    }
}
