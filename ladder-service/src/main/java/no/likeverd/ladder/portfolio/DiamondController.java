package no.likeverd.ladder.portfolio;

import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.ladder.need.StateNeed;
import no.likeverd.web.Etag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A unit's competence diamond of one ladder over HTTP; counts only. */
@RestController
class DiamondController {

    private final Diamond diamond;
    private final StateNeed access;

    DiamondController(Diamond diamond, StateNeed access) {
        this.diamond = diamond;
        this.access = access;
    }

    /** The ladder's ranks from the first. */
    record DiamondView(String unitId, String ladderId, List<RankView> ranks) {}

    /**
     * One rank.
     *
     * @param gap positive when somebody is missing, negative when there are more than needed
     */
    record RankView(int rank, String label, int need, int placed, int carried, int reserved, int free, int gap) {

        static RankView of(Rank rank) {
            return new RankView(
                    rank.rank(),
                    rank.label(),
                    rank.need(),
                    rank.placed(),
                    rank.carried(),
                    rank.reserved(),
                    rank.free(),
                    rank.gap());
        }
    }

    @GetMapping("/ladder/v1/units/{unitId}/needs/{ladderId}")
    ResponseEntity<DiamondView> diamond(Actor actor, @PathVariable String unitId, @PathVariable String ladderId) {
        access.requireVisible(actor, unitId);
        List<RankView> ranks =
                diamond.of(unitId, ladderId).stream().map(RankView::of).toList();
        return ResponseEntity.ok()
                .eTag(Etag.of(diamond.version(unitId, ladderId)))
                .body(new DiamondView(unitId, ladderId, ranks));
    }
}
