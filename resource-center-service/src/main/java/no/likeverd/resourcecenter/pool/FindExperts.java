package no.likeverd.resourcecenter.pool;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.access.Scope;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Affected;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.ReasonCode;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Experts that somebody may see: all for the centre, the own unit's for its leader, and oneself. */
@Component
public class FindExperts {

    private final Calendars calendars;

    FindExperts(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @throws no.likeverd.web.Problem 403 when the expert is another unit's */
    public Aggregate<ExpertCalendar> one(Actor actor, String expertId) {
        Aggregate<ExpertCalendar> found = calendars.get(expertId);
        ExpertCalendar expert = found.state();
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER) && !expert.personId().equals(actor.personId())) {
            actor.require(Role.LEADER, expert.homeUnitId());
        }
        return found;
    }

    /** For the centre and the leader of the unit that an attached expert works in: those who note absences. */
    Aggregate<ExpertCalendar> toNote(Actor actor, String expertId) {
        Aggregate<ExpertCalendar> found = calendars.get(expertId);
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            actor.require(Role.LEADER, found.state().homeUnitId());
        }
        return found;
    }

    Page<ExpertCalendar> page(Actor actor, @Nullable String skill, PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(scope(actor)));
        if (skill != null) {
            filters.add(Filters.eq("state.skills.code", skill));
        }
        return calendars.page(Filters.and(filters), page).map(Aggregate::state);
    }

    /** The calendars of one's own posts: most have one, and most people none. */
    public List<ExpertCalendar> own(Actor actor) {
        return calendars
                .page(Filters.eq("state.personId", actor.personId()), new PageRequest(0, PageRequest.MOST_ROWS))
                .map(Aggregate::state)
                .rows();
    }

    /** Experts with a booking that an absence came over and that the centre has to settle, on a day. */
    public List<ExpertCalendar> affected(Actor actor, LocalDate today) {
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            return List.of();
        }
        return calendars.unsettled().stream()
                .filter(expert -> !expert.affected(today).isEmpty())
                .toList();
    }

    /** Bookings of the units that somebody orders for, on days of which the expert is absent; while the centre looks for a way. */
    public List<Affected> missing(Actor actor, LocalDate today) {
        if (!actor.has(Role.ORDERER)) {
            return List.of();
        }
        return calendars.unsettled().stream()
                .flatMap(expert -> expert.affected(today).stream())
                .filter(affected -> affected.code() == ReasonCode.ABSENT)
                .filter(affected -> actor.has(Role.ORDERER, affected.booking().unitId()))
                .toList();
    }

    /** Experts of the units that somebody leads, for whom nobody has said yes. */
    public List<ExpertCalendar> awaitingConsent(Actor actor) {
        Bson missing = Filters.and(
                actor.scope(Role.LEADER).filter("state.homeUnitId"),
                Filters.eq("state.membership", Membership.ATTACHED.name()),
                Filters.eq("state.consent", null));
        return calendars.page(missing, new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .map(Aggregate::state)
                .filter(ExpertCalendar::member)
                .toList();
    }

    /** Experts of the units that somebody leads, of whom days are kept for orders. */
    public List<ExpertCalendar> ledAndHeld(Actor actor) {
        Bson held = Filters.and(
                actor.scope(Role.LEADER).filter("state.homeUnitId"), Filters.gt("state.holds.kept.orderId", ""));
        return calendars
                .page(held, new PageRequest(0, PageRequest.MOST_ROWS))
                .map(Aggregate::state)
                .rows();
    }

    private static Bson scope(Actor actor) {
        Scope scope = actor.has(Role.RESOURCE_CENTRE_LEADER) ? new Scope.Everything() : actor.scope(Role.LEADER);
        return scope instanceof Scope.Everything
                ? scope.filter("state.homeUnitId")
                : Filters.or(scope.filter("state.homeUnitId"), Filters.eq("state.personId", actor.personId()));
    }
}
