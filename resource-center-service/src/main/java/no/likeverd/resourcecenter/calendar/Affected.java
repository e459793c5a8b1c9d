package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A booking that an absence came over, as long as the centre has not said what happens to it and something is wrong with it.
 *
 * @param absenceId of the absence that did it
 * @param code {@link ReasonCode#ABSENT}: the expert is not there on some of its days; {@link ReasonCode#BEYOND_FOUR_MONTHS}: the
 *     break before it is not one any more
 * @param days the first day and the end of what is wrong, none before the day on which it is asked for
 * @param half whether the expert is there for half of the one day
 */
public record Affected(Booking booking, String absenceId, ReasonCode code, Period days, boolean half) {

    static List<Affected> of(Bookable expert, LocalDate today) {
        return expert.absences().stream()
                .flatMap(absence -> absence.unsettled().stream().flatMap(id -> of(expert, absence, id, today).stream()))
                .toList();
    }

    private static Optional<Affected> of(Bookable expert, Absence absence, String bookingId, LocalDate today) {
        Optional<Booking> known = expert.booking(bookingId);
        Optional<Period> left = known.flatMap(Booking::out).flatMap(out -> out.since(today));
        if (left.isEmpty()) {
            return Optional.empty(); // it is over, or was cancelled, or went to somebody else
        }
        Booking booking = known.orElseThrow();
        // first: a stay without its break cannot be left to stand, whatever days of it are missed besides
        if (hasLostItsBreak(expert, absence, booking.out().orElseThrow())) {
            return left.map(days -> new Affected(booking, absence.id(), ReasonCode.BEYOND_FOUR_MONTHS, days, false));
        }
        return left.get()
                .common(absence.period())
                .filter(Attendance.of(expert)::isMissedIn)
                .map(days -> new Affected(booking, absence.id(), ReasonCode.ABSENT, days, isHalf(expert, absence)));
    }

    private static boolean isHalf(Bookable expert, Absence absence) {
        return absence.half() && expert.away().halvesLeftOn(absence.period().from()) > 0;
    }

    private static boolean hasLostItsBreak(Bookable expert, Absence absence, Period out) {
        return !out.from().isBefore(absence.period().from())
                && Stretches.of(expert.stays(), expert.absences()).tooLongAround(out);
    }

    /** Ids of bookings that an absence of an expert has come over. */
    static List<String> by(Absence absence, Bookable expert, LocalDate today) {
        Stays stays = expert.stays();
        List<Period> tooLong = Stretches.of(stays, expert.absences()).tooLong().toList();
        Stream<Booking> missed = Attendance.of(expert).missing(absence.period()).stream();
        Stream<Booking> next = stays.bookings().stream().filter(booking -> booking.out()
                .filter(out -> !out.from().isBefore(absence.period().from()))
                .filter(out -> tooLong.stream().anyMatch(out::overlaps))
                .isPresent());
        return Stream.concat(missed, next)
                .filter(booking -> !booking.isOverBy(today))
                .map(Booking::bookingId)
                .distinct()
                .toList();
    }
}
