package no.likeverd.mentor.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.likeverd.mentor.barrier.Barrier;
import no.likeverd.mentor.matching.Fit;
import no.likeverd.mentor.matching.MentorProfile;
import no.likeverd.mentor.matching.PairIds;
import no.likeverd.mentor.matching.PerformerProfile;
import no.likeverd.mentor.matching.Proposal;
import no.likeverd.mentor.matching.Propose;
import no.likeverd.web.Problem;

/**
 * Everybody who is there for a round.
 *
 * @param failures how many pairs of the same two ended too soon
 */
record Candidates(
        List<PerformerProfile> performers,
        List<MentorProfile> mentors,
        Barrier barrier,
        Map<Persons, Integer> failures) {

    /** More than one document should hold the pairs of. */
    static final int MOST = 500;

    /** A mentor and a performer as persons. */
    record Persons(String mentor, String performer) {}

    Proposal propose(Round round) {
        if (performers.size() > MOST || mentors.size() > MOST) {
            throw Problem.of(
                    422, "ROUND_TOO_LARGE", "More than " + MOST + " on one side; make rounds for some performers each");
        }
        return Propose.best(performers, mentors, (performer, mentor) -> fit(round, performer, mentor), round.pins());
    }

    private Optional<Fit> fit(Round round, PerformerProfile performer, MentorProfile mentor) {
        PairIds ids = new PairIds(mentor.mentorId(), performer.performerId());
        return round.forbidden(ids) || barrier.between(mentor.personId(), performer.personId())
                ? Optional.empty()
                : Optional.of(Fit.of(
                        performer,
                        mentor,
                        barrier.distance(mentor.personId(), performer.personId()),
                        failures.getOrDefault(new Persons(mentor.personId(), performer.personId()), 0)));
    }

    /** @throws Problem 409 {@code NOT_POSSIBLE}, which says nothing more to anybody */
    void requirePossible(Round round, PairIds ids) {
        if (fit(round, performer(ids), mentor(ids)).isEmpty()) {
            throw Problem.conflict("NOT_POSSIBLE", "Not possible");
        }
    }

    /** @throws Problem 422 when one of the two does not take part */
    void requirePresent(PairIds ids) {
        mentor(ids);
        performer(ids);
    }

    private PerformerProfile performer(PairIds ids) {
        return performers.stream()
                .filter(performer -> performer.performerId().equals(ids.performerId()))
                .findFirst()
                .orElseThrow(() -> notInRound("performerId"));
    }

    private MentorProfile mentor(PairIds ids) {
        return mentors.stream()
                .filter(mentor -> mentor.mentorId().equals(ids.mentorId()))
                .findFirst()
                .orElseThrow(() -> notInRound("mentorId"));
    }

    private static Problem notInRound(String field) {
        return Problem.invalid("NOT_IN_ROUND", field, "Not waiting for anybody in this round");
    }
}
