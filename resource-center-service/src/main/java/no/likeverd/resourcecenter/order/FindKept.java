package no.likeverd.resourcecenter.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.access.Replica;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Hold;
import no.likeverd.resourcecenter.calendar.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose days are kept for orders; whoever may see the orders may see that. */
@Component
class FindKept {

    private final Calendars calendars;
    private final Replica replica;

    FindKept(Calendars calendars, Replica replica) {
        this.calendars = calendars;
        this.replica = replica;
    }

    /**
     * Days of one expert that are kept for the order.
     *
     * @param name for the centre alone
     * @param until when they lapse by themselves
     * @param missing who is asked and has not answered; empty while nobody is asked
     */
    record Kept(String expertId, @Nullable String name, Instant until, boolean asked, List<Side> missing) {}

    List<Kept> of(String orderId, boolean named) {
        return calendars.heldFor(List.of(orderId)).stream()
                .flatMap(expert -> expert.holds().of(orderId).map(hold -> kept(expert, hold, named)).stream())
                .toList();
    }

    /** Those of the orders for which somebody is asked, or days are kept. */
    Set<String> among(List<String> orderIds) {
        return calendars.heldFor(orderIds).stream()
                .flatMap(expert -> expert.holds().kept().stream())
                .map(Hold::orderId)
                .filter(orderIds::contains)
                .collect(Collectors.toSet());
    }

    private Kept kept(ExpertCalendar expert, Hold hold, boolean named) {
        Stream<Side> missing = hold.asked()
                ? Side.asked(expert.membership()).stream().filter(side -> !hold.hasYesOf(side))
                : Stream.empty();
        return new Kept(
                expert.expertId(),
                named ? replica.nameOf(expert.personId()).orElse(null) : null,
                hold.until(),
                hold.asked(),
                missing.toList());
    }
}
