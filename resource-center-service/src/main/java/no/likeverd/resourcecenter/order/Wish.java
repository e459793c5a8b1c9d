package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** What a department asks for, before it is known to make sense. */
record Wish(
        Kind kind,
        String skill,
        @Nullable Integer leastLevel,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        Weekdays preferred) {

    /** @throws Problem 422 that names the field at fault */
    Demand demand(LocalDate today) {
        Period period = period(today);
        if (!preferred.meet(period)) {
            throw Problem.invalid("NO_PREFERRED_DAY", "preferredDays", "No day of the order is one of these weekdays");
        }
        return new Demand(kind, skill, level(), period, sharePercent, preferred);
    }

    /** A competence order is for somebody at the top unless it says otherwise; a peak is not what the best are for. */
    private int level() {
        if (kind == Kind.COMPETENCE) {
            return leastLevel == null ? Skill.TOP : leastLevel;
        }
        if (leastLevel != null && leastLevel == Skill.TOP) {
            throw Problem.invalid(
                    "TOP_LEVEL_FOR_CAPACITY", "leastLevel", "The top level is for competence orders, not for peaks");
        }
        return leastLevel == null ? 1 : leastLevel;
    }

    private Period period(LocalDate today) {
        if (from.isBefore(today)) {
            throw Problem.invalid("FROM_IN_THE_PAST", "from", "An order begins today or later");
        }
        return Period.checked(from, to, today);
    }
}
