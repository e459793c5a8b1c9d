package no.likeverd.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a page's controller the form that was filled in, what htmx wants of the page, and the reader's words. */
final class PageArguments implements HandlerMethodArgumentResolver {

    private final Validator validator;
    private final MessageSource words;

    PageArguments(Validator validator, MessageSource words) {
        this.validator = validator;
        this.words = words;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Form.class || type == Swap.class || type == Words.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest exchange,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class), "pages are for servlets");
        Class<?> type = parameter.getParameterType();
        if (type == Words.class) {
            return new Words(words, Languages.ofReader(request));
        }
        return type == Form.class ? Form.of(request, validator) : swap(request);
    }

    private static Swap swap(HttpServletRequest request) {
        boolean restoring = "true".equals(request.getHeader("HX-History-Restore-Request"));
        return new Swap(request.getHeader("HX-Request") == null || restoring ? null : request.getHeader("HX-Target"));
    }
}
