package no.likeverd.ladder.placement;

import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.ladder.demand.Ladders;
import org.springframework.stereotype.Component;

/** What a placement goes through when its employment ends: it ends there and follows the person to the next. */
@Component
class HandOver {

    private final Placements placements;
    private final Ladders ladders;
    private final Replica replica;

    HandOver(Placements placements, Ladders ladders, Replica replica) {
        this.placements = placements;
        this.ladders = ladders;
        this.replica = replica;
    }

    /** Ends it, unless the directory says by now that the employment lasts longer. */
    Placement end(Placement placement, Moment moment) {
        Optional<LocalDate> later = replica.employment(placement.employmentId())
                .map(Employment::to)
                .filter(to -> to.isAfter(moment.today()));
        return placements.change(placement.placementId(), there -> {
            Following decision = new Following(there, moment);
            return later.isPresent() && !there.leaving().done() ? decision.stay(later.get()) : decision.end();
        });
    }

    /** The placement that has taken over; nothing while the directory has not told of the employment that follows. */
    Optional<String> follow(Placement left, Moment moment) {
        Leaving leaving = left.leaving();
        Standing standing = leaving.left();
        String next = leaving.movedTo();
        if (standing == null || next == null) {
            return Optional.empty();
        }
        return replica.employment(next).map(employment -> {
            String taker = accept(left, standing, employment, moment);
            placements.change(left.placementId(), there -> new Following(there, moment).handedOver());
            return taker;
        });
    }

    private String accept(Placement left, Standing standing, Employment next, Moment moment) {
        int days = ladders.pinned(standing.level().versionId()).definition().confirmWithinDays();
        Placement taker = placements.of(next.employmentId(), next.personId(), next.unitId());
        placements.change(taker.placementId(), there -> new Following(there, moment)
                .accept(left.employmentId(), standing.earnedAt(left.unitId()), standing, next.from(), days));
        return taker.placementId();
    }
}
