package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.web.Problem;

/**
 * A long booking is asked about once, at half time: whether the department needs the expert all the way. One that is made longer
 * has its half time later, and is asked about anew.
 */
public record HalfTime(Order order, HalfTimeRules rules) {

    /** The day of the question; empty while nobody is booked, and for what is not long. */
    public Optional<LocalDate> on() {
        if (order.status() != OrderStatus.FILLED) {
            return Optional.empty();
        }
        Period period = order.allocation().period();
        long days = ChronoUnit.DAYS.between(period.from(), period.to());
        return days > rules.longInDays() ? Optional.of(period.from().plusDays(days / 2)) : Optional.empty();
    }

    /** The day from which on the centre is told, too; empty where nothing is asked. */
    public Optional<LocalDate> answerBy() {
        return on().map(half -> half.plusDays(rules.daysToAnswer()));
    }

    /** Whether the department owes an answer on a day. */
    public boolean isAsked(LocalDate today) {
        LocalDate answered = order.progress().reconfirmedOn();
        return on().filter(half -> !half.isAfter(today))
                .filter(half -> answered == null || answered.isBefore(half))
                .filter(half -> order.allocation().period().to().isAfter(today))
                .isPresent();
    }

    /** Whether it has owed it for so long that the centre is told. */
    public boolean isOverdue(LocalDate today) {
        return isAsked(today) && answerBy().filter(by -> !by.isAfter(today)).isPresent();
    }

    Change<Order> answer(LocalDate today) {
        order.requireSettled();
        if (!isAsked(today)) {
            throw Problem.conflict("NOT_HALF_TIME", "Nobody asks about this booking today");
        }
        return Change.to(order.with(order.progress().reconfirmed(today)));
    }
}
