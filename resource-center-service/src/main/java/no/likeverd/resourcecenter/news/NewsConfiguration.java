package no.likeverd.resourcecenter.news;

import java.util.function.Consumer;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.Reactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class NewsConfiguration {

    @Bean
    Consumer<Message<byte[]>> employments(Inbox inbox, HearDirectory directory) {
        return inbox.reaction(
                "resource-center.employments",
                new Reactions()
                        .on(
                                EmploymentStarted.TYPE,
                                EmploymentStarted.class,
                                (event, key) -> directory.started(event.data()))
                        .on(
                                EmploymentEnded.TYPE,
                                EmploymentEnded.class,
                                (event, key) -> directory.ended(event.data())));
    }

    @Bean
    Consumer<Message<byte[]>> placements(Inbox inbox, HearLadder ladder) {
        return inbox.reaction(
                "resource-center.placements",
                new Reactions()
                        .on(EmployeePlaced.TYPE, EmployeePlaced.class, (event, key) -> ladder.placed(event.data()))
                        .on(PlacementCarried.TYPE, PlacementCarried.class, (event, key) -> ladder.carried(event.data()))
                        .on(PlacementEnded.TYPE, PlacementEnded.class, (event, key) -> ladder.ended(event.data())));
    }
}
