package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Orders;
import org.springframework.stereotype.Component;

/**
 * Looks after an expert's waiting list and kept days when their time has come: an order that has somebody already leaves the line
 * and gives its days back, and so does whoever has not answered; the calendar then asks the next. It may be repeated, by anybody,
 * at any time.
 */
@Component
public class CheckLine {

    private final Orders orders;
    private final Calendars calendars;
    private final Clock clock;

    CheckLine(Orders orders, Calendars calendars, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.clock = clock;
    }

    public void check(String expertId) {
        ExpertCalendar expert = calendars.get(expertId).state();
        if (expert.waiting().waits().isEmpty() && expert.holds().kept().isEmpty()) {
            return;
        }
        List<String> unchecked = Stream.concat(
                        expert.waiting().unchecked().stream(), expert.holds().unchecked().stream())
                .distinct()
                .toList();
        Set<String> gone = unchecked.stream().filter(this::needsNobody).collect(Collectors.toSet());
        calendars.change(expertId, null, calendar -> calendar.check(unchecked, gone, clock.instant()));
    }

    private boolean needsNobody(String orderId) {
        OrderStatus status = orders.get(orderId).state().status();
        return status == OrderStatus.FILLED || status == OrderStatus.WITHDRAWN;
    }
}
