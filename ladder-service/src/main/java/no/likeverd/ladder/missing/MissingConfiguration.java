package no.likeverd.ladder.missing;

import java.util.function.Consumer;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.ProjectionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class MissingConfiguration {

    @Bean
    ProjectionStore<Missing> missingStore(Inbox inbox) {
        return inbox.projection(NeedUnmetConsumer.PROJECTION);
    }

    @Bean
    Consumer<Message<byte[]>> unmetNeeds(Inbox inbox, ProjectionStore<Missing> missingStore) {
        return inbox.stream(missingStore, NeedUnmetConsumer.deltas());
    }
}
