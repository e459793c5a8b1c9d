package no.likeverd.access.count;

import java.time.Clock;
import java.util.function.Consumer;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.Reactions;
import no.likeverd.web.pages.Home;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * What a service with a {@link Home} imports to be counted in digests. Its settings list {@code digests} among its functions.
 */
@Configuration(proxyBeanMethods = false)
public class CountTasksConfiguration {

    @Bean
    AggregateStore<TaskCount> taskCounts(AggregateStores stores, @Value("${likeverd.service}") String service) {
        return stores.of(AggregateType.of(service, "task-count", TaskCount.class));
    }

    @Bean
    Consumer<Message<byte[]>> digests(
            @Value("${likeverd.service}") String service,
            Inbox inbox,
            ObjectProvider<Home> homes,
            Replica replica,
            AggregateStore<TaskCount> taskCounts,
            Clock clock) {
        CountTasks count = new CountTasks(service, Home.of(homes.orderedStream().toList()), replica, taskCounts, clock);
        return inbox.reaction(
                service + ".digests",
                new Reactions().on(DigestDue.TYPE, DigestDue.class, (due, key) -> count.answer(due.data())));
    }
}
