package no.likeverd.storm.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static no.likeverd.storm.check.Violation.Kind.DUPLICATE;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** One key is one effect, and one effect is one event. */
final class NothingTwice implements Law {

    @Override
    public Stream<Violation> broken(Case all) {
        return Stream.of(answers(all), orders(all), bookings(all), standing(all), events(all), numbers(all))
                .flatMap(found -> found);
    }

    /** Every answer under a key is about the same order and booking. */
    private static Stream<Violation> answers(Case all) {
        return all.commands().stream()
                .filter(command -> command.attempts().stream()
                                .filter(attempt -> attempt.outcome() == Outcome.OK)
                                .map(attempt -> attempt.order() + " " + attempt.booking())
                                .distinct()
                                .count()
                        > 1)
                .map(command -> twice("one key, several effects: " + command.attempts()));
    }

    private static Stream<Violation> orders(Case all) {
        return repeated(all.state().orders().stream().filter(order -> all.isOurs(order.orderId())), OrderSeen::purpose)
                .map(purpose -> twice("one key, several orders: " + purpose));
    }

    private static Stream<Violation> bookings(Case all) {
        Stream<Violation> ids = repeated(all.state().bookings().stream(), BookingSeen::bookingId)
                .map(id -> twice("booking " + id + " is there several times"));
        Map<String, List<BookingSeen>> byPair = all.state().bookings().stream()
                .filter(booking -> all.isOurs(booking.orderId()))
                .collect(groupingBy(booking -> booking.orderId() + " " + booking.expertId()));
        Stream<Violation> tooMany = byPair.values().stream()
                .filter(made -> made.size() > wanted(all, made.getFirst()))
                .map(made -> twice("more bookings than keys: " + made + "; sent were "
                        + all.story(made.getFirst().orderId())));
        return Stream.concat(ids, tooMany);
    }

    private static long wanted(Case all, BookingSeen made) {
        return all.about(made.orderId(), Act.BOOK)
                .filter(command ->
                        command.expert().equals(made.expertId()) && (command.possible() || command.overtaken()))
                .count();
    }

    private static Stream<Violation> standing(Case all) {
        return repeated(all.state().bookings().stream().filter(BookingSeen::stands), BookingSeen::orderId)
                .map(orderId -> twice("several bookings stand for order " + orderId));
    }

    /** The same thing told under two numbers. */
    private static Stream<Violation> events(Case all) {
        return all.sequences()
                .flatMap(events -> repeated(
                        events.stream().filter(event -> !event.bookingId().isEmpty() || event.is(EventSeen.ORDERED)),
                        event -> event.type() + " " + event.orderId() + " " + event.bookingId()))
                .map(event -> twice("told twice: " + event));
    }

    /** Two things told under the same number. */
    private static Stream<Violation> numbers(Case all) {
        return all.bySource().values().stream()
                .flatMap(events -> events.stream().collect(groupingBy(EventSeen::seq)).values().stream())
                .filter(same -> same.stream().map(EventSeen::id).distinct().count() > 1)
                .map(same -> twice("several events under number "
                        + same.getFirst().seq() + " of " + same.getFirst().source()));
    }

    private static <T> Stream<String> repeated(Stream<T> all, Function<T, String> key) {
        return all.collect(groupingBy(key, counting())).entrySet().stream()
                .filter(counted -> counted.getValue() > 1)
                .map(Map.Entry::getKey);
    }

    private static Violation twice(String detail) {
        return new Violation(DUPLICATE, detail);
    }
}
