package no.likeverd.ladder.need;

import java.util.List;
import no.likeverd.messaging.event.EventType;

/** A unit has said how many it needs at each rank of a ladder. */
@EventType("no.likeverd.ladder.need-changed.v1")
record NeedChangedV1(String unitId, String ladderId, List<RankSeats> seats) {

    static NeedChangedV1 of(LadderNeed need) {
        return new NeedChangedV1(need.unitId(), need.ladderId(), need.stated());
    }
}
