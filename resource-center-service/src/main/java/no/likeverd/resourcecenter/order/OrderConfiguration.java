package no.likeverd.resourcecenter.order;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    Orders orders(AggregateStores stores) {
        return new Orders(stores);
    }

    @Bean
    HalfTimeRules halfTimeRules(
            @Value("${likeverd.resource-center.half-time.long-in-days:60}") int longInDays,
            @Value("${likeverd.resource-center.half-time.days-to-answer:14}") int daysToAnswer) {
        return new HalfTimeRules(longInDays, daysToAnswer);
    }
}
