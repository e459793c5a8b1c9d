package no.likeverd.storm.check;

import static no.likeverd.storm.check.Violation.Kind.NOT_LINEARISABLE;

import java.util.List;
import java.util.stream.Stream;

/** Each order's events are a life that an order can have, it ends as the order does, and somebody has asked for it. */
final class OrdersExplained implements Law {

    @Override
    public Stream<Violation> broken(Case all) {
        Stream<Violation> lives = all.sequences()
                .filter(events -> events.getFirst().topic().equals("resource-center.order.events"))
                .flatMap(events -> life(all, events));
        Stream<Violation> unasked = all.state().bookings().stream()
                .filter(booking -> all.isOurs(booking.orderId()))
                .filter(booking -> all.makers(booking.bookingId(), booking.orderId(), booking.expertId())
                        .noneMatch(maker -> maker.possible() || !booking.stands()))
                .map(booking -> unexplained("nobody was told of, or may have made, " + booking + "; sent were "
                        + all.story(booking.orderId())));
        return Stream.of(lives, unasked, bookedAndWithdrawn(all)).flatMap(found -> found);
    }

    private static Stream<Violation> life(Case all, List<EventSeen> events) {
        String status = "";
        String booking = "";
        for (EventSeen event : events) {
            String next = next(status, booking, event);
            if (next.isEmpty()) {
                return Stream.of(unexplained("no order that is " + status + " becomes " + event));
            }
            status = next;
            booking = event.bookingId();
        }
        String end = status;
        return all
                .order(events.getFirst().subject())
                .filter(order -> !order.status().equals(end))
                .map(order -> unexplained("its events end with " + end + ": " + order))
                .stream();
    }

    private static String next(String status, String booking, EventSeen event) {
        return switch (event.type()) {
            case EventSeen.ORDERED -> status.isEmpty() ? "OPEN" : "";
            case EventSeen.FILLED -> status.equals("OPEN") ? "FILLED" : "";
            case EventSeen.REOPENED -> status.equals("FILLED") && booking.equals(event.bookingId()) ? "OPEN" : "";
            case EventSeen.WITHDRAWN -> status.equals("OPEN") || status.equals("FILLED") ? "WITHDRAWN" : "";
            default -> "";
        };
    }

    /** Only a cancellation ends a filled order; a withdrawal is refused then. */
    private static Stream<Violation> bookedAndWithdrawn(Case all) {
        return all.commands(Act.WITHDRAW)
                .filter(command -> command.ok().isPresent())
                .filter(command -> all.about(command.order(), Act.CANCEL).noneMatch(Command::possible))
                .filter(command -> all.about(command.order(), Act.BOOK)
                        .anyMatch(book -> book.ok().isPresent()))
                .map(command -> unexplained("filled, not cancelled and yet withdrawn: " + command));
    }

    private static Violation unexplained(String detail) {
        return new Violation(NOT_LINEARISABLE, detail);
    }
}
