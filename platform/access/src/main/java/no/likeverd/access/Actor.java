package no.likeverd.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.web.Problem;

/**
 * Who acts, with the roles held today.
 *
 * @param personId from the token; of a machine, which is no person, {@code client:} and its id
 * @param grants from the replica of the directory; of a machine what its scope gives in this one operation
 * @param standIns leaders for whom the actor stands in today
 */
public record Actor(String personId, List<Grant> grants, List<StandIn> standIns) {

    /** Somebody who stands in for no leader. */
    public Actor(String personId, List<Grant> grants) {
        this(personId, grants, List.of());
    }

    /** Whether the role is held, anywhere. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the role is held for the unit, there or everywhere. */
    public boolean has(Role role, String unitId) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .anyMatch(grant -> grant.unitId() == null || unitId.equals(grant.unitId()));
    }

    /** The units for which the role is held by name. */
    public Set<String> units(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::unitId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the employment's nearest leader acts, or who stands in for that leader; nobody stands in as one's own leader. */
    public boolean isNearestLeaderOf(Employment employment) {
        return personId.equals(employment.leaderPersonId())
                || (!personId.equals(employment.personId())
                        && standIns.stream().anyMatch(standIn -> standIn.leads(employment)));
    }

    /** @throws Problem 403 when the role is not held */
    public void require(Role role) {
        if (!has(role)) {
            throw notAllowed();
        }
    }

    /** @throws Problem 403 when the role is not held for the unit */
    public void require(Role role, String unitId) {
        if (!has(role, unitId)) {
            throw notAllowed();
        }
    }

    /** Everything when one of the roles is held everywhere, else the units for which one is held. */
    public Scope scope(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        List<Grant> counting =
                grants.stream().filter(grant -> wanted.contains(grant.role())).toList();
        if (counting.isEmpty()) {
            return new Scope.Nothing();
        }
        if (counting.stream().anyMatch(grant -> grant.unitId() == null)) {
            return new Scope.Everything();
        }
        return new Scope.Units(counting.stream()
                .map(Grant::unitId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Problem notAllowed() {
        return Problem.forbidden("NOT_ALLOWED", "Your roles do not allow this");
    }
}
