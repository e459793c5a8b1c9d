package no.likeverd.resourcecenter.employment;

import java.util.HashSet;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Scope;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** Of which units somebody may see totals: leaders of theirs and what is below, HR of its own, the centre of all. */
@Component
public class Totals {

    private final Replica replica;
    private final Centres centres;

    Totals(Replica replica, Centres centres) {
        this.replica = replica;
        this.centres = centres;
    }

    /** @throws Problem 403 for whoever neither leads nor is of HR or the centre */
    public Scope scope(Actor actor) {
        return switch (reach(actor)) {
            case Scope.Nothing _ -> throw notAllowed();
            case Scope scope -> scope;
        };
    }

    /** Whether a centre is among those units. */
    public boolean includeTheCentre(Actor actor) {
        return switch (reach(actor)) {
            case Scope.Nothing _ -> false;
            case Scope.Everything _ -> true;
            case Scope.Units units -> units.unitIds().stream().anyMatch(centres::include);
        };
    }

    /** @throws Problem 403 unless a centre is among those units */
    public void requireTheCentre(Actor actor) {
        if (!includeTheCentre(actor)) {
            throw notAllowed();
        }
    }

    private Scope reach(Actor actor) {
        if (actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            return new Scope.Everything();
        }
        Scope scope = actor.scope(Role.LEADER, Role.HR_ADVISER);
        return scope instanceof Scope.Units units ? new Scope.Units(withAllBelow(units.unitIds())) : scope;
    }

    private Set<String> withAllBelow(Set<String> unitIds) {
        Set<String> all = new HashSet<>(unitIds);
        Set<String> next = unitIds;
        while (!next.isEmpty()) {
            next = replica.unitsUnder(next);
            next.removeAll(all);
            all.addAll(next);
        }
        return all;
    }

    private static Problem notAllowed() {
        return Problem.forbidden("NOT_ALLOWED", "Your roles do not allow this");
    }
}
