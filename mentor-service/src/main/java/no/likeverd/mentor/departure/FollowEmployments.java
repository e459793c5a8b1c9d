package no.likeverd.mentor.departure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import no.likeverd.access.Employment;
import no.likeverd.mentor.corps.Mentors;
import no.likeverd.mentor.line.Careers;
import no.likeverd.mentor.pair.WatchPairs;
import no.likeverd.mentor.performer.Performers;
import no.likeverd.messaging.inbox.MissingReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes how long mentors and performers are employed, from all their posts together; whether it is the end is decided when
 * the day comes. So the order in which posts are told of does not matter, and a move is no end.
 */
@Component
class FollowEmployments {

    /** After so long the day was taken back in the meantime, and is not merely late. */
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final Careers careers;
    private final Mentors mentors;
    private final Performers performers;
    private final WatchPairs watchPairs;
    private final Clock clock;

    FollowEmployments(Careers careers, Mentors mentors, Performers performers, WatchPairs watchPairs, Clock clock) {
        this.careers = careers;
        this.mentors = mentors;
        this.performers = performers;
        this.watchPairs = watchPairs;
        this.clock = clock;
    }

    void started(EmploymentStarted started) {
        known(started.employmentId());
        follow(started.personId());
    }

    void ended(EmploymentEnded ended, Instant told) {
        Employment employment = known(ended.employmentId());
        if (employment.to() == null && told.isAfter(clock.instant().minus(LATEST))) {
            throw new MissingReference("end of employment", ended.employmentId());
        }
        follow(ended.personId());
    }

    private Employment known(String employmentId) {
        return careers.organisation()
                .employment(employmentId)
                .orElseThrow(() -> new MissingReference("employment", employmentId));
    }

    private void follow(String personId) {
        @Nullable LocalDate lastDay = careers.employedUntil(personId);
        mentors.find(Mentors.idFor(personId))
                .ifPresent(found -> mentors.change(found.id(), known -> known.heard(lastDay, clock)));
        performers
                .of(personId)
                .forEach(found -> performers.change(found.performerId(), known -> known.heard(lastDay, clock)));
        watchPairs.moved(personId);
    }
}
