package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whoever's last day has passed has come home. It is told once, in the write that notes it, and the stay is then what it was. */
record Returning(ExpertCalendar expert, LocalDate today) {

    /** Stays that are over and of which nobody has told. */
    List<Booking> due() {
        return untold().filter(booking -> booking.isOverBy(today)).toList();
    }

    ExpertCalendar home() {
        Ledger ledger = expert.stays().ledger();
        for (Booking booking : due()) {
            ledger =
                    ledger.replaced(ledger.of(booking.bookingId()).orElseThrow().homeOn(booking.homeOn()));
        }
        return expert.with(expert.stays().with(ledger));
    }

    List<Object> events() {
        List<Object> events = new ArrayList<>();
        due().forEach(booking -> events.add(ExpertReturnedV1.of(expert, booking)));
        return events;
    }

    /** Days on which somebody comes home, and today while somebody has to be asked how it was. */
    Stream<LocalDate> dueOn() {
        return Stream.concat(
                untold().map(Booking::homeOn),
                expert.stays().ledger().unasked().stream().map(unasked -> today));
    }

    private Stream<Booking> untold() {
        Stays stays = expert.stays();
        return stays.bookings().stream()
                .filter(booking -> booking.out().isPresent())
                .filter(booking -> !stays.ledger().hasReturnedFrom(booking.bookingId()))
                .filter(booking -> !stays.isPromisedAway(booking.bookingId()));
    }
}
