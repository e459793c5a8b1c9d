package no.likeverd.directory.employments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.access.Scope;
import no.likeverd.messaging.aggregate.AggregateStore;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which people and employments somebody may see: administrators, operations and HR advisers all; leaders their units'
 * present and coming ones; everybody their own.
 */
public final class Sight {

    private final AggregateStore<Employment> employments;
    private final Clock clock;

    Sight(AggregateStore<Employment> employments, Clock clock) {
        this.employments = employments;
        this.clock = clock;
    }

    /** Whether the role shows people of the whole municipality. */
    public static Scope wide(Actor actor) {
        return actor.scope(Role.DIRECTORY_ADMINISTRATOR, Role.OPERATIONS, Role.HR_ADVISER, Role.LEADER);
    }

    /** The part of a query over employments that keeps to what the actor may see. */
    Bson employmentsOf(Actor actor) {
        return switch (wide(actor)) {
            case Scope.Everything everything -> new Document();
            case Scope.Units units -> or(eq("state.personId", actor.personId()), inUnits(units));
            case Scope.Nothing nothing -> eq("state.personId", actor.personId());
        };
    }

    /** Ids of the people whom the actor may see; empty when that is everybody. */
    public Optional<Set<String>> peopleOf(Actor actor) {
        return switch (wide(actor)) {
            case Scope.Everything everything -> Optional.empty();
            case Scope.Units units -> Optional.of(peopleIn(units, actor));
            case Scope.Nothing nothing -> Optional.of(Set.of(actor.personId()));
        };
    }

    private Set<String> peopleIn(Scope.Units units, Actor actor) {
        Set<String> people = new HashSet<>();
        people.add(actor.personId());
        employments
                .documents()
                .find(inUnits(units))
                .map(document -> document.get("state", Document.class).getString("personId"))
                .into(people);
        return people;
    }

    /** Who has left is no longer the unit's business. */
    private Bson inUnits(Scope.Units units) {
        String today = LocalDate.now(clock).toString();
        return and(units.filter("state.unitId"), or(eq("state.to", null), gt("state.to", today)));
    }
}
