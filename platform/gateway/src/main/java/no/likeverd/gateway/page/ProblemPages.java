package no.likeverd.gateway.page;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;
import reactor.core.publisher.Mono;

/** Says in the reader's language what happened and what to do; the problem's own words are for programs. */
@Component
public final class ProblemPages {

    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 409, 412, 413, 422, 429, 500, 503);
    private static final Pattern API = Pattern.compile("/[^/]+/v\\d+(/.*)?");

    private final Pages pages;
    private final MessageSource words;
    private final ObjectProvider<ThymeleafReactiveViewResolver> views;

    ProblemPages(Pages pages, MessageSource words, ObjectProvider<ThymeleafReactiveViewResolver> views) {
        this.pages = pages;
        this.words = words;
        this.views = views;
    }

    /**
     * What the page says.
     *
     * @param back the page that a form came from; null when none was sent
     */
    public record Said(
            int status,
            String title,
            String what,
            String mend,
            @Nullable String back) {}

    /** Whether somebody will read the answer, and not a program. */
    public static boolean asked(ServerHttpRequest request) {
        return !API.matcher(request.getURI().getRawPath()).matches()
                && request.getHeaders().getAccept().stream()
                        .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }

    /** @param part that the problem is about; null when it is none's */
    public Mono<Void> show(ServerWebExchange exchange, HttpStatus status, String code, @Nullable String part) {
        Locale locale = Pages.language(exchange);
        exchange.getResponse().setStatusCode(status);
        return pages.framed(
                        exchange, Map.of("problem", said(exchange.getRequest(), status.value(), code, part, locale)))
                .flatMap(model -> views.getObject()
                        .resolveViewName("look/problem", locale)
                        .flatMap(view -> view.render(model, MediaType.TEXT_HTML, exchange)));
    }

    private Said said(ServerHttpRequest request, int status, String code, @Nullable String part, Locale locale) {
        int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        String name = part == null ? "" : words.getMessage("part." + part, null, part, locale);
        return new Said(
                status,
                word(code, worded, "title", name, locale),
                word(code, worded, "what", name, locale),
                word(code, worded, "mend", name, locale),
                HttpMethod.POST.equals(request.getMethod()) ? request.getURI().getRawPath() : null);
    }

    private String word(String code, int status, String what, @Nullable String name, Locale locale) {
        String general = words.getMessage("look.problem." + status + "." + what, null, locale);
        return Objects.requireNonNull(
                words.getMessage("problem." + code + "." + what, new Object[] {name}, general, locale));
    }
}
