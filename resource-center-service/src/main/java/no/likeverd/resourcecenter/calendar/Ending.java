package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;

/** How a membership comes to its end: never over a booking that the expert is free to serve. */
record Ending(ExpertCalendar expert) {

    Change<ExpertCalendar> depart(Departure wanted) {
        Leaving leaving = expert.leaving();
        leaving.requireNotOver();
        expert.stays().requireNothingPromised();
        if (leaving.isForcedBy(wanted.on())) {
            throw Problem.conflict("LEAVES_ALREADY", "The employment ends by then, and the membership with it");
        }
        List<String> beyond = expert.stays().reachingBeyond(wanted.on());
        if (!beyond.isEmpty()) {
            throw Problem.conflict("BOOKED", "The expert is booked then; cancel the booking first")
                    .with("bookings", beyond);
        }
        return Change.to(expert.with(leaving.chosen(wanted), expert.lookOn()));
    }

    Change<ExpertCalendar> leaveWhenDue(LocalDate today) {
        Leaving leaving = expert.leaving();
        return leaving.departure()
                .filter(departure -> expert.member() && !departure.on().isAfter(today))
                .filter(departure -> expert.cuts(today).isEmpty())
                .map(departure ->
                        Change.to(expert.with(leaving.ended(), null), (Object) ExpertLeftPoolV1.of(expert, departure)))
                .orElseGet(Change::nothing);
    }

    Optional<LocalDate> dueOn(LocalDate today) {
        Stream<LocalDate> cuts = expert.cuts(today).stream().map(cut -> today);
        Stream<LocalDate> end =
                expert.member() ? expert.leaving().departure().map(Departure::on).stream() : Stream.empty();
        return Stream.of(cuts, end, Stream.ofNullable(expert.lookOn()), new Returning(expert, today).dueOn())
                .flatMap(days -> days)
                .min(Comparator.naturalOrder());
    }
}
