package no.likeverd.directory.roles;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Granted roles: one's own; for leaders those in their units too; all for who looks after the directory. */
@RestController
@RequestMapping("/directory/v1/roles")
class RolesController {

    private final AggregateStore<RoleGrant> roles;

    RolesController(AggregateStore<RoleGrant> roles) {
        this.roles = roles;
    }

    @GetMapping
    Page<RoleView> list(Actor actor, PageRequest page) {
        return roles.page(seenBy(actor), ascending("_id"), page).map(RoleView::of);
    }

    @GetMapping("/{grantId}")
    RoleView get(Actor actor, @PathVariable String grantId) {
        return roles
                .page(and(eq("_id", grantId), seenBy(actor)), ascending("_id"), new PageRequest(0, 1))
                .rows()
                .stream()
                .findFirst()
                .map(RoleView::of)
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

    record RoleView(
            String grantId,
            String personId,
            String role,
            @Nullable String unitId,
            LocalDate from,
            @Nullable LocalDate to) {

        static RoleView of(Aggregate<RoleGrant> grant) {
            RoleGrant state = grant.state();
            return new RoleView(
                    grant.id(), state.personId(), state.role().name(), state.unitId(), state.from(), state.to());
        }
    }
}
