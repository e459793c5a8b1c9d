package no.likeverd.resourcecenter.placement;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlacementConfiguration {

    @Bean
    KnownPlacements knownPlacements(AggregateStores stores) {
        return new KnownPlacements(stores);
    }
}
