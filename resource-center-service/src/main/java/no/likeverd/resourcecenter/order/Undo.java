package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.messaging.aggregate.Aggregate;

/**
 * The move back of a booking, offered as long as neither place has begun.
 *
 * @param version of the order that it is offered for
 * @param last day of the place that it goes back to
 */
public record Undo(String orderId, long version, String expertId, LocalDate from, LocalDate last, int sharePercent) {

    public static Optional<Undo> of(Aggregate<Order> order, LocalDate today) {
        Move move = order.state().progress().move();
        boolean possible = move != null
                && move.done()
                && order.state().status() == OrderStatus.FILLED
                && move.before().period().from().isAfter(today)
                && order.state().allocation().period().from().isAfter(today);
        return move == null || !possible ? Optional.empty() : Optional.of(back(order, move.before()));
    }

    private static Undo back(Aggregate<Order> order, Move.Place before) {
        return new Undo(
                order.id(),
                order.version(),
                before.expertId(),
                before.period().from(),
                before.period().to().minusDays(1),
                before.sharePercent());
    }
}
