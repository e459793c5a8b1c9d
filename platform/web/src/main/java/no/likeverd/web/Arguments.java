package no.likeverd.web;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.likeverd.messaging.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads idempotency keys, pages and expected versions from a request, and refuses what has the wrong form. */
final class Arguments implements HandlerMethodArgumentResolver {

    static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == IdempotencyKey.class || type == PageRequest.class || type == IfMatch.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        if (type == IdempotencyKey.class) {
            return IdempotencyKey.of(request.getHeader("Idempotency-Key"));
        }
        return type == PageRequest.class ? page(request) : ifMatch(request.getHeader("If-Match"));
    }

    private static PageRequest page(NativeWebRequest request) {
        int number = number(request, "page", 0);
        int size = number(request, "size", PageRequest.USUAL_ROWS);
        if (size < 1 || size > PageRequest.MOST_ROWS) {
            throw invalidPage("size");
        }
        return new PageRequest(number, size);
    }

    private static int number(NativeWebRequest request, String name, int otherwise) {
        String value = Objects.requireNonNullElse(request.getParameter(name), "");
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!NUMBER.matcher(value).matches()) {
            throw invalidPage(name);
        }
        return Integer.parseInt(value);
    }

    private static Problem invalidPage(String field) {
        return Problem.malformed("INVALID_PAGE", "page counts from 0, size is 1 to " + PageRequest.MOST_ROWS)
                .field(field);
    }

    private static IfMatch ifMatch(@Nullable String value) {
        if (value == null) {
            return new IfMatch(null);
        }
        Matcher version = VERSION.matcher(value.trim());
        if (!version.matches()) {
            throw Problem.malformed("IF_MATCH_MALFORMED", "If-Match takes the ETag of the document as it was read")
                    .field("If-Match");
        }
        return new IfMatch(Long.valueOf(version.group(1)));
    }
}
