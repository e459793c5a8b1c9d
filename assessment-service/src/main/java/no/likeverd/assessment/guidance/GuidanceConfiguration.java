package no.likeverd.assessment.guidance;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuidanceConfiguration {

    @Bean
    GuidanceReadings guidanceReadings(AggregateStores stores) {
        return new GuidanceReadings(stores);
    }
}
