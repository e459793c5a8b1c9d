package no.likeverd.resourcecenter.figures;

import static no.likeverd.resourcecenter.calendar.Experts.SKILL;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static no.likeverd.resourcecenter.calendar.Experts.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Progress;
import no.likeverd.resourcecenter.order.Urgency;
import org.jspecify.annotations.Nullable;

/** Orders of the days that a test needs, for the fortnight before Christmas 2026. */
final class Ordered {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private Ordered() {}

    static Order on(@Nullable String day, Kind kind) {
        Demand demand = new Demand(kind, SKILL, 1, period("2026-12-07", "2026-12-19"), 50);
        Progress open = new Progress(OrderStatus.OPEN, null, null, List.of(), 0, null);
        LocalDate placedOn = day == null ? null : LocalDate.parse(day);
        return new Order(
                orderId(1),
                "u-home-care",
                "p-1004",
                demand,
                "Ingen her",
                terms(),
                Urgency.USUAL,
                open,
                placedOn,
                null,
                null);
    }

    static Order filled(Order order, int number, String day) {
        Order claimed = order.allocate(bookingId(number), "exp-" + number, LocalDate.parse(day), NOW)
                .state();
        return claimed.fill(claimed.allocation()).state();
    }
}
