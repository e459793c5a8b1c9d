package no.likeverd.directory.units;

import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** A unit on the compacted topic. */
@EventType("no.likeverd.directory.unit-state.v1")
record UnitStateV1(
        String unitId, String name, String kind, @Nullable String parentUnitId) {

    static UnitStateV1 of(Aggregate<Unit> unit) {
        Unit state = unit.state();
        return new UnitStateV1(unit.id(), state.name(), state.kind(), state.parentUnitId());
    }
}
