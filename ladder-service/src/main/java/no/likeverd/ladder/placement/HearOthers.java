package no.likeverd.ladder.placement;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.messaging.inbox.MissingReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What other services tell of becomes part of placements: first it is written, then everything that follows from it is
 * done. So it does not matter what was told first.
 */
@Component
public class HearOthers {

    private final Placements placements;
    private final TakePlace process;
    private final Ladders ladders;
    private final Replica replica;
    private final Clock clock;

    HearOthers(Placements placements, TakePlace process, Ladders ladders, Replica replica, Clock clock) {
        this.placements = placements;
        this.process = process;
        this.ladders = ladders;
        this.replica = replica;
        this.clock = clock;
    }

    /** @throws MissingReference until the employment and the version are known here */
    public void completed(String employmentId, String personId, String unitId, Assessed assessed) {
        Ladder ladder = ladders.version(assessed.versionId())
                .orElseThrow(() -> new MissingReference("ladder-version", assessed.versionId()));
        if (replica.employment(employmentId).isEmpty()) {
            throw new MissingReference("employment", employmentId);
        }
        Placement placement = placements.of(employmentId, personId, unitId);
        placements.change(placement.placementId(), there -> new Proposing(there, Moment.of(clock))
                .assess(assessed, ladder.wantsSeat(assessed.rank())));
        process.carryOn(placement.placementId());
    }

    /** The person has brought something that a placement may have waited for. */
    public void evidenceOf(String personId) {
        placements.ofPerson(personId).stream()
                .filter(Placement::waitsForEvidence)
                .map(Placement::placementId)
                .forEach(process::carryOn);
    }

    /**
     * It has become known when an employment ends.
     *
     * @param to first day without it
     * @param movedTo the employment that follows; null when none is known
     */
    public void ends(String employmentId, String personId, String unitId, LocalDate to, @Nullable String movedTo) {
        leaving(placements.of(employmentId, personId, unitId), to, movedTo);
    }

    /** It has become known which employment follows another; the end itself may be told before or after. */
    public void followed(Employment left, Employment next) {
        leaving(placements.of(left.employmentId(), left.personId(), left.unitId()), null, next.employmentId());
    }

    private void leaving(Placement placement, @Nullable LocalDate to, @Nullable String movedTo) {
        placements.change(placement.placementId(), there -> new Following(there, Moment.of(clock)).leave(to, movedTo));
        process.carryOn(placement.placementId());
    }
}
