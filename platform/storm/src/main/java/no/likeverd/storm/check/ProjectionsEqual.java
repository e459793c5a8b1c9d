package no.likeverd.storm.check;

import static java.util.stream.Collectors.toSet;
import static no.likeverd.storm.check.Violation.Kind.PROJECTION_DIFFERS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The other service's view, the snapshots, and what one rebuilds from the events equal the calendars. */
final class ProjectionsEqual implements Law {

    @Override
    public Stream<Violation> broken(Case all) {
        Set<StaySeen> owned = all.state().bookings().stream()
                .flatMap(booking -> booking.stay().stream())
                .collect(toSet());
        return Stream.of(
                        differences(
                                "the ladder's view",
                                only(owned, stay -> isAhead(all, stay)),
                                only(all.state().away(), stay -> isAhead(all, stay))),
                        differences("the snapshots", owned, snapshots(all)),
                        differences("what the events rebuild", owned, rebuilt(all)))
                .flatMap(found -> found);
    }

    private static boolean isAhead(Case all, StaySeen stay) {
        return stay.days().to().isAfter(all.state().today());
    }

    private static Set<StaySeen> only(Set<StaySeen> stays, Predicate<StaySeen> wanted) {
        return stays.stream().filter(wanted).collect(toSet());
    }

    private static Set<StaySeen> snapshots(Case all) {
        Map<String, Set<StaySeen>> last = new HashMap<>();
        all.evidence().snapshots().forEach(snapshot -> last.put(snapshot.subject(), snapshot.stays()));
        return last.values().stream().flatMap(Set::stream).collect(toSet());
    }

    private static Set<StaySeen> rebuilt(Case all) {
        Map<String, StaySeen> stays = new HashMap<>();
        all.sequences().flatMap(List::stream).forEach(event -> apply(event, stays));
        return Set.copyOf(stays.values());
    }

    private static void apply(EventSeen event, Map<String, StaySeen> stays) {
        Span days = event.days();
        if (days != null && event.is(EventSeen.BOOKED)) {
            stays.put(event.bookingId(), new StaySeen(event.bookingId(), event.unitId(), days));
        } else if (event.is(EventSeen.BOOKING_CANCELLED)) {
            stays.computeIfPresent(event.bookingId(), (id, stay) -> new BookingSeen(
                            id, "", "", stay.unitId(), stay.days(), event.cancelledOn())
                    .stay()
                    .orElse(null));
        }
    }

    private static Stream<Violation> differences(String what, Set<StaySeen> owned, Set<StaySeen> known) {
        Set<StaySeen> missing = new HashSet<>(owned);
        missing.removeAll(known);
        Set<StaySeen> extra = new HashSet<>(known);
        extra.removeAll(owned);
        return Stream.concat(
                missing.stream().map(stay -> new Violation(PROJECTION_DIFFERS, what + " lacks " + stay)),
                extra.stream().map(stay -> new Violation(PROJECTION_DIFFERS, what + " has " + stay)));
    }
}
