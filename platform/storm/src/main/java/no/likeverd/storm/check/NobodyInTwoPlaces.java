package no.likeverd.storm.check;

import static java.util.stream.Collectors.groupingBy;
import static no.likeverd.storm.check.Violation.Kind.DOUBLE_BOOKING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** No expert is out twice on one day: in the end, and after each event. The storm's shares leave no room for two. */
final class NobodyInTwoPlaces implements Law {

    @Override
    public Stream<Violation> broken(Case all) {
        Stream<Violation> inTheEnd = all.state().bookings().stream()
                .filter(booking -> booking.out().isPresent())
                .collect(groupingBy(BookingSeen::expertId))
                .values()
                .stream()
                .flatMap(NobodyInTwoPlaces::overlaps);
        return Stream.concat(inTheEnd, all.sequences().flatMap(NobodyInTwoPlaces::meanwhile));
    }

    private static Stream<Violation> overlaps(List<BookingSeen> bookings) {
        return bookings.stream().flatMap(one -> bookings.stream()
                .filter(other -> one.bookingId().compareTo(other.bookingId()) < 0)
                .filter(other -> one.out().orElseThrow().overlaps(other.out().orElseThrow()))
                .map(other -> new Violation(DOUBLE_BOOKING, one + " and " + other)));
    }

    private static Stream<Violation> meanwhile(List<EventSeen> events) {
        Map<String, Span> out = new HashMap<>();
        Stream.Builder<Violation> found = Stream.builder();
        for (EventSeen event : events) {
            Span days = event.days();
            if (event.is(EventSeen.BOOKED) && days != null) {
                out.values().stream()
                        .filter(days::overlaps)
                        .findFirst()
                        .ifPresent(taken -> found.add(new Violation(
                                DOUBLE_BOOKING, "booked over " + taken + " as event " + event.seq() + ": " + event)));
                out.put(event.bookingId(), days);
            } else if (event.is(EventSeen.BOOKING_CANCELLED)) {
                Optional.ofNullable(out.remove(event.bookingId()))
                        .flatMap(before -> left(before, event))
                        .ifPresent(left -> out.put(event.bookingId(), left));
            }
        }
        return found.build();
    }

    private static Optional<Span> left(Span before, EventSeen cancelled) {
        return new BookingSeen("", "", "", "", before, cancelled.cancelledOn()).out();
    }
}
