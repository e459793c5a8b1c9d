package no.likeverd.gateway;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request a correlation id and takes away what only a trusted proxy may say.
 *
 * <p>Nothing stands in front of the gateway, so forwarding headers from outside are claims by strangers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Entrance implements WebFilter {

    static final String CORRELATION_ID = "X-Correlation-Id";

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var correlationId = correlationId(exchange.getRequest().getHeaders().getFirst(CORRELATION_ID));
        var response = exchange.getResponse();
        response.getHeaders().set(CORRELATION_ID, correlationId);
        // A part echoes the id too: set again at the last moment, or it would appear twice.
        response.beforeCommit(
                () -> Mono.fromRunnable(() -> response.getHeaders().set(CORRELATION_ID, correlationId)));
        var request = exchange.getRequest().mutate().headers(headers -> {
            removeForwarding(headers);
            headers.set(CORRELATION_ID, correlationId);
        });
        return chain.filter(exchange.mutate().request(request.build()).build());
    }

    private static String correlationId(@Nullable String given) {
        return given != null && ACCEPTABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private static void removeForwarding(HttpHeaders headers) {
        List.copyOf(headers.headerNames()).stream()
                .filter(Entrance::isForwarding)
                .forEach(headers::remove);
    }

    private static boolean isForwarding(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("forwarded") || lower.equals("x-real-ip") || lower.startsWith("x-forwarded-");
    }
}
