package no.likeverd.ladder.evidence;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    Evidences evidences(AggregateStores stores) {
        return new Evidences(stores);
    }
}
