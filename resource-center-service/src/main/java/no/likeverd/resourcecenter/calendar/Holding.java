package no.likeverd.resourcecenter.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;

/** How days of an expert are kept for an order, and what those who are asked say to it. */
public record Holding(ExpertCalendar expert) {

    /** Days are kept for an order, or kept longer, or asked about now. What speaks against them is not asked. */
    public Change<ExpertCalendar> keep(Hold wanted) {
        return Change.to(expert.with(expert.holds().with(wanted)));
    }

    /**
     * Those who are asked agree, each once.
     *
     * @throws Problem 409 {@code HOLD_OVER} when nobody is asked, or not any more
     */
    public Change<ExpertCalendar> agree(String orderId, List<Yes> yeses, Instant now) {
        Hold before = asked(orderId, now);
        Hold after = before;
        for (Yes yes : yeses) {
            after = after.hasYesOf(yes.side()) ? after : after.with(yes);
        }
        return after.equals(before)
                ? Change.nothing()
                : Change.to(expert.with(expert.holds().replaced(after)));
    }

    /**
     * One of those who are asked does not; no reason is asked for.
     *
     * @throws Problem 409 {@code HOLD_OVER} when nobody is asked, or not any more
     */
    public Change<ExpertCalendar> decline(String orderId, Side side, LocalDate today, Instant now) {
        Hold hold = asked(orderId, now);
        HoldEnd.How how = side == Side.EXPERT ? HoldEnd.How.EXPERT_DECLINED : HoldEnd.How.LEADER_DECLINED;
        return Change.to(expert.with(expert.holds().ending(hold, how, today)));
    }

    /** The days are free again; nothing when none were kept. */
    public Change<ExpertCalendar> letGo(String orderId) {
        return expert.holds().of(orderId).isEmpty()
                ? Change.nothing()
                : Change.to(expert.with(expert.holds().without(Set.of(orderId))));
    }

    /** All agreed, and then something came in the way. */
    public Change<ExpertCalendar> giveUp(String orderId, LocalDate today) {
        return expert.holds()
                .of(orderId)
                .map(hold -> Change.to(expert.with(expert.holds().ending(hold, HoldEnd.How.IN_THE_WAY, today))))
                .orElseGet(Change::nothing);
    }

    private Hold asked(String orderId, Instant now) {
        return expert.holds()
                .of(orderId)
                .filter(hold -> hold.asked() && !hold.lapsed(now, expert.membership()))
                .orElseThrow(() -> Problem.conflict("HOLD_OVER", "The question was taken back, or the time is over"));
    }
}
