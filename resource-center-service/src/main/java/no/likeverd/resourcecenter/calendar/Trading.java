package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;

/**
 * One side of a swap, as the expert's calendar sees it: it promises, and then carries out or takes back what it has promised. Each
 * trade is answered once, and a promise binds: until it is settled nothing is booked that would be in the way of either outcome.
 */
public record Trading(ExpertCalendar expert, Trade trade) {

    /** What is to go has ended, or is gone already. */
    public static final String GONE = "BOOKING_ENDED";

    /** Another swap has its promise. */
    public static final String BUSY = "EXPERT_BEING_SWAPPED";

    /** What was promised need not be kept. */
    private static final String CALLED_OFF = "SWAP_CALLED_OFF";

    /** What speaks against what comes, once the booking that goes is not in its way any more. */
    public List<Reason> against() {
        return expert.with(Placing.supposed(expert, expert.stays().given(trade)))
                .unheld(trade.takes().orderId())
                .reasonsAgainst(trade.takes().demand());
    }

    /** The code of the no; empty when there is none. */
    public Optional<String> refusal() {
        if (given().isEmpty()) {
            return Optional.of(GONE);
        }
        if (expert.stays().promised() != null) {
            return Optional.of(BUSY);
        }
        return against().stream().findFirst().map(reason -> reason.code().name());
    }

    /** Whether it has said yes, now or earlier. */
    public boolean hasPromised() {
        return isPromised() || isKept();
    }

    public Change<ExpertCalendar> promise(LocalDate today) {
        if (hasPromised() || expert.refusal(trade.takes()).isPresent()) {
            return Change.nothing();
        }
        Stays stays = expert.stays();
        return Change.to(expert.with(refusal()
                .map(code -> stays.fenced(trade.takes(), code, today))
                .orElseGet(() -> stays.promising(trade))));
    }

    /** What was promised is booked, and the other goes, in one write. */
    public Change<ExpertCalendar> keep(LocalDate today) {
        if (!isPromised()) {
            return Change.nothing();
        }
        Stays after = expert.stays().traded();
        Booking taken = after.booking(trade.takes().bookingId()).orElseThrow();
        ExpertCalendar swapped = expert.serving(trade.takes().orderId(), after);
        return Change.to(
                new TimeOff(swapped).over(swapped.with(expert.stays()), today),
                Stream.concat(gone(), Stream.of(ExpertBookedV1.of(expert, taken)))
                        .toList());
    }

    /** What was promised is not asked for any more, nor can it be by whoever is late. */
    public Change<ExpertCalendar> takeBack(LocalDate today) {
        if (isKept() || (!isPromised() && expert.refusal(trade.takes()).isPresent())) {
            return Change.nothing();
        }
        Stays stays = isPromised() ? expert.stays().promising(null) : expert.stays();
        return Change.to(expert.with(stays.fenced(trade.takes(), CALLED_OFF, today)));
    }

    private Stream<Object> gone() {
        return given().stream().map(booking -> BookingCancelledV1.of(expert, booking, trade.end()));
    }

    /** What goes, as long as there is something of it to give. */
    private Optional<Booking> given() {
        return expert.booking(trade.gives())
                .filter(Booking::stands)
                .filter(booking -> booking.period().to().isAfter(trade.on()))
                .filter(booking -> !expert.stays().ledger().hasReturnedFrom(booking.bookingId()));
    }

    private boolean isPromised() {
        Trade promised = expert.stays().promised();
        return promised != null && promised.swapId().equals(trade.swapId());
    }

    private boolean isKept() {
        return expert.booking(trade.takes().bookingId()).isPresent();
    }
}
