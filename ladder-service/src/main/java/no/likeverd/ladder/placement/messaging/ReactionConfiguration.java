package no.likeverd.ladder.placement.messaging;

import java.util.function.Consumer;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.ladder.evidence.Evidences;
import no.likeverd.ladder.placement.HearOthers;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.MissingReference;
import no.likeverd.messaging.inbox.Reactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What is done about other services' events: each is written first, then what follows from it is looked for. */
@Configuration(proxyBeanMethods = false)
class ReactionConfiguration {

    @Bean
    Consumer<Message<byte[]>> assessments(Inbox inbox, HearOthers placements) {
        return inbox.reaction(
                "ladder.assessments",
                new Reactions().on(AssessmentCompleted.TYPE, AssessmentCompleted.class, (event, key) -> {
                    AssessmentCompleted told = event.data();
                    placements.completed(told.employmentId(), told.personId(), told.unitId(), told.assessed());
                }));
    }

    @Bean
    Consumer<Message<byte[]>> courses(Inbox inbox, Evidences evidences, HearOthers placements) {
        return inbox.reaction(
                "ladder.courses", new Reactions().on(CourseCompleted.TYPE, CourseCompleted.class, (event, key) -> {
                            evidences.add(event.data().personId(), event.data().course());
                            placements.evidenceOf(event.data().personId());
                        }));
    }

    @Bean
    Consumer<Message<byte[]>> mentoring(Inbox inbox, Evidences evidences, HearOthers placements) {
        return inbox.reaction(
                "ladder.mentoring",
                new Reactions().on(MentoringCredited.TYPE, MentoringCredited.class, (event, key) -> {
                    evidences.add(event.data().personId(), event.data().period());
                    placements.evidenceOf(event.data().personId());
                }));
    }

    @Bean
    Consumer<Message<byte[]>> employments(Inbox inbox, HearOthers placements, Replica replica) {
        return inbox.reaction(
                "ladder.employments",
                new Reactions()
                        .on(
                                EmploymentEnded.TYPE,
                                EmploymentEnded.class,
                                (event, key) -> ended(placements, event.data()))
                        .on(
                                EmploymentStarted.TYPE,
                                EmploymentStarted.class,
                                (event, key) -> started(placements, replica, event.data())));
    }

    private static void ended(HearOthers placements, EmploymentEnded told) {
        placements.ends(told.employmentId(), told.personId(), told.unitId(), told.to(), told.movedTo());
    }

    /** The end may have been told before anybody knew of the move. */
    private static void started(HearOthers placements, Replica replica, EmploymentStarted told) {
        if (told.moveId() != null) {
            Employment next = known(replica, told.employmentId());
            if (next.movedFrom() != null) {
                placements.followed(known(replica, next.movedFrom()), next);
            }
        }
    }

    private static Employment known(Replica replica, String employmentId) {
        return replica.employment(employmentId).orElseThrow(() -> new MissingReference("employment", employmentId));
    }
}
