package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Hold;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/**
 * Books what all have agreed to, by the process that fills every order. The calendar says that they have, so it goes on after a
 * crash; and it may be repeated, by anybody, at any time.
 */
@Component
public class BookAgreed {

    private final Calendars calendars;
    private final BookExpert bookExpert;
    private final Clock clock;

    BookAgreed(Calendars calendars, BookExpert bookExpert, Clock clock) {
        this.calendars = calendars;
        this.bookExpert = bookExpert;
        this.clock = clock;
    }

    /** Every agreed hold of an expert; one that cannot be booked any more is given up, and the centre reads that. */
    public void book(String expertId) {
        ExpertCalendar expert = calendars.get(expertId).state();
        expert.holds().kept().stream()
                .filter(hold -> hold.agreed(expert.membership()))
                .forEach(hold -> book(expertId, hold));
    }

    private void book(String expertId, Hold hold) {
        try {
            bookExpert.accepted(hold.orderId(), expertId, CommandKey.of("hold", hold.id(), expertId));
        } catch (Problem refused) {
            if (!Refusals.isPassing(refused)) {
                LocalDate today = LocalDate.now(clock);
                calendars.change(expertId, null, calendar -> calendar.holding().giveUp(hold.orderId(), today));
            }
        }
    }
}
