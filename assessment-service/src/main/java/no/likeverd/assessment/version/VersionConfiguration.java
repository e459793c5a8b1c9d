package no.likeverd.assessment.version;

import java.util.function.Consumer;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class VersionConfiguration {

    @Bean
    Versions versions(Inbox inbox, AggregateStores stores) {
        return new Versions(inbox, stores);
    }

    @Bean
    Consumer<Message<byte[]>> ladderVersions(Versions versions, Inbox inbox) {
        return versions.feed(inbox);
    }
}
