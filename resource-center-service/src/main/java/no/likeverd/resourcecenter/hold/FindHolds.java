package no.likeverd.resourcecenter.hold;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Hold;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.pool.FindExperts;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** Days that are kept, for whoever may see the order or the expert. */
@Component
public class FindHolds {

    private final Calendars calendars;
    private final FindOrders findOrders;
    private final FindExperts findExperts;

    FindHolds(Calendars calendars, FindOrders findOrders, FindExperts findExperts) {
        this.calendars = calendars;
        this.findOrders = findOrders;
        this.findExperts = findExperts;
    }

    /** Those for one order, one at most unless two asked at the same moment. */
    List<HoldView> ofOrder(Actor actor, String orderId) {
        findOrders.one(actor, orderId);
        return calendars.heldFor(List.of(orderId)).stream()
                .flatMap(expert -> expert.holds().of(orderId).map(hold -> HoldView.of(expert, hold)).stream())
                .toList();
    }

    /** Those of one expert: for the centre, and what is asked about for oneself and the home unit's leader. */
    List<HoldView> ofExpert(Actor actor, String expertId) {
        ExpertCalendar expert = findExperts.one(actor, expertId).state();
        boolean centre = actor.has(Role.RESOURCE_CENTRE_LEADER);
        return expert.holds().kept().stream()
                .filter(hold -> centre || hold.asked()) // until it asks, the centre has not made up its mind
                .map(hold -> HoldView.of(expert, hold))
                .toList();
    }

    /** @throws Problem 404 {@code HOLD_UNKNOWN} when no days are kept for the order any more */
    HoldView one(Actor actor, String expertId, String orderId) {
        return ofExpert(actor, expertId).stream()
                .filter(hold -> hold.orderId().equals(orderId))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        404,
                        "HOLD_UNKNOWN",
                        "No days are kept for this order any more; it was answered or taken back"));
    }

    /** Whether somebody is asked about an expert for whom days are kept, and has not answered. */
    public boolean awaits(Actor actor, ExpertCalendar expert, Hold hold) {
        return hold.asked() && AnswerHold.sidesOf(actor, expert).stream().anyMatch(side -> !hold.hasYesOf(side));
    }

    /** What waits for somebody's own yes or no. */
    public List<HoldView> awaiting(Actor actor) {
        Stream<ExpertCalendar> led = actor.has(Role.LEADER) ? findExperts.ledAndHeld(actor).stream() : Stream.empty();
        return Stream.concat(findExperts.own(actor).stream(), led)
                .distinct()
                .flatMap(expert -> expert.holds().kept().stream()
                        .filter(hold -> awaits(actor, expert, hold))
                        .map(hold -> HoldView.of(expert, hold)))
                .toList();
    }
}
