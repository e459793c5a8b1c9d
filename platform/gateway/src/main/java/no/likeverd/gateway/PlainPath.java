package no.likeverd.gateway;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses paths that the gateway and a part could read differently, so that no limit or route can be evaded. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PlainPath implements WebFilter {

    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|/\\.{1,2}(/|$)|;|\\\\|%(2e|2f|5c|3b|25|00)", Pattern.CASE_INSENSITIVE);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getURI().getRawPath();
        return AMBIGUOUS.matcher(path).find() ? Mono.error(Problem.badPath()) : chain.filter(exchange);
    }
}
