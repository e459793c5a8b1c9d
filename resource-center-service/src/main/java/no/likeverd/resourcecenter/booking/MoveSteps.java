package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.MoveAnswer;
import no.likeverd.resourcecenter.calendar.MoveRequest;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.order.Move;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a move. Within one calendar that calendar decides. Between two, the new one is asked first and the old one let go
 * only after its yes, so that an order never stands without its expert. Every step may be repeated, by anybody, at any time.
 */
final class MoveSteps {

    /** What a calendar says that has let go of the booking meanwhile. */
    private static final String GONE = "BOOKING_ENDED";

    private final Orders orders;
    private final Calendars calendars;
    private final Clock clock;

    MoveSteps(Orders orders, Calendars calendars, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.clock = clock;
    }

    Aggregate<Order> go(Aggregate<Order> moving) {
        Order order = moving.state();
        String refusal = ask(order);
        if (refusal == null && underWay(order).changesExpert()) {
            free(order);
        }
        return settle(moving, refusal);
    }

    /** The calendar's answer, the same however often it is asked for; null is a yes. */
    @Nullable String ask(Order order) {
        Move move = underWay(order);
        return move.changesExpert() ? askAnother(order, move) : askTheSame(order, move);
    }

    private @Nullable String askTheSame(Order order, Move move) {
        MoveRequest asked = order.moveRequest(move);
        ExpertCalendar answer = calendars
                .change(move.target().expertId(), null, calendar -> calendar.move(asked))
                .state();
        Optional<MoveAnswer> said = answer.booking(asked.bookingId()).map(Booking::answer);
        return said.isPresent() && said.get().attempt() == asked.attempt()
                ? said.get().refusal()
                : GONE;
    }

    private @Nullable String askAnother(Order order, Move move) {
        BookingRequest asked = order.requestOf(move);
        ExpertCalendar answer = calendars
                .change(move.target().expertId(), null, calendar -> calendar.decide(asked, today()))
                .state();
        return answer.booking(asked.bookingId()).isPresent()
                ? null
                : answer.refusal(asked).orElse(GONE);
    }

    /** The expert of before is free again. */
    void free(Order order) {
        BookingRequest held = order.request();
        calendars.change(
                order.allocation().expertId(),
                null,
                calendar -> calendar.release(held, new Cancellation(today(), Party.CENTRE, null)));
    }

    Aggregate<Order> settle(Aggregate<Order> moving, @Nullable String refusal) {
        Move move = underWay(moving.state());
        return orders.change(moving, null, order -> order.settle(move, refusal));
    }

    private static Move underWay(Order order) {
        return Objects.requireNonNull(order.progress().move(), "nothing is being moved");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
