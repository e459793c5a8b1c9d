package no.likeverd.messaging.setup;

import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.InboxMetrics;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.messaging.process.ProcessSweep;
import no.likeverd.messaging.process.Resumption;
import no.likeverd.messaging.relay.Relay;
import no.likeverd.messaging.relay.RelayMetrics;
import no.likeverd.messaging.relay.RelaySettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Aggregates, relay and inbox of one service; its name is {@code likeverd.service}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingConfiguration {

    /** Milliseconds are what the documents keep. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(java.time.ZoneId.of("Europe/Oslo"));
    }

    @Bean
    MongoDatabase serviceDatabase(MongoDatabaseFactory factory) {
        return factory.getMongoDatabase();
    }

    @Bean
    AggregateStores aggregateStores(MongoDatabase database, Clock clock) {
        return new AggregateStores(database, clock);
    }

    @Bean
    ParkedRecords parkedRecords(MongoDatabase database) {
        return new ParkedRecords(database);
    }

    @Bean
    Inbox inbox(MongoDatabase database, ParkedRecords parked, MeterRegistry registry, Clock clock) {
        return new Inbox(database, parked, new InboxMetrics(registry, clock), clock);
    }

    @Bean
    Relay relay(
            AggregateStores stores,
            MessagingProperties properties,
            @Value("${likeverd.service}") String service,
            CircuitBreaker brokerBreaker,
            MeterRegistry registry,
            Clock clock) {
        return new Relay(
                stores,
                RelaySettings.of(service, properties.bootstrapServers()).withClient(properties.client()),
                brokerBreaker,
                new RelayMetrics(registry),
                clock);
    }

    /** Opens after two failed batches, so that an outage costs neither processor nor memory; tries again after a second. */
    @Bean
    CircuitBreaker brokerBreaker(MeterRegistry registry) {
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(4)
                .minimumNumberOfCalls(2)
                .waitDurationInOpenState(Duration.ofSeconds(1))
                .permittedNumberOfCallsInHalfOpenState(1)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .build());
        CircuitBreaker breaker = breakers.circuitBreaker("broker");
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
        return breaker;
    }

    @Bean
    ProcessSweep processSweep(List<Resumption> resumptions, MeterRegistry registry) {
        return new ProcessSweep(resumptions, registry);
    }

    @Bean
    Housekeeping housekeeping(@Value("${likeverd.service}") String service, Inbox inbox, ProcessSweep processes) {
        return new Housekeeping(service, inbox, processes);
    }

    @Bean
    TopicProvisioner topicProvisioner(
            AggregateStores stores, BindingServiceProperties bindings, MessagingProperties properties) {
        return new TopicProvisioner(stores, bindings, properties);
    }

    /** What the inbox lets through is the infrastructure's failure, never the event's: it is retried until it passes. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForEver() {
        return (container, destination, group) -> {
            DefaultErrorHandler handler =
                    new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS));
            handler.setClassifications(java.util.Map.of(), true);
            container.setCommonErrorHandler(handler);
        };
    }
}
