package no.likeverd.gateway;

import java.net.URI;
import java.util.Objects;
import no.likeverd.look.PagePolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Sets the headers that keep browsers safe on every answer, whichever part gave it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SafeResponse implements WebFilter {

    private static final String FORMS = "form-action 'self'";

    private static final String REFERRER = "Referrer-Policy";
    private static final String NO_REFERRER = "no-referrer";

    private final String forms;

    /** A form that logs out leads on to the issuer, and browsers hold forms to where they end. */
    SafeResponse(@Value("${likeverd.login.authorization-uri}") URI issuer) {
        forms = FORMS + " %s://%s".formatted(issuer.getScheme(), issuer.getAuthority());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var https = "https".equals(exchange.getRequest().getURI().getScheme());
        var headers = exchange.getResponse().getHeaders();
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> secure(headers, https)));
        return chain.filter(exchange);
    }

    private void secure(HttpHeaders headers, boolean https) {
        // a page's own says more exactly what it needs; that every page offers to log out it cannot know
        String policy = Objects.requireNonNullElse(
                headers.getFirst("Content-Security-Policy"), PagePolicy.CONTENT_SECURITY_POLICY);
        headers.set("Content-Security-Policy", policy.replace(FORMS, forms));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        if (!NO_REFERRER.equals(headers.getFirst(REFERRER))) {
            headers.set(REFERRER, "same-origin"); // unless the part says even less of where its address is secret
        }
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
