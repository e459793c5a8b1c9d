package no.likeverd.resourcecenter.hold;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.booking.BookAgreed;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Side;
import no.likeverd.resourcecenter.calendar.Yes;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** The expert, and for an attached one the leader at home, say yes or no; the last yes books. */
@Component
class AnswerHold {

    private final Calendars calendars;
    private final BookAgreed bookAgreed;
    private final Clock clock;

    AnswerHold(Calendars calendars, BookAgreed bookAgreed, Clock clock) {
        this.calendars = calendars;
        this.bookAgreed = bookAgreed;
        this.clock = clock;
    }

    /** What has come of an answer. */
    enum Outcome {
        BOOKED,
        WAITS,
        DECLINED,
        IN_THE_WAY
    }

    /** What one says to coming, or to doing without whoever comes. */
    enum Answer {
        YES,
        NO
    }

    /** @throws Problem 409 {@code HOLD_OVER} when the question was taken back or the time is over */
    Outcome answer(Actor actor, String expertId, String orderId, Answer answer, CommandKey key) {
        List<Side> sides = sides(actor, calendars.get(expertId).state());
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        if (answer == Answer.NO) {
            calendars.change(
                    expertId, key, calendar -> calendar.holding().decline(orderId, sides.getFirst(), today, now));
            return Outcome.DECLINED;
        }
        // whoever is both, says both at once
        List<Yes> yeses = sides.stream()
                .map(side -> new Yes(side, actor.personId(), today))
                .toList();
        calendars.change(expertId, key, calendar -> calendar.holding().agree(orderId, yeses, now));
        bookAgreed.book(expertId);
        return outcome(calendars.get(expertId).state(), orderId);
    }

    private static Outcome outcome(ExpertCalendar expert, String orderId) {
        if (expert.holds().of(orderId).isPresent()) {
            return Outcome.WAITS;
        }
        boolean booked = expert.stays().bookings().stream()
                .filter(Booking::stands)
                .anyMatch(booking -> booking.orderId().equals(orderId));
        return booked ? Outcome.BOOKED : Outcome.IN_THE_WAY;
    }

    /** As whom somebody answers; refuses whoever is not asked. */
    private static List<Side> sides(Actor actor, ExpertCalendar expert) {
        List<Side> sides = sidesOf(actor, expert);
        if (sides.isEmpty()) {
            throw Problem.forbidden("NOT_ALLOWED", "Only those who are asked answer");
        }
        return sides;
    }

    /** As whom somebody is asked about an expert; empty for everybody else. */
    static List<Side> sidesOf(Actor actor, ExpertCalendar expert) {
        return Side.asked(expert.membership()).stream()
                .filter(side -> side == Side.EXPERT
                        ? expert.personId().equals(actor.personId())
                        : actor.has(Role.LEADER, expert.homeUnitId()))
                .toList();
    }
}
