package no.likeverd.ladder.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.evidence.Evidence;

/** What a placement takes beside a seat and the parties' yes, in the order in which it is looked at. */
record Conditions(Ladder ladder, Evidence evidence) {

    /** The first that is not met. */
    Optional<Verdict> against(Placement placement, Assessed assessed, LocalDate today) {
        int rank = assessed.rank();
        if (rank == 0) {
            return Optional.of(Verdict.of(Condition.BELOW_LEVEL_ONE));
        }
        if (!ladder.criteriaMet(rank, assessed.areas())) {
            return Optional.of(Verdict.of(Condition.CRITERIA_NOT_MET));
        }
        Optional<Verdict> missing = missing(rank);
        if (missing.isPresent()) {
            return missing;
        }
        if (ladder.withdrawn()) {
            return Optional.of(Verdict.of(Condition.VERSION_WITHDRAWN));
        }
        return placement.leaving().hasCome(today)
                ? Optional.of(Verdict.of(Condition.EMPLOYMENT_ENDED))
                : Optional.empty();
    }

    /** What evidence lacks for a rank. */
    Optional<Verdict> missing(int rank) {
        List<String> courses = evidence.missing(ladder.demand(rank).courses());
        if (!courses.isEmpty()) {
            return Optional.of(new Verdict(Condition.COURSE_MISSING, courses));
        }
        return ladder.demand(rank).mentoring() && !evidence.hasMentored()
                ? Optional.of(Verdict.of(Condition.MENTORING_MISSING))
                : Optional.empty();
    }
}
