package no.likeverd.storm.check;

import static no.likeverd.storm.check.Violation.Kind.LOST;

import java.util.stream.Stream;

/** What was acknowledged is there in the end. */
final class NothingLost implements Law {

    @Override
    public Stream<Violation> broken(Case all) {
        Stream<Violation> forgotten = all.evidence().history().stream()
                .filter(invocation -> invocation.status() == 404)
                .map(invocation -> lost("not found although acknowledged", invocation));
        Stream<Violation> gone = all.commands().stream()
                .filter(command -> command.ok().isPresent())
                .filter(command -> !isThere(all, command, command.ok().orElseThrow()))
                .map(command -> lost("acknowledged and not there", command));
        return Stream.concat(forgotten, gone);
    }

    private static Violation lost(String what, Object request) {
        return new Violation(LOST, what + ": " + request);
    }

    private static boolean isThere(Case all, Command command, Invocation told) {
        return switch (command.act()) {
            case PLACE ->
                all.order(told.order())
                        .filter(order -> order.unitId().equals(told.unit())
                                && order.days().equals(told.days()))
                        .isPresent();
            case BOOK ->
                all.booking(told.booking())
                                .filter(booking -> isAsTold(booking, told))
                                .isPresent()
                        && stillStands(all, told);
            case WITHDRAW -> isWithdrawn(all, told.order());
            case CANCEL ->
                told.code().equals("WITHDRAWN") ? isWithdrawn(all, told.order()) : isCancelled(all, told.order());
            case READ -> true;
        };
    }

    private static boolean isAsTold(BookingSeen booking, Invocation told) {
        return booking.orderId().equals(told.order())
                && booking.expertId().equals(told.expert())
                && booking.days().equals(told.days());
    }

    /** A booking that nobody can have ended stands, and its order is filled with it. */
    private static boolean stillStands(Case all, Invocation told) {
        if (all.about(told.order(), Act.CANCEL, Act.WITHDRAW).anyMatch(Command::possible)) {
            return true;
        }
        return all.booking(told.booking()).filter(BookingSeen::stands).isPresent()
                && all.order(told.order())
                        .filter(order -> order.status().equals("FILLED")
                                && order.bookingId().equals(told.booking()))
                        .isPresent();
    }

    private static boolean isWithdrawn(Case all, String orderId) {
        return all.order(orderId)
                .filter(order -> order.status().equals("WITHDRAWN"))
                .isPresent();
    }

    /** Each booking ends once, so there are as many ended ones as acknowledgements. */
    private static boolean isCancelled(Case all, String orderId) {
        long told = all.about(orderId, Act.CANCEL)
                .filter(command -> command.ok().isPresent())
                .count();
        long ended = all.state().bookings().stream()
                .filter(booking -> booking.orderId().equals(orderId) && !booking.stands())
                .count();
        return ended >= told;
    }
}
