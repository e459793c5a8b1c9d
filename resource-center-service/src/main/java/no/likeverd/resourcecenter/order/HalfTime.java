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
public record HalfTime(Order order) {

    /** A booking of more days than that is long. */
    public static final long LONG_IN_DAYS = 60;

    /** So long the department has before the centre is told, too. */
    public static final long DAYS_TO_ANSWER = 14;

    /** The day of the question; empty while nobody is booked, and for what is not long. */
    public Optional<LocalDate> on() {
        if (order.status() != OrderStatus.FILLED) {
            return Optional.empty();
        }
        Period period = order.allocation().period();
        long days = ChronoUnit.DAYS.between(period.from(), period.to());
        return days > LONG_IN_DAYS ? Optional.of(period.from().plusDays(days / 2)) : Optional.empty();
    }

    /** Whether the department owes an answer on a day. */
    public boolean isAsked(LocalDate today) {
        LocalDate answered = order.progress().reconfirmedOn();
        return on().filter(half -> !half.isAfter(today))
                .filter(half -> answered == null || answered.isBefore(half))
                .filter(half -> order.allocation().period().to().isAfter(today))
                .isPresent();
    }

    Change<Order> answer(LocalDate today) {
        order.requireSettled();
        if (!isAsked(today)) {
            throw Problem.conflict("NOT_HALF_TIME", "Nobody asks about this booking today");
        }
        return Change.to(order.with(order.progress().reconfirmed(today)));
    }
}
