package no.likeverd.assessment.tenure;

import java.time.Clock;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TenureConfiguration {

    @Bean
    Tenures tenures(AggregateStores stores, Replica replica, Clock clock) {
        return new Tenures(stores, replica::employment, clock);
    }
}
