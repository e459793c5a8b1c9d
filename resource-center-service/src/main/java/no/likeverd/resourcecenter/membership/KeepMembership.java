package no.likeverd.resourcecenter.membership;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.resourcecenter.booking.CutShort;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.stay.AskBothSides;
import org.springframework.stereotype.Component;

/**
 * The process that keeps a membership in step with the employment and the placements: the calendar follows, what is booked
 * beyond an end is cut short, the membership ends. Each step may be repeated, by anybody, at any time. Whoever writes a fact
 * calls it afterwards, and so does whoever joins: in whatever order they come, the later one finds the other.
 */
@Component
public class KeepMembership {

    private final Calendars calendars;
    private final WhatIsKnown known;
    private final CutShort cutShort;
    private final AskBothSides askBothSides;
    private final Clock clock;

    KeepMembership(Calendars calendars, WhatIsKnown known, CutShort cutShort, AskBothSides askBothSides, Clock clock) {
        this.calendars = calendars;
        this.known = known;
        this.cutShort = cutShort;
        this.askBothSides = askBothSides;
        this.clock = clock;
    }

    /** Something has become known of an employment: whoever hangs on it, or on one that follows it, is looked at. */
    public void look(String employmentId) {
        calendars.ofEmployment(employmentId).ifPresent(expert -> carryOn(expert.expertId()));
        // a repeat after a crash finds the calendar at the next employment already
        known.next(employmentId).ifPresent(next -> look(next.employmentId()));
    }

    /** Goes on until nothing is to be done today. */
    public void carryOn(String expertId) {
        ExpertCalendar expert = follow(expertId);
        String employmentId = "";
        while (!expert.employmentId().equals(employmentId)) {
            employmentId = expert.employmentId();
            expert = follow(expertId); // who has moved may have moved on since
        }
        expert.cuts(today()).forEach(cutShort::cut);
        comeHome(expertId);
        leave(expertId);
    }

    /** First step: the calendar's document says what has to become of it. */
    ExpertCalendar follow(String expertId) {
        return calendars
                .change(expertId, null, expert -> expert.follow(known.of(expert.employmentId(), today()), today()))
                .state();
    }

    /** Last step, when nothing is booked beyond. */
    void leave(String expertId) {
        calendars.change(expertId, null, expert -> expert.leaveWhenDue(today()));
    }

    /** Whoever has come home by today is told of, and both sides are asked how it was. */
    void comeHome(String expertId) {
        ExpertCalendar expert = calendars
                .change(expertId, null, calendar -> calendar.comeHome(today()))
                .state();
        expert.stays().ledger().unasked().forEach(bookingId -> askBothSides.ask(expert, bookingId));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
