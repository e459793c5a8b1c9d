package no.likeverd.assessment.twoform;

import java.time.Clock;
import java.util.function.Consumer;
import no.likeverd.assessment.tenure.EmploymentEnded;
import no.likeverd.assessment.tenure.EmploymentSnapshot;
import no.likeverd.assessment.tenure.Tenures;
import no.likeverd.assessment.version.VersionClosed;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.Reactions;
import no.likeverd.messaging.process.Resumption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Puts the stores together, and what they do about news of others. */
@Configuration(proxyBeanMethods = false)
class TwoFormConfiguration {

    @Bean
    Assessments assessments(AggregateStores stores, Clock clock) {
        return new Assessments(stores, clock);
    }

    @Bean
    Resumption catchUp(Assessments assessments, StopAssessments stop) {
        return assessments.resumedBy(stop::catchUp);
    }

    @Bean
    Consumer<Message<byte[]>> employmentStates(Inbox inbox, Tenures tenures, StopAssessments stop) {
        return inbox.reaction(
                "assessment.employment-states",
                new Reactions().on(EmploymentSnapshot.TYPE, EmploymentSnapshot.class, (event, key) -> {
                    tenures.know(event);
                    stop.followEmployment(event.data().employmentId());
                }));
    }

    @Bean
    Consumer<Message<byte[]>> employmentEnds(Inbox inbox, Tenures tenures, StopAssessments stop) {
        return inbox.reaction(
                "assessment.employment-ends",
                new Reactions().on(EmploymentEnded.TYPE, EmploymentEnded.class, (event, key) -> {
                    tenures.end(event);
                    stop.followEmployment(event.data().employmentId());
                }));
    }

    @Bean
    Consumer<Message<byte[]>> versionClosings(Inbox inbox, StopAssessments stop) {
        return inbox.reaction(
                "assessment.version-closings",
                new Reactions().on(VersionClosed.TYPE, VersionClosed.class, (event, key) -> {
                    if (event.data().withdrawn()) {
                        stop.withdrawVersion(event.data().versionId());
                    }
                }));
    }
}
