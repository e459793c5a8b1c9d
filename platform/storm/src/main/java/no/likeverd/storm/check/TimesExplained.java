package no.likeverd.storm.check;

import static no.likeverd.storm.check.Violation.Kind.NOT_LINEARISABLE;

import java.util.List;
import java.util.stream.Stream;

/** What ended before something else began was decided before it: the numbers of a source follow the clients' time. */
final class TimesExplained implements Law {

    /**
     * When an event can have been decided.
     *
     * @param from the first moment
     * @param to the last one
     */
    private record Window(long from, long to) {

        static final Window ANY = new Window(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public Stream<Violation> broken(Case all) {
        return all.sequences().flatMap(events -> inverted(all, events));
    }

    private static Stream<Violation> inverted(Case all, List<EventSeen> events) {
        long latestBegin = Long.MIN_VALUE;
        for (EventSeen event : events) {
            Window window = window(all, event);
            if (window.to() < latestBegin) {
                return Stream.of(new Violation(
                        NOT_LINEARISABLE,
                        "was acknowledged before something with a smaller number had begun: " + event));
            }
            latestBegin = Math.max(latestBegin, window.from());
        }
        return Stream.empty();
    }

    private static Window window(Case all, EventSeen event) {
        return switch (event.type()) {
            case EventSeen.ORDERED -> of(all.about(event.orderId(), Act.PLACE).toList());
            case EventSeen.BOOKED, EventSeen.FILLED ->
                of(all.makers(event.bookingId(), event.orderId(), event.expertId())
                        .toList());
            case EventSeen.BOOKING_CANCELLED, EventSeen.REOPENED, EventSeen.WITHDRAWN ->
                of(all.about(event.orderId(), Act.CANCEL, Act.WITHDRAW)
                        .filter(Command::possible)
                        .toList());
            default -> Window.ANY;
        };
    }

    /** Of several that it may have been, any. */
    private static Window of(List<Command> candidates) {
        if (candidates.isEmpty()) {
            return Window.ANY;
        }
        long from = candidates.stream().mapToLong(Command::began).min().orElseThrow();
        long to = candidates.size() == 1 ? candidates.getFirst().settled() : Long.MAX_VALUE;
        return new Window(from, to);
    }
}
