package no.likeverd.mentor.departure;

import java.util.function.Consumer;
import no.likeverd.mentor.corps.Mentors;
import no.likeverd.mentor.performer.Performers;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.Reactions;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class DepartureConfiguration {

    @Bean
    Consumer<Message<byte[]>> employments(Inbox inbox, FollowEmployments follow) {
        return inbox.reaction(
                "mentor.employments",
                new Reactions()
                        .on(
                                EmploymentStarted.TYPE,
                                EmploymentStarted.class,
                                (event, key) -> follow.started(event.data()))
                        .on(
                                EmploymentEnded.TYPE,
                                EmploymentEnded.class,
                                (event, key) -> follow.ended(
                                        event.data(), event.envelope().time())));
    }

    @Bean
    Resumption mentorLeavesResumption(Mentors mentors, Depart depart) {
        return mentors.followedBy(depart::mentor);
    }

    @Bean
    Resumption performerLeavesResumption(Performers performers, Depart depart) {
        return performers.followedBy(depart::performer);
    }
}
