package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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
