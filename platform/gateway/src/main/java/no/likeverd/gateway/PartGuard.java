package no.likeverd.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keeps a part that is down or slow from holding up requests: so many at once, time-out, circuit breaker, plain refusal.
 * Where the part has several instances, another one is asked when one does not answer.
 */
final class PartGuard implements GatewayFilter {

    private final Part part;
    private final Instances instances;
    private final Bulkhead bulkhead;
    private final Doors doors;

    PartGuard(Part part, Instances instances, Bulkhead bulkhead, Doors doors) {
        this.part = part;
        this.instances = instances;
        this.bulkhead = bulkhead;
        this.doors = doors;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var patience = BodyLimit.isImport(exchange.getRequest()) ? doors.importTimeout() : doors.timeout();
        return Mono.defer(() -> ask(instances.inOrder(), exchange, chain, patience))
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .onErrorMap(BulkheadFullException.class, e -> Problem.partBusy(part))
                .onErrorMap(TimeoutException.class, e -> Problem.partTooSlow(part))
                .onErrorMap(PartGuard::doesNotAnswer, e -> Problem.partUnavailable(part));
    }

    private Mono<Void> ask(
            List<Instance> toAsk, ServerWebExchange exchange, GatewayFilterChain chain, Duration patience) {
        var first = toAsk.getFirst();
        var others = toAsk.subList(1, toAsk.size());
        var answer = Mono.defer(() -> {
                    InstanceAddress.choose(exchange, first.uri());
                    return chain.filter(exchange);
                })
                .timeout(patience)
                .transformDeferred(CircuitBreakerOperator.of(first.breaker()));
        if (others.isEmpty()) {
            return answer;
        }
        return answer.onErrorResume(failure -> mayAskAnother(failure, exchange), failure -> {
            ServerWebExchangeUtils.reset(exchange);
            ServerWebExchangeUtils.removeAlreadyRouted(exchange);
            return ask(others, exchange, chain, patience);
        });
    }

    /** What may have been done is asked for again only when doing it twice has the effect of once. */
    private static boolean mayAskAnother(Throwable failure, ServerWebExchange exchange) {
        if (exchange.getResponse().isCommitted() || !doesNotAnswer(failure)) {
            return false;
        }
        return failure instanceof CallNotPermittedException
                || failure instanceof ConnectException
                || isRepeatable(exchange.getRequest());
    }

    private static boolean isRepeatable(ServerHttpRequest request) {
        return switch (request.getMethod().name()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> request.getHeaders().containsHeader("Idempotency-Key");
        };
    }

    private static boolean doesNotAnswer(Throwable failure) {
        return failure instanceof CallNotPermittedException || failure instanceof IOException;
    }
}
