package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where an expert is and was out, and which orders were refused.
 *
 * @param bookings cancelled ones too: what was worked before counts
 * @param fences so that a late repeat of a refused request is refused as well
 * @param ledger of the development time that the bookings earn
 * @param promised a swap that the calendar has said yes to and that is not carried out yet; absent when there is none
 */
public record Stays(
        List<Booking> bookings,
        List<Fence> fences,
        Ledger ledger,
        @Nullable Trade promised) {

    static final Stays NONE = new Stays(List.of(), List.of(), Ledger.NONE, null);

    public Stays {
        ledger = Objects.requireNonNullElse(ledger, Ledger.NONE); // older documents know of none
    }

    Optional<Booking> booking(String bookingId) {
        return bookings.stream()
                .filter(booking -> booking.bookingId().equals(bookingId))
                .findFirst();
    }

    /** The code with which this attempt was refused; empty when it was not. */
    Optional<String> refusal(BookingRequest asked) {
        return fences.stream()
                .filter(fence -> fence.orderId().equals(asked.orderId()) && fence.attempt() >= asked.attempt())
                .map(Fence::code)
                .findFirst();
    }

    List<Period> out() {
        return bookings.stream().map(Booking::out).flatMap(Optional::stream).toList();
    }

    int shareOutOn(LocalDate day) {
        return shareOutOn(day, bookings);
    }

    static int shareOutOn(LocalDate day, List<Booking> bookings) {
        return bookings.stream()
                .filter(booking ->
                        booking.out().filter(out -> out.contains(day)).isPresent())
                .mapToInt(Booking::sharePercent)
                .sum();
    }

    List<Booking> standingDuring(Period period) {
        return bookings.stream()
                .filter(booking -> booking.out().filter(period::overlaps).isPresent())
                .toList();
    }

    /** Ids of bookings that take days from a day on. */
    List<String> reachingBeyond(LocalDate day) {
        return bookings.stream()
                .filter(booking -> booking.out().flatMap(out -> out.since(day)).isPresent())
                .map(Booking::bookingId)
                .toList();
    }

    Stays without(String bookingId) {
        return new Stays(
                bookings.stream()
                        .filter(booking -> !booking.bookingId().equals(bookingId))
                        .toList(),
                fences,
                ledger.without(bookingId),
                promised);
    }

    /** Without what stands for an order. */
    Stays withoutOrder(String orderId) {
        Stays others = this;
        for (Booking booking : bookings) {
            others = booking.stands() && booking.orderId().equals(orderId)
                    ? others.without(booking.bookingId())
                    : others;
        }
        return others;
    }

    /** Without stays that were over before a day and owe nothing: no rule looks back so far. */
    Stays lately(LocalDate day) {
        Set<String> owing = ledger.accounts().stream()
                .filter(account -> !account.isOver(day))
                .map(Account::bookingId)
                .collect(Collectors.toSet());
        List<Booking> late = bookings.stream()
                .filter(booking -> booking.period().to().isAfter(day) || owing.contains(booking.bookingId()))
                .toList();
        Set<String> kept = late.stream().map(Booking::bookingId).collect(Collectors.toSet());
        List<Account> accounts = ledger.accounts().stream()
                .filter(account -> kept.contains(account.bookingId()))
                .toList();
        return new Stays(late, fences, ledger.with(accounts), promised);
    }

    Stays with(Booking added) {
        return new Stays(Stream.concat(bookings.stream(), Stream.of(added)).toList(), fences, ledger, promised);
    }

    Stays with(Ledger settled) {
        return new Stays(bookings, fences, settled, promised);
    }

    /** The same with one booking as it has become. */
    Stays replaced(Booking changed) {
        return new Stays(
                bookings.stream()
                        .map(booking -> booking.bookingId().equals(changed.bookingId()) ? changed : booking)
                        .toList(),
                fences,
                ledger,
                promised);
    }

    /** With a swap that is promised, or none any more. */
    Stays promising(@Nullable Trade trade) {
        return new Stays(bookings, fences, ledger, trade);
    }

    /** As if what a swap takes away had gone; what has ended by then stands. */
    Stays given(Trade trade) {
        return booking(trade.gives())
                .filter(booking -> booking.stands() && !ledger.hasReturnedFrom(booking.bookingId()))
                .map(booking -> replaced(booking.cancelled(trade.end())))
                .orElse(this);
    }

    /** As they will be once the promised swap is carried out. */
    Stays traded() {
        return promised == null
                ? this
                : given(promised).with(Booking.of(promised.takes())).promising(null);
    }

    /** @throws Problem 409 {@code EXPERT_BEING_SWAPPED} as long as nobody can say what will be booked */
    void requireNothingPromised() {
        if (promised != null) {
            throw Problem.conflict(
                    Trading.BUSY, "The expert changes places with another just now; try again in a moment");
        }
    }

    /** Whether a booking is about to go to somebody else, who may have it before its last day is told. */
    boolean isPromisedAway(String bookingId) {
        return promised != null && promised.gives().equals(bookingId);
    }

    /** One fence per order; those of orders whose time is over guard nothing any more. */
    Stays fenced(BookingRequest asked, String code, LocalDate today) {
        Fence fence = new Fence(
                asked.orderId(), asked.attempt(), code, asked.demand().period().to());
        Stream<Fence> others = fences.stream()
                .filter(other -> !other.orderId().equals(asked.orderId()))
                .filter(other -> other.until().isAfter(today));
        return new Stays(bookings, Stream.concat(others, Stream.of(fence)).toList(), ledger, promised);
    }
}
