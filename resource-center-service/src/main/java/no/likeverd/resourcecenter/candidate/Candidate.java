package no.likeverd.resourcecenter.candidate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Reason;

/** One expert held against one demand. */
public record Candidate(ExpertCalendar expert, Demand demand, List<Reason> against) {

    static Candidate of(ExpertCalendar expert, Demand demand) {
        return new Candidate(expert, demand, expert.reasonsAgainst(demand));
    }

    public boolean possible() {
        return against.isEmpty();
    }

    public List<Reason> inFavour() {
        return expert.reasonsFor(demand);
    }

    public Optional<Period> nextFree() {
        return expert.nextFree(demand);
    }

    /**
     * Best first: who can come, then who could at another time, fewest weeks in the way first. Of equals the best for a
     * missing competence, but not for a peak; then who has been out least.
     */
    static Comparator<Candidate> bestFirst() {
        return Comparator.comparingLong(Candidate::lastingObstacles)
                .thenComparingLong(Candidate::weeksInTheWay)
                .thenComparingInt(Candidate::levelRank)
                .thenComparingLong(candidate -> candidate.expert().daysOut())
                .thenComparing(candidate -> candidate.expert().expertId());
    }

    private long lastingObstacles() {
        return against.stream().filter(reason -> reason.weeks().isEmpty()).count();
    }

    private long weeksInTheWay() {
        return against.stream()
                .flatMap(reason -> reason.weeks().stream())
                .distinct()
                .count();
    }

    private int levelRank() {
        int level = expert.levelOf(demand.skill());
        return demand.kind() == Kind.COMPETENCE ? -level : level;
    }
}
