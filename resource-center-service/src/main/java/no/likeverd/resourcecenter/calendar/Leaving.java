package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How a membership ends: as chosen, or with the employment, whichever comes first.
 *
 * @param chosen by the expert or the centre
 * @param forced by the end of the employment
 * @param over whether the end has come and has been told
 */
public record Leaving(@Nullable Departure chosen, @Nullable Departure forced, boolean over) {

    static final Leaving NOT = new Leaving(null, null, false);

    /** When and why; empty while no end is known. */
    public Optional<Departure> departure() {
        return Stream.of(Optional.ofNullable(forced), Optional.ofNullable(chosen))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Departure::on));
    }

    boolean isForcedBy(LocalDate day) {
        return forced != null && !forced.on().isAfter(day);
    }

    /** @throws Problem 409 {@code LEFT_ALREADY} */
    void requireNotOver() {
        if (over) {
            throw Problem.conflict("LEFT_ALREADY", "The expert has left the pool");
        }
    }

    /** What the end of the employment takes away of the bookings; one that is over by today stands. */
    List<Cut> cuts(Stays stays, LocalDate today) {
        return forced == null || over
                ? List.of()
                : stays.bookings().stream()
                        .filter(Booking::stands)
                        .filter(booking -> booking.period().to().isAfter(forced.on()))
                        .filter(booking -> booking.period().to().isAfter(today))
                        .map(booking -> new Cut(booking.orderId(), booking.bookingId(), forced.on()))
                        .toList();
    }

    Leaving chosen(Departure departure) {
        return new Leaving(departure, forced, over);
    }

    Leaving forcedOn(@Nullable LocalDate day) {
        return new Leaving(chosen, day == null ? null : new Departure(day, LeaveReason.EMPLOYMENT_ENDED), over);
    }

    Leaving ended() {
        return new Leaving(chosen, forced, true);
    }
}
