package no.likeverd.ladder.away;

import java.util.function.Consumer;
import no.likeverd.access.Replica;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.ProjectionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Puts the projection together: its store, its consumer and its question. */
@Configuration(proxyBeanMethods = false)
class AwayConfiguration {

    @Bean
    ProjectionStore<Away> awayStore(Inbox inbox) {
        return inbox.projection(ExpertBookedConsumer.PROJECTION);
    }

    @Bean
    Consumer<Message<byte[]>> expertCalendars(Inbox inbox, ProjectionStore<Away> awayStore, Replica replica) {
        ExpertBookedConsumer consumer =
                new ExpertBookedConsumer(id -> replica.employment(id).isPresent());
        return inbox.stream(awayStore, consumer.deltas(), consumer.snapshots());
    }

    @Bean
    WhoIsAway whoIsAway(ProjectionStore<Away> awayStore, Replica replica) {
        return new WhoIsAway(awayStore, replica);
    }
}
