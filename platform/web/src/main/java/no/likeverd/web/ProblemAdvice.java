package no.likeverd.web;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.messaging.aggregate.TooManyPending;
import no.likeverd.messaging.aggregate.TooMuchContention;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.messaging.event.Trail;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns everything that can go wrong in a request into a problem with a code; what is our fault tells nothing of the inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String PLAIN = "The request cannot be carried out as it is";

    private final ProblemPage page;

    ProblemAdvice(ObjectProvider<ProblemPage> page) {
        this.page = page.getIfAvailable(() -> ProblemPage.NONE);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> refused(Problem problem) {
        return answer(problem);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> unknown(UnknownAggregate e) {
        return answer(Problem.notFound("UNKNOWN", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> keyReused(KeyReused e) {
        return answer(Problem.conflict("IDEMPOTENCY_KEY_REUSED", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> stale(StaleVersion e) {
        return answer(Problem.of(412, "STALE_VERSION", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler({TooManyPending.class, TooMuchContention.class})
    @Nullable ResponseEntity<ProblemDetail> busy(RuntimeException e) {
        return answer(Problem.of(503, "BUSY", e.getMessage() + "; try again in a moment"));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> databaseAway(MongoException e) {
        log.error("the database failed a request", e);
        return answer(Problem.of(503, "STORE_UNAVAILABLE", "The store does not answer; nothing was changed"));
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    @Nullable ResponseEntity<ProblemDetail> securityDecides(RuntimeException e) {
        throw e; // the security filter chain answers these, and says what kind of token it wants
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> tooLarge(BodyLimit.TooLarge e) {
        return answer(tooLarge());
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> unreadableForm(InvalidParameterException e) {
        return answer(UnreadableForms.problem(e));
    }

    /** The firewall looks at the names of fields only when they are asked for, long after it let the request in. */
    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> fieldWithAnImpossibleName(RequestRejectedException e) {
        return answer(plain(400));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> notInParts(MultipartException e) {
        return answer(plain(400));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> anythingElse(Exception e) {
        log.error("a request failed", e);
        return answer(Problem.of(500, "INTERNAL", "Something went wrong here; the correlation id finds it in the log"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge) {
                return untyped(tooLarge());
            }
        }
        return untyped(UnreadableBody.problem(e));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return untyped(tooLarge());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors = e.getBindingResult().getFieldErrors().stream()
                .map(error -> Map.of(
                        "field", error.getField(),
                        "code", code(error),
                        "detail", Objects.toString(error.getDefaultMessage(), "is not valid")))
                .toList();
        Problem problem =
                Problem.of(422, "INVALID", "Some fields are not valid").with("errors", errors);
        return untyped(
                errors.isEmpty() ? problem : problem.field(errors.getFirst().getOrDefault("field", "")));
    }

    private static String code(FieldError error) {
        return Objects.toString(error.getCode(), "Invalid");
    }

    /** Everything Spring itself refuses: wrong method, media type, parameter, unknown path. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = body instanceof ProblemDetail known && known.getDetail() != null ? known.getDetail() : PLAIN;
        return untyped(plain(status.value(), detail));
    }

    /** A problem of which only the status is known. */
    static Problem plain(int status) {
        return plain(status, status < 500 ? PLAIN : "Something went wrong here");
    }

    private static Problem plain(int status, String detail) {
        String code =
                switch (status) {
                    case 404 -> "NOT_FOUND";
                    case 405 -> "METHOD_NOT_ALLOWED";
                    case 406 -> "NOT_ACCEPTABLE";
                    case 413 -> "TOO_LARGE";
                    case 415 -> "MEDIA_TYPE_NOT_SUPPORTED";
                    default -> status < 500 ? "MALFORMED" : "INTERNAL";
                };
        return Problem.of(status, code, detail);
    }

    private static Problem tooLarge() {
        return Problem.of(413, "TOO_LARGE", "The body is larger than this address takes");
    }

    /** Nothing when a page was shown instead. */
    private @Nullable ResponseEntity<ProblemDetail> answer(Problem problem) {
        return shown(problem)
                ? null
                : ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem.body(Trail.current().correlationId()));
    }

    private @Nullable ResponseEntity<Object> untyped(Problem problem) {
        return shown(problem)
                ? null
                : ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem.body(Trail.current().correlationId()));
    }

    private boolean shown(Problem problem) {
        ServletRequestAttributes exchange = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletResponse response = Objects.requireNonNull(exchange.getResponse(), "a request has an answer");
        try {
            return page.shown(exchange.getRequest(), response, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
