package no.likeverd.resourcecenter.stay;

import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Once an expert has come home, both sides are asked how it was: the stay gets a document of its own, and the calendar notes that
 * it has. Repeatable, by anybody, at any time.
 */
@Component
public class AskBothSides {

    private final EndedStays stays;
    private final Calendars calendars;
    private final int daysToAnswer;

    AskBothSides(
            EndedStays stays,
            Calendars calendars,
            @Value("${likeverd.resource-center.evaluation-days:30}") int daysToAnswer) {
        this.stays = stays;
        this.calendars = calendars;
        this.daysToAnswer = daysToAnswer;
    }

    public void ask(ExpertCalendar expert, String bookingId) {
        Booking booking = expert.booking(bookingId).orElseThrow();
        LocalDate home = expert.stays().ledger().of(bookingId).orElseThrow().home();
        stays.open(new EndedStay(
                bookingId,
                booking.orderId(),
                expert.expertId(),
                expert.personId(),
                booking.unitId(),
                booking.kind(),
                booking.period().from(),
                home,
                booking.sharePercent(),
                home.plusDays(daysToAnswer),
                null,
                null));
        calendars.change(expert.expertId(), null, known -> known.bothAsked(bookingId));
    }
}
