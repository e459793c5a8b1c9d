package no.likeverd.ladder.away;

import java.util.List;
import java.util.function.Predicate;
import no.likeverd.messaging.inbox.Event;
import no.likeverd.messaging.inbox.Handlers;
import no.likeverd.messaging.inbox.MissingReference;
import no.likeverd.messaging.inbox.ProjectionType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who is away, one document per expert's calendar. An expert without stays leaves no state behind: the calendar of
 * somebody who was never booked looks the same.
 */
final class ExpertBookedConsumer {

    static final ProjectionType<Away> PROJECTION =
            ProjectionType.of("ladder.away", "away", Away.class, "state.employmentId");

    private final Predicate<String> employmentIsKnown;

    ExpertBookedConsumer(Predicate<String> employmentIsKnown) {
        this.employmentIsKnown = employmentIsKnown;
    }

    Handlers<Away> deltas() {
        return new Handlers<Away>()
                .on(ExpertBooked.TYPE, ExpertBooked.class, this::booked)
                .on(BookingChanged.TYPE, BookingChanged.class, this::changed)
                .on(BookingCancelled.TYPE, BookingCancelled.class, this::cancelled)
                .on(ExpertMoved.TYPE, ExpertMoved.class, this::moved);
    }

    Handlers<Away> snapshots() {
        return new Handlers<Away>().on(CalendarSnapshot.TYPE, CalendarSnapshot.class, this::seeded);
    }

    Away booked(@Nullable Away known, Event<ExpertBooked> event) {
        ExpertBooked booked = event.data();
        requireEmployment(booked.employmentId());
        List<Stay> stays = known == null ? List.of() : known.stays();
        return new Away(booked.expertId(), booked.personId(), booked.employmentId(), stays).with(booked.stay());
    }

    /** The booking is told as a whole, so it stands as told whatever was known of it. */
    Away changed(@Nullable Away known, Event<BookingChanged> event) {
        BookingChanged changed = event.data();
        requireEmployment(changed.employmentId());
        List<Stay> stays = known == null ? List.of() : known.stays();
        return new Away(changed.expertId(), changed.personId(), changed.employmentId(), stays).with(changed.stay());
    }

    /** What was never known, or is cancelled already, changes nothing. */
    @Nullable Away cancelled(@Nullable Away known, Event<BookingCancelled> event) {
        return known == null
                ? null
                : somewhere(
                        known.cutShort(event.data().bookingId(), event.data().cancelledOn()));
    }

    /** The stays follow the person to the new employment; days before it stay the old unit's to know. */
    @Nullable Away moved(@Nullable Away known, Event<ExpertMoved> event) {
        requireEmployment(event.data().employmentId());
        return known == null ? null : known.of(event.data().employmentId());
    }

    @Nullable Away seeded(@Nullable Away known, Event<CalendarSnapshot> event) {
        Away away = somewhere(event.data().away());
        if (away != null) {
            requireEmployment(away.employmentId());
        }
        return away;
    }

    private static @Nullable Away somewhere(Away away) {
        return away.stays().isEmpty() ? null : away;
    }

    private void requireEmployment(String employmentId) {
        if (!employmentIsKnown.test(employmentId)) {
            throw new MissingReference("employment", employmentId);
        }
    }
}
