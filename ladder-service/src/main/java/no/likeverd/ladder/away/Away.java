package no.likeverd.ladder.away;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One expert's stays in other units, in the order of their days. Holds nothing that a snapshot of the calendar does not
 * carry, so that what is rebuilt equals what was kept.
 */
record Away(String expertId, String personId, String employmentId, List<Stay> stays) {

    private static final Comparator<Stay> BY_DAYS =
            Comparator.comparing(Stay::from).thenComparing(Stay::bookingId);

    Away {
        stays = stays.stream().sorted(BY_DAYS).toList();
    }

    Away with(Stay stay) {
        return with(Stream.concat(others(stay.bookingId()), Stream.of(stay)));
    }

    /** Forgets a booking from the day on which it was cancelled; days before it remain. */
    Away cutShort(String bookingId, LocalDate on) {
        Stream<Stay> worked = stays.stream()
                .filter(stay -> stay.bookingId().equals(bookingId))
                .flatMap(stay -> stay.until(on).stream());
        return with(Stream.concat(others(bookingId), worked));
    }

    Away of(String newEmploymentId) {
        return new Away(expertId, personId, newEmploymentId, stays);
    }

    private Stream<Stay> others(String bookingId) {
        Predicate<Stay> same = stay -> stay.bookingId().equals(bookingId);
        return stays.stream().filter(same.negate());
    }

    private Away with(Stream<Stay> changed) {
        return new Away(expertId, personId, employmentId, changed.toList());
    }
}
