package no.likeverd.mentor.round;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * For when and for whom a round is.
 *
 * @param from first day of its pairs; may lie behind, for pairs that met before the system knew of them
 * @param performerIds whom it is for; null: everybody who waits
 */
public record Plan(LocalDate from, int months, @Nullable List<String> performerIds) {

    static final int MOST_DAYS_BACK = 200;
    static final int MOST_DAYS_AHEAD = 90;

    /** @throws Problem 422 when the first day is too far away */
    static Plan checked(@Nullable LocalDate from, int months, @Nullable List<String> performerIds, LocalDate today) {
        LocalDate day = from == null ? today : from;
        if (day.isBefore(today.minusDays(MOST_DAYS_BACK))) {
            throw Problem.invalid("FROM_TOO_EARLY", "from", "At most " + MOST_DAYS_BACK + " days ago");
        }
        if (day.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw Problem.invalid("FROM_TOO_LATE", "from", "At most " + MOST_DAYS_AHEAD + " days ahead");
        }
        return new Plan(
                day,
                months,
                performerIds == null
                        ? null
                        : performerIds.stream().distinct().sorted().toList());
    }

    /** First day after the pairs' period. */
    public LocalDate until() {
        return from.plusMonths(months);
    }

    boolean includes(String performerId) {
        return performerIds == null || performerIds.contains(performerId);
    }
}
