package no.likeverd.resourcecenter.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import org.springframework.stereotype.Component;

/** In which part of the municipality a unit is: the second level of the tree of units, or the unit itself above it. */
@Component
class Districts {

    private static final int DEEPEST = 20;

    private final Replica replica;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Districts(Replica replica) {
        this.replica = replica;
    }

    String of(String unitId) {
        return known.computeIfAbsent(unitId, this::lookedUp);
    }

    /** Those of the units that are in the district. */
    Set<String> within(String districtId, Set<String> unitIds) {
        return unitIds.stream().filter(unitId -> of(unitId).equals(districtId)).collect(Collectors.toUnmodifiableSet());
    }

    /** Units move: what is known is looked up again. */
    void refresh() {
        known.keySet().forEach(unitId -> known.put(unitId, lookedUp(unitId)));
    }

    private String lookedUp(String unitId) {
        List<String> upwards = new ArrayList<>(List.of(unitId));
        String parent = parent(unitId);
        while (!parent.isEmpty() && upwards.size() < DEEPEST) {
            upwards.add(parent);
            parent = parent(parent);
        }
        return upwards.get(Math.max(0, upwards.size() - 2));
    }

    private String parent(String unitId) {
        String parent = replica.unit(unitId).map(Unit::parentUnitId).orElse(null);
        return parent == null ? "" : parent;
    }
}
