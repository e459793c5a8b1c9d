package no.likeverd.mentor.departure;

import java.time.Clock;
import no.likeverd.mentor.corps.Mentor;
import no.likeverd.mentor.corps.Mentors;
import no.likeverd.mentor.line.Careers;
import no.likeverd.mentor.pair.EndPair;
import no.likeverd.mentor.performer.Performer;
import no.likeverd.mentor.performer.Performers;
import org.springframework.stereotype.Component;

/**
 * The day has come: whoever has no post any more leaves the corps or the enrolment, then the pair ends. A pair that is
 * just being formed looks after itself; this looks again until it has.
 */
@Component
class Depart {

    private final Mentors mentors;
    private final Performers performers;
    private final Careers careers;
    private final EndPair endPair;
    private final Clock clock;

    Depart(Mentors mentors, Performers performers, Careers careers, EndPair endPair, Clock clock) {
        this.mentors = mentors;
        this.performers = performers;
        this.careers = careers;
        this.endPair = endPair;
        this.clock = clock;
    }

    void mentor(String mentorId) {
        Mentor mentor = mentors.change(mentorId, known -> known.follow(careers.employedUntil(known.personId()), clock));
        String pairId = mentor.engagement().pairId();
        if (mentor.left() && pairId != null) {
            endPair.left(pairId);
        }
    }

    void performer(String performerId) {
        Performer performer =
                performers.change(performerId, known -> known.follow(careers.employedUntil(known.personId()), clock));
        String pairId = performer.engagement().pairId();
        if (performer.over() && pairId != null) {
            endPair.left(pairId);
        }
    }
}
