package no.likeverd.resourcecenter.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Hold;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Side;
import no.likeverd.resourcecenter.calendar.SkillWanted;

/**
 * Days that are kept for an order, as shown.
 *
 * @param also what the expert has to be able to do besides
 * @param since the day they were first kept
 * @param until when they lapse by themselves
 * @param asked whether those who have to agree are asked
 * @param agreed who has; {@code missing} who has not yet
 */
public record HoldView(
        String orderId,
        String expertId,
        String unitId,
        Kind kind,
        String skill,
        List<SkillWanted> also,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        LocalDate since,
        Instant until,
        boolean asked,
        List<Side> agreed,
        List<Side> missing) {

    static HoldView of(ExpertCalendar expert, Hold hold) {
        Demand demand = hold.demand();
        List<Side> all = Side.asked(expert.membership());
        return new HoldView(
                hold.orderId(),
                expert.expertId(),
                hold.unitId(),
                demand.kind(),
                demand.skill(),
                demand.also(),
                demand.period().from(),
                demand.period().to(),
                demand.sharePercent(),
                hold.since(),
                hold.until(),
                hold.asked(),
                all.stream().filter(hold::hasYesOf).toList(),
                all.stream().filter(side -> !hold.hasYesOf(side)).toList());
    }
}
