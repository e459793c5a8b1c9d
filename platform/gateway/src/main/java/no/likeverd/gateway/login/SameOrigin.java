package no.likeverd.gateway.login;

import java.util.Set;
import no.likeverd.gateway.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets nobody else's page act with a person's cookie. Browsers say where a request comes from and no script can change
 * that, so forms need no token of ours and work without script; who sends neither header is no browser of today.
 */
@Component
@Order(SameOrigin.BEFORE_SECURITY)
final class SameOrigin implements WebFilter {

    static final int BEFORE_SECURITY = -200;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SessionCookie cookie;
    private final String home;

    SameOrigin(SessionCookie cookie, LoginSettings settings) {
        this.cookie = cookie;
        home = settings.home().toString();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        boolean harmless = SAFE.contains(request.getMethod().name())
                || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || !cookie.isSentWith(request)
                || comesFromUs(request);
        return harmless ? chain.filter(exchange) : Mono.error(Problem.foreignOrigin());
    }

    private boolean comesFromUs(ServerHttpRequest request) {
        @Nullable String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        return site == null ? home.equals(request.getHeaders().getOrigin()) : site.equals("same-origin");
    }
}
