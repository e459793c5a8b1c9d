package no.likeverd.resourcecenter.order;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Replica;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Offer;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Wait;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In whose lines orders stand; whoever may see the orders may see that. */
@Component
class FindLines {

    private final Calendars calendars;
    private final Replica replica;

    FindLines(Calendars calendars, Replica replica) {
        this.calendars = calendars;
        this.replica = replica;
    }

    /**
     * An order's place in one line.
     *
     * @param name for the centre alone
     * @param askedUntil by when the department has to answer; absent while the place is taken
     */
    record Line(
            String orderId,
            String expertId,
            @Nullable String name,
            Period days,
            @Nullable Instant askedUntil) {}

    List<Line> of(List<String> orderIds, boolean named) {
        return calendars.waitedForBy(orderIds).stream()
                .flatMap(expert -> lines(expert, orderIds, named))
                .toList();
    }

    private Stream<Line> lines(ExpertCalendar expert, List<String> orderIds, boolean named) {
        String name = named ? replica.nameOf(expert.personId()).orElse(null) : null;
        return expert.waiting().waits().stream()
                .filter(wait -> orderIds.contains(wait.orderId()))
                .map(wait -> line(wait, expert, name));
    }

    private static Line line(Wait wait, ExpertCalendar expert, @Nullable String name) {
        Offer offer = wait.offer();
        return new Line(
                wait.orderId(), expert.expertId(), name, wait.demand().period(), offer == null ? null : offer.until());
    }
}
