package no.likeverd.mentor.corps;

import java.time.Clock;
import java.util.function.Consumer;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.Reactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class CorpsConfiguration {

    @Bean
    Mentors mentors(AggregateStores stores, Clock clock) {
        return new Mentors(stores, clock);
    }

    @Bean
    Invitations invitations(AggregateStores stores) {
        return new Invitations(stores);
    }

    @Bean
    Consumer<Message<byte[]>> placements(Inbox inbox, InviteLeader inviteLeader) {
        return inbox.reaction(
                "mentor.placements",
                new Reactions()
                        .on(
                                EmployeePlaced.TYPE,
                                EmployeePlaced.class,
                                (event, key) -> inviteLeader.placed(event.data())));
    }
}
