package no.likeverd.storm.check;

import static java.util.stream.Collectors.groupingBy;
import static no.likeverd.storm.check.Violation.Kind.NOT_LINEARISABLE;
import static no.likeverd.storm.check.Violation.Kind.UNNAMED_REFUSAL;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whoever is refused is told why, and it was so at some moment of the request. */
final class RefusalsExplained implements Law {

    private static final Map<Act, Set<String>> NAMED = Map.of(
            Act.PLACE, Set.of(),
            Act.BOOK,
                    Set.of(
                            "BOOKED",
                            "BEYOND_FOUR_MONTHS",
                            "DEVELOPMENT_TIME_OWED",
                            "ORDER_FILLED",
                            "ORDER_BEING_FILLED",
                            "ORDER_BEING_RELEASED",
                            "ORDER_WITHDRAWN"),
            Act.WITHDRAW, Set.of("ORDER_FILLED", "ORDER_BEING_RELEASED", "ORDER_WITHDRAWN"),
            Act.CANCEL, Set.of("NOT_BOOKED", "ORDER_BEING_FILLED", "ORDER_BEING_RELEASED", "ORDER_WITHDRAWN"),
            Act.READ, Set.of());

    @Override
    public Stream<Violation> broken(Case all) {
        Map<String, List<BookingSeen>> byExpert =
                all.state().bookings().stream().collect(groupingBy(BookingSeen::expertId));
        return all.evidence().history().stream()
                .filter(invocation -> invocation.outcome() == Outcome.FAIL && invocation.status() != 404)
                .flatMap(refused -> against(all, byExpert, refused));
    }

    private static Stream<Violation> against(Case all, Map<String, List<BookingSeen>> byExpert, Invocation refused) {
        if (refused.status() != 409
                || !NAMED.getOrDefault(refused.act(), Set.of()).contains(refused.code())) {
            return Stream.of(new Violation(UNNAMED_REFUSAL, refused.toString()));
        }
        boolean holds =
                switch (refused.code()) {
                    case "BOOKED" ->
                        byExpert.getOrDefault(refused.expert(), List.of()).stream()
                                .anyMatch(booking -> wasInTheWay(all, booking, refused));
                    case "ORDER_FILLED", "ORDER_BEING_FILLED" -> another(all, refused, Act.BOOK);
                    case "ORDER_WITHDRAWN", "ORDER_BEING_RELEASED" -> another(all, refused, Act.WITHDRAW, Act.CANCEL);
                    default -> true;
                };
        return holds ? Stream.empty() : Stream.of(new Violation(NOT_LINEARISABLE, "it was not so: " + refused));
    }

    /** Whether a booking can have taken the days while the request was on its way. */
    private static boolean wasInTheWay(Case all, BookingSeen booking, Invocation refused) {
        if (!booking.days().overlaps(refused.days())) {
            return false;
        }
        if (!all.isOurs(booking.orderId())) {
            return true;
        }
        boolean begun = all.makers(booking.bookingId(), booking.orderId(), booking.expertId())
                .anyMatch(maker -> maker.began() <= refused.ended());
        return begun && (booking.stands() || endOf(all, booking) >= began(all, refused));
    }

    private static long endOf(Case all, BookingSeen booking) {
        return all.about(booking.orderId(), Act.CANCEL, Act.WITHDRAW)
                .filter(Command::possible)
                .mapToLong(Command::settled)
                .max()
                .orElse(Long.MAX_VALUE);
    }

    /** A repeated request may hear what the first one of its key was told. */
    private static long began(Case all, Invocation refused) {
        return all.about(refused.order(), refused.act())
                .filter(command -> command.key().equals(refused.key()))
                .mapToLong(Command::began)
                .min()
                .orElse(refused.began());
    }

    private static boolean another(Case all, Invocation refused, Act... acts) {
        return all.about(refused.order(), acts)
                .filter(command -> !command.key().equals(refused.key()))
                .anyMatch(command -> command.began() <= refused.ended());
    }
}
