package no.likeverd.ladder.placement.web;

import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.ladder.evidence.EvidenceView;
import no.likeverd.ladder.evidence.Evidences;
import no.likeverd.ladder.placement.FindPlacements;
import no.likeverd.ladder.placement.Placement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much of a placement somebody is shown. */
@Component
class Showing {

    private final FindPlacements find;
    private final Replica replica;
    private final Evidences evidences;

    Showing(FindPlacements find, Replica replica, Evidences evidences) {
        this.find = find;
        this.replica = replica;
        this.evidences = evidences;
    }

    PlacementView row(Actor actor, Placement placement) {
        return PlacementView.of(placement, name(actor, placement), null, find.isParty(actor, placement));
    }

    /** Whoever answers for the employer sees the evidence beside the proposal. */
    PlacementView one(Actor actor, Placement placement) {
        List<EvidenceView> evidence = placement.proposal() != null && find.leads(actor, placement)
                ? EvidenceView.all(evidences.of(placement.personId()))
                : null;
        return PlacementView.of(placement, name(actor, placement), evidence, find.isParty(actor, placement));
    }

    @Nullable String name(Actor actor, Placement placement) {
        return find.mayName(actor, placement)
                ? replica.nameOf(placement.personId()).orElse(null)
                : null;
    }
}
