package no.likeverd.directory.roles;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import no.likeverd.access.Actor;
import no.likeverd.access.Scope;
import no.likeverd.directory.employments.Sight;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Granted roles: one's own; for leaders those in their units too; all for who looks after the directory. */
public final class FindRoles {

    private final AggregateStore<RoleGrant> roles;

    FindRoles(AggregateStore<RoleGrant> roles) {
        this.roles = roles;
    }

    public Page<Aggregate<RoleGrant>> page(Actor actor, PageRequest page) {
        return roles.page(seenBy(actor), ascending("_id"), page);
    }

    /** Those of them that have this value in this field, for example of one person. */
    public Page<Aggregate<RoleGrant>> page(Actor actor, String field, String value, PageRequest page) {
        return roles.page(and(eq(field, value), seenBy(actor)), ascending("_id"), page);
    }

    /** @throws Problem 404 */
    public Aggregate<RoleGrant> one(Actor actor, String grantId) {
        return page(actor, "_id", grantId, new PageRequest(0, 1)).rows().stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no such role for you"));
    }

    private static Bson seenBy(Actor actor) {
        Bson own = eq("state.personId", actor.personId());
        return switch (Sight.wide(actor)) {
            case Scope.Everything everything -> new Document();
            case Scope.Units units -> or(own, units.filter("state.unitId"));
            case Scope.Nothing nothing -> own;
        };
    }
}
