package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;

/**
 * The weekdays of an expert change. A stay of which no day would be left is settled by somebody first; where an absence comes over
 * one by it, that has to be settled afterwards.
 */
record WorkWeek(ExpertCalendar expert) {

    Change<ExpertCalendar> workingOn(Weekdays days, LocalDate today) {
        days.requireWorkday();
        expert.leaving().requireNotOver();
        expert.stays().requireNothingPromised();
        List<String> lost = expert.stays().bookings().stream()
                .filter(booking -> booking.out()
                        .filter(out -> out.to().isAfter(today) && !days.meet(out))
                        .isPresent())
                .map(Booking::bookingId)
                .toList();
        if (!lost.isEmpty()) {
            throw Problem.conflict("NO_DAY_LEFT", "A booking would have no day of work left; move or cancel it first")
                    .with("bookings", lost);
        }
        return days.equals(expert.worksOn())
                ? Change.nothing()
                : Change.to(new TimeOff(expert.with(days)).over(expert, today));
    }
}
