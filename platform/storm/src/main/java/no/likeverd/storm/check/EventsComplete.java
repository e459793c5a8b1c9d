package no.likeverd.storm.check;

import static java.util.stream.Collectors.toSet;
import static no.likeverd.storm.check.Violation.Kind.MISSING_EVENT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every source's events are there from the first to the last, and everything that is there was told. */
final class EventsComplete implements Law {

    @Override
    public Stream<Violation> broken(Case all) {
        return Stream.of(gaps(all), untold(all), behindSnapshot(all)).flatMap(found -> found);
    }

    private static Stream<Violation> gaps(Case all) {
        return all.sequences().flatMap(events -> gaps(events));
    }

    private static Stream<Violation> gaps(List<EventSeen> events) {
        long expected = 1;
        for (EventSeen event : events) {
            if (event.seq() != expected) {
                return Stream.of(missing("number " + expected + " of " + event.source() + ", next is " + event.seq()));
            }
            expected++;
        }
        return Stream.empty();
    }

    private static Stream<Violation> untold(Case all) {
        Set<String> told = all.evidence().events().stream()
                .map(event -> event.type() + " " + (event.bookingId().isEmpty() ? event.orderId() : event.bookingId()))
                .collect(toSet());
        Set<String> owed = new HashSet<>();
        all.state().bookings().forEach(booking -> {
            owed.add(EventSeen.BOOKED + " " + booking.bookingId());
            if (!booking.stands()) {
                owed.add(EventSeen.BOOKING_CANCELLED + " " + booking.bookingId());
            }
        });
        all.state().orders().forEach(order -> {
            owed.add(EventSeen.ORDERED + " " + order.orderId());
            switch (order.status()) {
                case "FILLED" -> owed.add(EventSeen.FILLED + " " + order.bookingId());
                case "WITHDRAWN" -> owed.add(EventSeen.WITHDRAWN + " " + order.orderId());
                default -> {}
            }
        });
        return owed.stream().filter(event -> !told.contains(event)).map(event -> missing(event + " was never told"));
    }

    /** A snapshot says how many events it includes. */
    private static Stream<Violation> behindSnapshot(Case all) {
        Map<String, Long> included = new HashMap<>();
        all.evidence().snapshots().forEach(snapshot -> included.merge(snapshot.subject(), snapshot.seq(), Math::max));
        Map<String, Long> last = new HashMap<>();
        all.evidence().events().stream()
                .filter(event -> event.topic().equals("resource-center.expert-calendar.events"))
                .forEach(event -> last.merge(event.subject(), event.seq(), Math::max));
        return included.entrySet().stream()
                .filter(calendar -> last.getOrDefault(calendar.getKey(), 0L) < calendar.getValue())
                .map(calendar -> missing("the snapshot of " + calendar.getKey() + " includes " + calendar.getValue()
                        + " events, the last one told is " + last.getOrDefault(calendar.getKey(), 0L)));
    }

    private static Violation missing(String detail) {
        return new Violation(MISSING_EVENT, detail);
    }
}
