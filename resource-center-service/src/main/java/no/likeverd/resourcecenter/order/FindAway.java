package no.likeverd.resourcecenter.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import org.springframework.stereotype.Component;

/** Days on which a department goes without the expert who is booked for it; it is told when, never why. */
@Component
class FindAway {

    private final FindOrders orders;
    private final Calendars calendars;
    private final Clock clock;

    FindAway(FindOrders orders, Calendars calendars, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Days in a row, from today on.
     *
     * @param to first day on which the expert is back
     * @param half whether the expert is there for half of the one day
     * @param settled whether the centre has said that the booking stands all the same
     */
    record Away(LocalDate from, LocalDate to, boolean half, boolean settled) {}

    List<Away> of(Actor actor, String orderId) {
        return of(orders.one(actor, orderId));
    }

    List<Away> of(Order order) {
        Allocation allocation = order.progress().allocation();
        return order.status() != OrderStatus.FILLED || allocation == null
                ? List.of()
                : calendars
                        .find(allocation.expertId())
                        .map(expert -> of(expert.state(), allocation.bookingId()))
                        .orElse(List.of());
    }

    private List<Away> of(ExpertCalendar expert, String bookingId) {
        LocalDate today = LocalDate.now(clock);
        boolean settled = expert.affected(today).stream()
                .noneMatch(affected -> affected.booking().bookingId().equals(bookingId));
        return expert.awayFrom(bookingId, today).stream()
                .map(away -> new Away(away.days().from(), away.days().to(), away.half(), settled))
                .toList();
    }
}
