package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an expert is and was out, and which orders were refused.
 *
 * @param bookings cancelled ones too: what was worked before counts
 * @param fences so that a late repeat of a refused request is refused as well
 * @param ledger of the development time that the bookings earn
 */
public record Stays(List<Booking> bookings, List<Fence> fences, Ledger ledger) {

    static final Stays NONE = new Stays(List.of(), List.of(), Ledger.NONE);

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
                ledger.without(bookingId));
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
        return new Stays(late, fences, new Ledger(accounts, ledger.settledOn(), ledger.rules()));
    }

    Stays with(Booking added) {
        return new Stays(Stream.concat(bookings.stream(), Stream.of(added)).toList(), fences, ledger);
    }

    Stays with(Ledger settled) {
        return new Stays(bookings, fences, settled);
    }

    /** The same with one booking as it has become. */
    Stays replaced(Booking changed) {
        return new Stays(
                bookings.stream()
                        .map(booking -> booking.bookingId().equals(changed.bookingId()) ? changed : booking)
                        .toList(),
                fences,
                ledger);
    }

    /** One fence per order; those of orders whose time is over guard nothing any more. */
    Stays fenced(BookingRequest asked, String code, LocalDate today) {
        Fence fence = new Fence(
                asked.orderId(), asked.attempt(), code, asked.demand().period().to());
        Stream<Fence> others = fences.stream()
                .filter(other -> !other.orderId().equals(asked.orderId()))
                .filter(other -> other.until().isAfter(today));
        return new Stays(bookings, Stream.concat(others, Stream.of(fence)).toList(), ledger);
    }
}
