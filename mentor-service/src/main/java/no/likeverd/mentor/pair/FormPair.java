package no.likeverd.mentor.pair;

import java.time.Clock;
import no.likeverd.mentor.barrier.Barriers;
import no.likeverd.mentor.corps.Mentor;
import no.likeverd.mentor.corps.Mentors;
import no.likeverd.mentor.performer.Performer;
import no.likeverd.mentor.performer.Performers;
import org.springframework.stereotype.Component;

/**
 * Makes a published match a pair: the mentor is claimed, then the performer, then the pair is there. Each of the two
 * answers a pair once and remembers the answer, so every step may be repeated, by anybody, at any time, and ends the same.
 */
@Component
public class FormPair {

    private final Mentors mentors;
    private final Performers performers;
    private final Pairs pairs;
    private final EndPair endPair;
    private final Barriers barriers;
    private final Clock clock;

    FormPair(Mentors mentors, Performers performers, Pairs pairs, EndPair endPair, Barriers barriers, Clock clock) {
        this.mentors = mentors;
        this.performers = performers;
        this.pairs = pairs;
        this.endPair = endPair;
        this.barriers = barriers;
        this.clock = clock;
    }

    /** @return whether the match became a pair, now or earlier; a pair that has ended since was one */
    public boolean form(Match match) {
        if (claimMentor(match)) {
            if (claimPerformer(match)) {
                found(match);
                return true;
            }
            letMentorGo(match);
        }
        return pairs.find(match.pairId()).isPresent();
    }

    /** First step: the mentor answers. */
    public boolean claimMentor(Match match) {
        boolean possible = !barriers.now()
                .between(
                        mentors.get(match.mentorId()).personId(),
                        performers.get(match.performerId()).personId());
        return mentors.change(match.mentorId(), mentor -> mentor.answer(match.pairId(), possible, clock))
                .engagement()
                .in(match.pairId());
    }

    /** Second step: the performer answers. */
    public boolean claimPerformer(Match match) {
        return performers
                .change(match.performerId(), performer -> performer.answer(match.pairId(), clock))
                .engagement()
                .in(match.pairId());
    }

    /** Only for a performer's no: the pair was never there, or both have been let go already. */
    private void letMentorGo(Match match) {
        if (pairs.find(match.pairId()).isEmpty()) {
            mentors.change(match.mentorId(), mentor -> mentor.release(match.pairId(), clock));
        }
    }

    /** Last step: writes the pair, then looks: who left while it was written ends it. */
    public Pair found(Match match) {
        Mentor mentor = mentors.get(match.mentorId());
        Performer performer = performers.get(match.performerId());
        Pair pair = pairs.form(Pair.of(
                match,
                new Pair.Party(mentor.mentorId(), mentor.personId()),
                new Pair.Party(performer.performerId(), performer.personId())));
        if (mentors.get(match.mentorId()).left()
                || performers.get(match.performerId()).over()) {
            endPair.left(match.pairId());
        }
        return pair;
    }
}
