package no.likeverd.resourcecenter.plan;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.process.ProcessSweep;
import no.likeverd.resourcecenter.booking.BookExpert;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.resourcecenter.stay.GoodStays;
import org.jspecify.annotations.Nullable;

/** One instance that makes plans and carries them out, on a real store, for tests of other packages. */
public final class PlanDesk implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(10);

    private final Plans plans;
    private final CarryOutPlan process;
    private final MakePlan makePlan;

    public PlanDesk(
            AggregateStores stores,
            Orders orders,
            Calendars calendars,
            GoodStays goodStays,
            BookExpert bookExpert,
            Clock clock) {
        plans = new Plans(stores);
        process = new CarryOutPlan(plans, orders, calendars, goodStays, bookExpert, clock);
        makePlan = new MakePlan(plans, process, clock);
    }

    /**
     * One line of a plan.
     *
     * @param bookingId of the booking that the plan makes of it
     * @param booked whether the plan says so; {@code refusal} is what came between when it was accepted and is not
     */
    public record Line(
            String orderId,
            String expertId,
            String bookingId,
            boolean booked,
            @Nullable String refusal) {

        private static Line of(String planId, Item item) {
            CommandKey key = CommandKey.of("plan", planId + "/" + item.orderId(), item.expertId());
            return new Line(
                    item.orderId(), item.expertId(), key.derivedId("bkg"), item.is(ItemStatus.BOOKED), item.refusal());
        }
    }

    /** A plan over all open orders, as soon as it is found; whatever this instance was about before is done then. */
    public String made(Actor centre, String key) {
        String planId = makePlan.begin(centre, Aims.USUAL, 1, CommandKey.of("test", key))
                .planId();
        await().atMost(SOON)
                .pollInterval(A_MOMENT)
                .until(() -> plans.get(planId).status() == PlanStatus.READY);
        return planId;
    }

    /** @param orderIds whose lines; all when empty */
    public void accept(Actor centre, String planId, Set<String> orderIds, String key) {
        makePlan.accept(centre, planId, orderIds, CommandKey.of("test/" + planId, key, orderIds));
    }

    /** When nothing of the plan is being booked any more; until then {@code meanwhile} happens again and again. */
    public void untilSettled(String planId, Runnable meanwhile) {
        await().atMost(SOON).pollInterval(A_MOMENT).until(() -> {
            meanwhile.run();
            return !plans.get(planId).isBooking();
        });
    }

    public List<Line> lines(String planId) {
        return plans.get(planId).ready().items().stream()
                .map(item -> Line.of(planId, item))
                .toList();
    }

    /** Orders that the plan has somebody for, and whom. */
    public Map<String, String> proposed(String planId) {
        return lines(planId).stream().collect(Collectors.toMap(Line::orderId, Line::expertId));
    }

    /** What the service does every second by itself. */
    public void sweep() {
        new ProcessSweep(List.of(plans.resumedBy(process::resume)), new SimpleMeterRegistry()).sweep();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
