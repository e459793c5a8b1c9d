package no.likeverd.resourcecenter.pool;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.access.Scope;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Experts that somebody may see: all for the centre, the own unit's for its leader, and oneself. */
@Component
class FindExperts {

    private final Calendars calendars;

    FindExperts(Calendars calendars) {
        this.calendars = calendars;
    }

    Aggregate<ExpertCalendar> one(Actor actor, String expertId) {
        Aggregate<ExpertCalendar> found = calendars.get(expertId);
        ExpertCalendar expert = found.state();
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER) && !expert.personId().equals(actor.personId())) {
            actor.require(Role.LEADER, expert.homeUnitId());
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

    private static Bson scope(Actor actor) {
        Scope scope = actor.has(Role.RESOURCE_CENTRE_LEADER) ? new Scope.Everything() : actor.scope(Role.LEADER);
        return scope instanceof Scope.Everything
                ? scope.filter("state.homeUnitId")
                : Filters.or(scope.filter("state.homeUnitId"), Filters.eq("state.personId", actor.personId()));
    }
}
