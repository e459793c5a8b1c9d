package no.likeverd.mentor.wishes;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WishesConfiguration {

    @Bean
    WishLists wishLists(AggregateStores stores) {
        return new WishLists(stores);
    }
}
