package no.likeverd.gateway;

import io.netty.handler.codec.http.HttpHeaderNames;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Compresses in the way that every browser knows. The server prefers whatever else lies on the class path, which the
 * broker's client brings for itself and which makes style sheets and scripts half as large again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CommonCompression implements WebFilter {

    private static final String COMMON = "gzip";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest()) instanceof HttpServerRequest asked) {
            var accepted = asked.requestHeaders().get(HttpHeaderNames.ACCEPT_ENCODING);
            if (accepted != null && accepted.contains(COMMON)) {
                asked.requestHeaders().set(HttpHeaderNames.ACCEPT_ENCODING, COMMON);
            }
        }
        return chain.filter(exchange);
    }
}
