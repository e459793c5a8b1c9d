package no.likeverd.resourcecenter.employment;

import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import org.springframework.stereotype.Component;

/** Which units are resource centres: those that a resource centre leader is or was named for. */
@Component
public class Centres {

    private final Replica replica;

    Centres(Replica replica) {
        this.replica = replica;
    }

    public boolean include(String unitId) {
        return replica.grantsIn(unitId).stream().anyMatch(grant -> grant.role() == Role.RESOURCE_CENTRE_LEADER);
    }
}
