package no.likeverd.ladder.version.comment;

import no.likeverd.messaging.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommentConfiguration {

    @Bean
    Comments comments(AggregateStores stores) {
        return new Comments(stores);
    }
}
