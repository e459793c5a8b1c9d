package no.likeverd.assessment.look;

import java.time.Clock;
import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LookConfiguration {

    @Bean
    Looks looks(AggregateStores stores, Clock clock) {
        return new Looks(stores, clock);
    }
}
