package no.likeverd.storm.check;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The evidence, indexed once for all laws. */
final class Case {

    private final Evidence evidence;
    private final List<Command> commands;
    private final Map<String, List<Command>> byOrder;
    private final Map<String, Command> byBooking;
    private final Map<String, OrderSeen> orders;
    private final Map<String, List<BookingSeen>> bookings;
    private final Map<String, List<EventSeen>> bySource;

    Case(Evidence evidence) {
        this.evidence = evidence;
        commands = evidence.commands();
        byOrder = commands.stream().collect(groupingBy(Command::order));
        byBooking = commands.stream()
                .filter(command -> command.act() == Act.BOOK && command.ok().isPresent())
                .collect(toMap(command -> command.ok().orElseThrow().booking(), identity(), (one, other) -> one));
        orders = evidence.state().orders().stream().collect(toMap(OrderSeen::orderId, identity(), (one, other) -> one));
        bookings = evidence.state().bookings().stream().collect(groupingBy(BookingSeen::bookingId));
        bySource = evidence.bySource();
    }

    Evidence evidence() {
        return evidence;
    }

    FinalState state() {
        return evidence.state();
    }

    Stream<Command> commands(Act act) {
        return commands.stream().filter(command -> command.act() == act);
    }

    List<Command> commands() {
        return commands;
    }

    Stream<Command> about(String orderId, Act... acts) {
        List<Act> wanted = List.of(acts);
        return byOrder.getOrDefault(orderId, List.of()).stream().filter(command -> wanted.contains(command.act()));
    }

    Optional<OrderSeen> order(String orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    Optional<BookingSeen> booking(String bookingId) {
        return bookings.getOrDefault(bookingId, List.of()).stream().findFirst();
    }

    Map<String, List<EventSeen>> bySource() {
        return bySource;
    }

    /** Events of each source in the order of their numbers, each once. */
    Stream<List<EventSeen>> sequences() {
        return bySource.values().stream().map(Sequence::of);
    }

    /** Orders that this run has placed. */
    boolean isOurs(String orderId) {
        return byOrder.containsKey(orderId);
    }

    /** What was sent about an order after it was placed, in the order of time. */
    List<Invocation> story(String orderId) {
        return about(orderId, Act.BOOK, Act.CANCEL, Act.WITHDRAW)
                .flatMap(command -> command.attempts().stream())
                .sorted(Comparator.comparingLong(Invocation::began))
                .toList();
    }

    /**
     * The commands that may have made a booking: the one that got it as its answer, else those that got none or were
     * overtaken by a withdrawal.
     */
    Stream<Command> makers(String bookingId, String orderId, String expertId) {
        Command known = byBooking.get(bookingId);
        if (known != null) {
            return Stream.of(known);
        }
        return about(orderId, Act.BOOK)
                .filter(command -> command.expert().equals(expertId))
                .filter(command -> command.ok().isEmpty() && (command.possible() || command.overtaken()));
    }
}
