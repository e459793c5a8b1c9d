package no.likeverd.mentor.performer;

import java.time.Clock;
import java.util.function.Consumer;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.Reactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class PerformerConfiguration {

    @Bean
    Performers performers(AggregateStores stores, Clock clock) {
        return new Performers(stores, clock);
    }

    @Bean
    Consumer<Message<byte[]>> leaderRoles(Inbox inbox, InvitePerformer invitePerformer) {
        return inbox.reaction(
                "mentor.leader-roles",
                new Reactions()
                        .on(RoleState.TYPE, RoleState.class, (event, key) -> invitePerformer.told(event.data())));
    }
}
