package no.likeverd.resourcecenter.stay;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StayConfiguration {

    @Bean
    EndedStays endedStays(AggregateStores stores) {
        return new EndedStays(stores);
    }
}
