package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.SkillWanted;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.resourcecenter.order.OrderForm.BesidesForm;
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
        Weekdays preferred,
        List<BesidesForm> also) {

    /** @throws Problem 422 that names the field at fault */
    Demand demand(LocalDate today) {
        Period period = period(today);
        if (!preferred.meet(period)) {
            throw Problem.invalid("NO_PREFERRED_DAY", "preferredDays", "No day of the order is one of these weekdays");
        }
        return new Demand(kind, skill, level(), period, sharePercent, preferred, besides());
    }

    /** A competence order is for somebody at the top unless it says otherwise; a peak is not what the best are for. */
    private int level() {
        if (kind == Kind.COMPETENCE) {
            return leastLevel == null ? Skill.TOP : leastLevel;
        }
        return atLeast(leastLevel, "leastLevel");
    }

    private List<SkillWanted> besides() {
        Set<String> named = new HashSet<>(Set.of(skill));
        return IntStream.range(0, also.size())
                .mapToObj(row -> {
                    BesidesForm besides = also.get(row);
                    if (!named.add(besides.skill())) {
                        throw Problem.invalid(
                                "SKILL_NAMED_TWICE", OrderForm.besides(row, "skill"), "A skill is asked for once");
                    }
                    return new SkillWanted(
                            besides.skill(), atLeast(besides.leastLevel(), OrderForm.besides(row, "leastLevel")));
                })
                .toList();
    }

    private int atLeast(@Nullable Integer said, String field) {
        if (kind == Kind.CAPACITY && said != null && said == Skill.TOP) {
            throw Problem.invalid(
                    "TOP_LEVEL_FOR_CAPACITY", field, "The top level is for competence orders, not for peaks");
        }
        return said == null ? 1 : said;
    }

    private Period period(LocalDate today) {
        if (from.isBefore(today)) {
            throw Problem.invalid("FROM_IN_THE_PAST", "from", "An order begins today or later");
        }
        return Period.checked(from, to, today);
    }
}
