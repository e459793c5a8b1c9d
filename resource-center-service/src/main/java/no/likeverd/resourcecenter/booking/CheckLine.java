package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.WaitingList;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Orders;
import org.springframework.stereotype.Component;

/**
 * Looks after an expert's waiting list when its time has come: whoever is asked and has somebody already leaves the line, and so does
 * whoever has not answered; the calendar then asks the next. It may be repeated, by anybody, at any time.
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
        WaitingList line = calendars.get(expertId).state().waiting();
        if (line.waits().isEmpty()) {
            return;
        }
        Set<String> gone = line.unchecked().stream().filter(this::needsNobody).collect(Collectors.toSet());
        calendars.change(expertId, null, calendar -> calendar.check(line.unchecked(), gone, clock.instant()));
    }

    private boolean needsNobody(String orderId) {
        OrderStatus status = orders.get(orderId).state().status();
        return status == OrderStatus.FILLED || status == OrderStatus.WITHDRAWN;
    }
}
