package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an expert is and was out, and which orders were refused.
 *
 * @param bookings cancelled ones too: what was worked before counts
 * @param fences so that a late repeat of a refused request is refused as well
 */
public record Stays(List<Booking> bookings, List<Fence> fences) {

    static final Stays NONE = new Stays(List.of(), List.of());

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

    Stays with(Booking added) {
        return new Stays(Stream.concat(bookings.stream(), Stream.of(added)).toList(), fences);
    }

    Stays cancelled(Booking cancelled) {
        return new Stays(
                bookings.stream()
                        .map(booking -> booking.bookingId().equals(cancelled.bookingId()) ? cancelled : booking)
                        .toList(),
                fences);
    }

    /** One fence per order; those of orders whose time is over guard nothing any more. */
    Stays fenced(BookingRequest asked, String code, LocalDate today) {
        Fence fence = new Fence(
                asked.orderId(), asked.attempt(), code, asked.demand().period().to());
        Stream<Fence> others = fences.stream()
                .filter(other -> !other.orderId().equals(asked.orderId()))
                .filter(other -> other.until().isAfter(today));
        return new Stays(bookings, Stream.concat(others, Stream.of(fence)).toList());
    }
}
