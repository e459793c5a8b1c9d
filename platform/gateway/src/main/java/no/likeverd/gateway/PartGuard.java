package no.likeverd.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps a part that is down or slow from holding up requests: time-out, circuit breaker, plain refusal. */
final class PartGuard implements GatewayFilter {

    private final Part part;
    private final CircuitBreaker breaker;
    private final Doors doors;

    PartGuard(Part part, CircuitBreaker breaker, Doors doors) {
        this.part = part;
        this.breaker = breaker;
        this.doors = doors;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var patience = BodyLimit.isImport(exchange.getRequest()) ? doors.importTimeout() : doors.timeout();
        return chain.filter(exchange)
                .timeout(patience)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(TimeoutException.class, e -> Problem.partTooSlow(part))
                .onErrorMap(PartGuard::partDoesNotAnswer, e -> Problem.partUnavailable(part));
    }

    private static boolean partDoesNotAnswer(Throwable failure) {
        return failure instanceof CallNotPermittedException || failure instanceof IOException;
    }
}
