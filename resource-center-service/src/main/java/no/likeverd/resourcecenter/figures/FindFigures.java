package no.likeverd.resourcecenter.figures;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.employment.Totals;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/**
 * The centre's figures, added up when somebody asks, so that they are never behind.
 *
 * <p>What it costs: every calendar of the pool is read once, a hundred at a time, for what was available is known of nobody
 * else; and of the orders those that ended in the span, by three indexes. One page of documents is held at once, beside a few
 * numbers per month. For a pool of a hundred and two years that is two pages of calendars, some thousand orders, and about a
 * million comparisons of days.
 */
@Component
class FindFigures {

    private final Calendars calendars;
    private final Orders orders;
    private final Totals totals;
    private final Clock clock;

    FindFigures(Calendars calendars, Orders orders, Totals totals, Clock clock) {
        this.calendars = calendars;
        this.orders = orders;
        this.totals = totals;
        this.clock = clock;
    }

    /** @throws Problem 403 for whoever is neither of the centre nor of HR for it nor leads it or a unit above */
    Figures of(Actor actor, Span span) {
        totals.requireTheCentre(actor);
        Count count = new Count(span, today());
        Page.each(page -> calendars.presentIn(span.days(), page), count::add);
        Page.each(page -> orders.ending(span.days(), page), count::add);
        return count.figures();
    }

    /**
     * The span that somebody means.
     *
     * @throws Problem 403 as above, before 400 that names the field at fault
     */
    Span span(Actor actor, String quarter, String from, String to) {
        totals.requireTheCentre(actor);
        return Span.read(quarter, from, to, today());
    }

    Span latest() {
        return Span.latest(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
