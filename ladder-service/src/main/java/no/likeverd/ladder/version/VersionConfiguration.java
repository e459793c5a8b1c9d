package no.likeverd.ladder.version;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VersionConfiguration {

    @Bean
    LadderVersions ladderVersions(AggregateStores stores) {
        return new LadderVersions(stores);
    }
}
