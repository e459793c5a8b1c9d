package no.likeverd.gateway;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One route per part, each behind its own guard; the demo issuer's two routes where there is one. */
@Configuration(proxyBeanMethods = false)
class PartRoutes {

    /** After the filter that writes the answer, so a guard ends when the answer begins and streams may last. */
    private static final int INSIDE_RESPONSE = 0;

    @Bean
    CircuitBreakerRegistry circuitBreakers(MeterRegistry meters) {
        // An error that a part itself answers is an answer; only silence and time-outs open the breaker.
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .recordExceptions(IOException.class, TimeoutException.class)
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(2))
                // by itself: where another instance answers, nobody would ask one whose breaker waits to be asked
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(3)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        return breakers;
    }

    @Bean
    BulkheadRegistry bulkheads(Doors doors, MeterRegistry meters) {
        var bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(doors.atOnce())
                .maxWaitDuration(Duration.ZERO)
                .build());
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        return bulkheads;
    }

    @Bean
    RouteLocator routes(
            RouteLocatorBuilder builder, Doors doors, CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads) {
        var routes = builder.routes();
        for (var part : doors.everything()) {
            var guard = new PartGuard(part, Instances.of(part, breakers), bulkheads.bulkhead(part.name()), doors);
            routes.route(part.name(), route -> route.path("/" + part.name(), "/" + part.name() + "/**")
                    .filters(filters -> guarded(filters, guard))
                    .uri(part.uris().getFirst()));
            if (part.name().equals("issuer")) {
                routes.route("demo", route -> route.path("/demo/**")
                        .filters(filters -> guarded(underIssuer(filters), guard))
                        .uri(part.uris().getFirst()));
            }
        }
        return routes.build();
    }

    private static GatewayFilterSpec guarded(GatewayFilterSpec filters, PartGuard guard) {
        return filters.filter(guard, INSIDE_RESPONSE).filter(new InstanceAddress(), InstanceAddress.AFTER_ADDRESS);
    }

    /** The issuer answers everything below its own path. */
    private static GatewayFilterSpec underIssuer(GatewayFilterSpec filters) {
        return filters.prefixPath("/issuer");
    }
}
