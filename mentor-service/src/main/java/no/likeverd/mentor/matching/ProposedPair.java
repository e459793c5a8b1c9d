package no.likeverd.mentor.matching;

import java.util.List;

/** Two who are to meet, why, whether somebody insisted, and who else it could have been. */
public record ProposedPair(
        String mentorId, String performerId, boolean pinned, List<Reason> reasons, List<Alternative> alternatives) {

    public int points() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    public PairIds ids() {
        return new PairIds(mentorId, performerId);
    }
}
