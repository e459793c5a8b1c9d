package no.likeverd.access;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A leader for whom somebody stands in today.
 *
 * @param leaderPersonId whose people are led
 * @param elsewhere units that the leader leads by another role of their own, which nobody has handed on here
 */
public record StandIn(String leaderPersonId, Set<String> elsewhere) {

    boolean leads(Employment employment) {
        return leaderPersonId.equals(employment.leaderPersonId()) && !elsewhere.contains(employment.unitId());
    }

    /** What comes of standing in by a leader's role, with all roles that the leader holds today. */
    static StandIn of(String leaderPersonId, @Nullable String unitId, Iterable<Grant> rolesOfLeader) {
        Set<String> elsewhere = new HashSet<>();
        for (Grant grant : rolesOfLeader) {
            if (grant.role() == Role.LEADER && grant.unitId() != null && grant.standsInFor() == null) {
                elsewhere.add(grant.unitId());
            }
        }
        if (unitId != null) {
            elsewhere.remove(unitId);
        }
        return new StandIn(leaderPersonId, Set.copyOf(elsewhere));
    }
}
