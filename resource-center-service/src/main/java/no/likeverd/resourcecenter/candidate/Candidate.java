package no.likeverd.resourcecenter.candidate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.likeverd.resourcecenter.calendar.Bookable;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.resourcecenter.planning.Worth;

/**
 * One expert held against one demand.
 *
 * @param worth what speaks for the expert beside others, by the centre's weights
 * @param daysOut in the last two years, and booked
 */
public record Candidate(ExpertCalendar expert, Demand demand, List<Reason> against, Worth worth, long daysOut) {

    /** @param today from which what was long ago is not counted any more */
    static Candidate of(ExpertCalendar expert, Demand demand, Worth worth, LocalDate today) {
        long daysOut = expert.daysOutSince(Bookable.comparedSince(today));
        return new Candidate(expert, demand, expert.reasonsAgainst(demand), worth, daysOut);
    }

    public String expertId() {
        return expert.expertId();
    }

    public boolean possible() {
        return against.isEmpty();
    }

    public List<Reason> inFavour() {
        return expert.reasonsFor(demand);
    }

    /** Weekdays on which the department wants help most and the expert does not work. */
    public Weekdays missedDays() {
        return demand.preferred().without(expert.worksOn());
    }

    public Optional<Period> nextFree() {
        return expert.nextFree(demand);
    }

    /**
     * Best first: who can come, then who could at another time, fewest weeks in the way first. Of equals whoever is worth most
     * there by the centre's weights; then who has been out least in two years.
     */
    static Comparator<Candidate> bestFirst() {
        return Comparator.comparingLong(Candidate::lastingObstacles)
                .thenComparingLong(Candidate::weeksInTheWay)
                .thenComparing(
                        Candidate::worth, Comparator.comparingInt(Worth::points).reversed())
                .thenComparingLong(Candidate::daysOut)
                .thenComparing(Candidate::expertId);
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
}
