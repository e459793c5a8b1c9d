package no.likeverd.ladder.need;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.web.Etag;
import no.likeverd.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A unit's need over HTTP. */
@RestController
class NeedController {

    private final StateNeed stateNeed;

    NeedController(StateNeed stateNeed) {
        this.stateNeed = stateNeed;
    }

    /** Seats per rank; a rank that is left out has none. */
    record NeedForm(@NotNull @Size(max = 5) List<@NotNull @Valid RankForm> seats) {}

    record RankForm(
            @NotNull @Min(1) @Max(5) Integer rank,
            @NotNull @Min(0) @Max(500) Integer seats) {

        RankSeats asked() {
            return new RankSeats(rank, seats);
        }
    }

    /** What has been stated. */
    record NeedView(String unitId, String ladderId, List<RankSeats> seats) {

        static NeedView of(LadderNeed need) {
            return new NeedView(need.unitId(), need.ladderId(), need.stated());
        }
    }

    @PutMapping("/ladder/v1/units/{unitId}/needs/{ladderId}")
    ResponseEntity<NeedView> state(
            Actor actor,
            @PathVariable String unitId,
            @PathVariable String ladderId,
            IfMatch ifMatch,
            @Valid @RequestBody NeedForm form) {
        List<RankSeats> seats = form.seats().stream().map(RankForm::asked).toList();
        Aggregate<LadderNeed> need = stateNeed.state(actor, unitId, ladderId, seats, ifMatch.version());
        return ResponseEntity.ok().eTag(Etag.of(need.version())).body(NeedView.of(need.state()));
    }
}
