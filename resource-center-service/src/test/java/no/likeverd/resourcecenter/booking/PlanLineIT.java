package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.plan.PlanDesk;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of a plan is accepted while somebody else has claimed its order and not gone on. */
class PlanLineIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

    private final StoppableClock clock = new StoppableClock(TODAY);

    @AutoClose
    private final Desk desk = new Desk(clock);

    @AutoClose
    private final PlanDesk plans =
            new PlanDesk(desk.stores, desk.orders, desk.calendars, desk.goodStays, desk.bookExpert, clock);

    private final Demand demand = aDemand(period("2026-12-07", "2026-12-21"), 100);
    private final String planned = desk.anExpert();
    private final String order = desk.anOrder(demand);
    private String planId = "";

    @BeforeEach
    void plan() {
        planId = plans.made(desk.centre, "plan");
        assertThat(plans.proposed(planId)).containsEntry(order, planned);
    }

    @Test
    @Rule("RC-125")
    void aClaimThatComesToNothingLeavesTheLineToBeBooked() {
        String full = desk.anExpert();
        desk.book(desk.anOrder(demand), full, "elsewhere");

        acceptBeside(full);

        assertThat(plans.lines(planId)).singleElement().returns(true, PlanDesk.Line::booked);
        assertThat(desk.order(order).allocation().expertId()).isEqualTo(planned);
    }

    @Test
    @Rule("RC-125")
    void aClaimThatIsKeptIsWhatCameBetween() {
        String other = desk.anExpert();

        acceptBeside(other);

        assertThat(plans.lines(planId))
                .singleElement()
                .returns(false, PlanDesk.Line::booked)
                .returns("ORDER_FILLED", PlanDesk.Line::refusal);
        assertThat(desk.order(order).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(desk.order(order).allocation().expertId()).isEqualTo(other);
        assertThat(desk.standing(planned)).isEmpty();
    }

    private void acceptBeside(String expertId) {
        desk.orders.change(order, open -> open.allocate("bkg-left-halfway", expertId, TODAY, clock.instant()));
        plans.accept(desk.centre, planId, Set.of(), "whole");
        plans.made(desk.centre, "quiet");
        assertThat(plans.lines(planId)).as("waits for the claim").allSatisfy(line -> {
            assertThat(line.booked()).isFalse();
            assertThat(line.refusal()).isNull();
        });

        plans.untilSettled(planId, () -> {
            clock.pass(LONG_ENOUGH);
            desk.sweep();
            plans.sweep();
        });
    }
}
