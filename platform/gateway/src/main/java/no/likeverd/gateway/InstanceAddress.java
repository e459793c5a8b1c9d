package no.likeverd.gateway;

import java.net.URI;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Sends a request to the instance that was chosen for it, instead of the one that the route names. */
final class InstanceAddress implements GatewayFilter {

    /** After the filter that makes the address from the route, before the one that uses it. */
    static final int AFTER_ADDRESS = 10_001;

    private static final String CHOSEN = InstanceAddress.class.getName();

    static void choose(ServerWebExchange exchange, URI instance) {
        exchange.getAttributes().put(CHOSEN, instance);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        URI chosen = exchange.getRequiredAttribute(CHOSEN);
        URI address = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        var there = UriComponentsBuilder.fromUri(address)
                .scheme(chosen.getScheme())
                .host(chosen.getHost())
                .port(chosen.getPort())
                .build(true)
                .toUri();
        exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, there);
        return chain.filter(exchange);
    }
}
