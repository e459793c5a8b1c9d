package no.likeverd.ladder.need;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedConfiguration {

    @Bean
    Needs needs(AggregateStores stores, Clock clock) {
        return new Needs(stores, clock);
    }
}
