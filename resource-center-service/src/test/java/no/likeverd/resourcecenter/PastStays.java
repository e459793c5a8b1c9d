package no.likeverd.resourcecenter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Experts;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.membership.KeepMembership;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orderings;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.testing.RunningService;

/** Stays that have begun before today: nobody can order them, so they are put where a service that ran then would have them. */
public final class PastStays {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private PastStays() {}

    /** Somebody's stay with its order, both sides asked when it is over. */
    public record Stay(String orderId, String bookingId) {}

    public static Stay of(
            RunningService service, String expertId, String unitId, LocalDate from, LocalDate to, int sharePercent) {
        Orders orders = service.bean(Orders.class);
        int number = NUMBER.incrementAndGet();
        Demand demand = new Demand(Kind.COMPETENCE, Experts.SKILL, 1, new Period(from, to), sharePercent);
        String orderId = Experts.orderId(number);
        Orderings.placed(orders, orderId, unitId, demand);
        Order claimed = orders.change(
                        orderId, open -> open.allocate(Experts.bookingId(number), expertId, from, Instant.now()))
                .state();
        service.bean(Calendars.class).change(expertId, null, calendar -> calendar.decide(claimed.request(), from));
        orders.change(orderId, order -> order.fill(claimed.allocation()));
        service.bean(KeepMembership.class).carryOn(expertId);
        return new Stay(orderId, Experts.bookingId(number));
    }
}
