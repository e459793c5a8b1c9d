package no.likeverd.resourcecenter.feed;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    Feeds feeds(AggregateStores stores) {
        return new Feeds(stores);
    }
}
