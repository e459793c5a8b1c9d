package no.likeverd.resourcecenter.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.resourcecenter.calendar.Bookable;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.SkillWanted;
import no.likeverd.resourcecenter.order.Urgency;

/**
 * What it is worth that one expert takes one order.
 *
 * @param points a hundred for a full day of help, and more by the per cents of the rest
 * @param urgency and the others: per cent, as the weights say
 */
public record Worth(int points, int urgency, int skill, int load, int variety, Integer days, Integer goodStay) {

    public Worth {
        days = Objects.requireNonNullElse(days, 0); // older plans know of no weekdays
        goodStay = Objects.requireNonNullElse(goodStay, 0); // nor of what departments said
    }

    private static final int PERCENT = 100;
    private static final int YEAR = 365;

    static Worth of(Task task, ExpertCalendar expert, Aims aims, LocalDate today) {
        return of(task.demand(), task.department(), task.urgency(), expert, aims, today);
    }

    /** The same for a demand of a department. */
    public static Worth of(
            Demand demand, Department asks, Urgency soon, ExpertCalendar expert, Aims aims, LocalDate today) {
        int urgency = aims.urgency() * soon.rank() / 2;
        int skill = aims.skill() * fit(demand, expert) / Skill.TOP;
        long out = Math.min(YEAR, expert.daysOutSince(today.minusYears(1)));
        int load = Math.toIntExact(aims.load() * (YEAR - out) / YEAR);
        int variety = expert.isKnownTo(asks.unitId(), Bookable.comparedSince(today)) ? 0 : aims.variety();
        int days = aims.days() * demand.preferred().percentIn(expert.worksOn()) / PERCENT;
        int goodStay = asks.gladOf().contains(expert.expertId()) ? aims.goodStay() : 0;
        int more = urgency + skill + load + variety + days + goodStay;
        int points = Math.toIntExact((long) demand.help() * (PERCENT + more) / PERCENT);
        return new Worth(points, urgency, skill, load, variety, days, goodStay);
    }

    /** Thirds: the best for a missing competence, but not for a peak; of several skills what they come to on average. */
    private static int fit(Demand demand, Bookable expert) {
        List<SkillWanted> wanted = demand.skills();
        int all = wanted.stream()
                .mapToInt(skill -> fit(demand.kind(), skill.leastLevel(), expert.levelOf(skill.skill())))
                .sum();
        return all / wanted.size();
    }

    private static int fit(Kind kind, int leastLevel, int level) {
        if (level == 0) {
            return 0;
        }
        return kind == Kind.COMPETENCE ? level : Skill.TOP - (level - leastLevel);
    }
}
