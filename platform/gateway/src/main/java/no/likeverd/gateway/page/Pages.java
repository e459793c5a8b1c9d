package no.likeverd.gateway.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.likeverd.look.OwnAssets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Puts the frame around a page. Nobody keeps a page: it may hold what is one reader's. */
@Component
public final class Pages {

    private static final String NAME = "likeverd.name.";
    private static final String LOGGED_IN =
            WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

    private final MessageSource words;
    private final boolean demo;
    private final OwnAssets assets = OwnAssets.load();

    Pages(MessageSource words, @Value("${likeverd.gateway.demo-issuer.uri:}") String demoIssuer) {
        this.words = words;
        this.demo = !demoIssuer.isEmpty();
    }

    /** A page that is all right. */
    public Mono<Rendering> page(ServerWebExchange exchange, String view, Map<String, ?> model) {
        return page(exchange, HttpStatus.OK, view, model);
    }

    public Mono<Rendering> page(ServerWebExchange exchange, HttpStatus status, String view, Map<String, ?> model) {
        return framed(exchange, model)
                .map(all -> Rendering.view(view).status(status).model(all).build());
    }

    /** The model with the frame in it; the answer may be kept by nobody. */
    Mono<Map<String, Object>> framed(ServerWebExchange exchange, Map<String, ?> model) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return exchange.getSession().map(session -> {
            Map<String, Object> all = new HashMap<>(model);
            all.put("frame", frame(exchange, session));
            return all;
        });
    }

    /** What whoever is logged in is called, once a service has told. */
    public static void remember(WebSession session, String name) {
        reader(session).ifPresent(personId -> session.getAttributes().put(NAME + personId, name));
    }

    /** Id of whoever is logged in; asked of the session, since a request that was refused early says nothing. */
    public static Optional<String> reader(WebSession session) {
        SecurityContext context = session.getAttribute(LOGGED_IN);
        return Optional.ofNullable(context)
                .flatMap(known -> Optional.ofNullable(known.getAuthentication()))
                .map(Authentication::getName);
    }

    private Frame frame(ServerWebExchange exchange, WebSession session) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getURI().getRawPath();
        @Nullable String query = request.getURI().getRawQuery();
        @Nullable String personId = reader(session).orElse(null);
        boolean loggedIn = personId != null;
        return new Frame(
                "gateway",
                language(exchange),
                Themes.ofReader(request),
                demo,
                loggedIn,
                loggedIn ? session.getAttribute(NAME + personId) : null,
                demo || loggedIn ? List.of(new Frame.Item("/events", "menu.events")) : List.of(),
                path,
                query == null ? path : path + "?" + query,
                Objects.requireNonNullElse(exchange.getResponse().getHeaders().getFirst("X-Correlation-Id"), ""),
                assets,
                words);
    }

    /** Also where a request was refused before anybody looked at its language. */
    public static Locale language(ServerWebExchange exchange) {
        return Objects.requireNonNull(
                Languages.INSTANCE.resolveLocaleContext(exchange).getLocale());
    }
}
