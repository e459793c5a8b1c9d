package no.likeverd.ladder.placement;

import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlacementConfiguration {

    @Bean
    Placements placements(AggregateStores stores) {
        return new Placements(stores);
    }

    @Bean
    Resumption takePlaceResumption(Placements placements, TakePlace process) {
        return placements.resumedBy(process::resume);
    }
}
