package no.likeverd.resourcecenter.calendar;

import java.util.List;
import java.util.Optional;
import no.likeverd.messaging.aggregate.Change;

/** A booking gets other days or another share with the same expert: the calendar without it has to have room for it. */
record Moving(ExpertCalendar expert, MoveRequest asked) {

    /** What was told to be over is over. */
    private static final String ENDED = "BOOKING_ENDED";

    /** What speaks against it. Fewer of the same days at no larger share break no rule, whatever has become of the expert. */
    List<Reason> against() {
        return booking().filter(this::shrinks).isPresent()
                ? List.of()
                : expert.without(asked.bookingId()).reasonsAgainst(asked.demand());
    }

    Change<ExpertCalendar> answer() {
        Optional<Booking> standing = booking().filter(Booking::stands).filter(booking -> !booking.hasAnswered(asked));
        return standing.isEmpty() ? Change.nothing() : answer(standing.get());
    }

    private Change<ExpertCalendar> answer(Booking before) {
        if (expert.stays().ledger().hasReturnedFrom(before.bookingId())) {
            return Change.to(expert.with(expert.stays().replaced(before.stayed(asked, ENDED))));
        }
        List<Reason> against = against();
        if (!against.isEmpty()) {
            String refusal = against.getFirst().code().name();
            return Change.to(expert.with(expert.stays().replaced(before.stayed(asked, refusal))));
        }
        Booking after = before.moved(asked);
        return Change.to(expert.with(placedAnew(after)), BookingChangedV1.of(expert, before, after));
    }

    /** Days that the centre has chosen were chosen for another return: kept, they could lie behind a stay they belong before. */
    private Stays placedAnew(Booking after) {
        Stays stays = expert.stays().replaced(after);
        return stays.with(stays.ledger().without(after.bookingId()));
    }

    private Optional<Booking> booking() {
        return expert.booking(asked.bookingId());
    }

    private boolean shrinks(Booking booking) {
        return asked.demand().period().isWithin(booking.period())
                && asked.demand().sharePercent() <= booking.sharePercent();
    }
}
