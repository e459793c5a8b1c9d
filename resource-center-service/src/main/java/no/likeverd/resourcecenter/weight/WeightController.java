package no.likeverd.resourcecenter.weight;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.web.Etag;
import no.likeverd.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The centre's weights over HTTP: changed by the centre. */
@RestController
@RequestMapping("/resource-center/v1/weights")
class WeightController {

    private final WeightsInForce weights;

    WeightController(WeightsInForce weights) {
        this.weights = weights;
    }

    /**
     * Weights in per cent, and working days in the centre after a stay that is planned. Who says nothing of weekdays or
     * good stays means the usual.
     */
    record WeightsForm(
            @NotNull @Min(0) @Max(Aims.MOST_WEIGHT) Integer urgency,
            @NotNull @Min(0) @Max(Aims.MOST_WEIGHT) Integer skill,
            @NotNull @Min(0) @Max(Aims.MOST_WEIGHT) Integer load,
            @NotNull @Min(0) @Max(Aims.MOST_WEIGHT) Integer variety,
            @NotNull @Min(0) @Max(Aims.MOST_REST) Integer rest,
            @Min(0) @Max(Aims.MOST_WEIGHT) @Nullable Integer days,
            @Min(0) @Max(Aims.MOST_WEIGHT) @Nullable Integer goodStay) {

        Aims aims() {
            return new Aims(
                    urgency,
                    skill,
                    load,
                    variety,
                    rest,
                    Objects.requireNonNullElse(days, Aims.USUAL.days()),
                    Objects.requireNonNullElse(goodStay, Aims.USUAL.goodStay()));
        }
    }

    /**
     * Weights as shown.
     *
     * @param changedOn absent as long as they are the usual ones
     */
    record WeightsView(
            int urgency,
            int skill,
            int load,
            int variety,
            int rest,
            int days,
            int goodStay,
            @Nullable LocalDate changedOn) {

        static WeightsView of(Aims aims, @Nullable LocalDate changedOn) {
            return new WeightsView(
                    aims.urgency(),
                    aims.skill(),
                    aims.load(),
                    aims.variety(),
                    aims.rest(),
                    aims.days(),
                    aims.goodStay(),
                    changedOn);
        }
    }

    @GetMapping
    ResponseEntity<WeightsView> see(Actor actor) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        LocalDate changedOn =
                weights.known().map(Aggregate::state).map(Weights::changedOn).orElse(null);
        return ResponseEntity.ok().eTag(Etag.of(weights.version())).body(WeightsView.of(weights.aims(), changedOn));
    }

    @PutMapping
    ResponseEntity<WeightsView> change(Actor actor, IfMatch ifMatch, @Valid @RequestBody WeightsForm form) {
        long version = ifMatch.required();
        // whoever sends the same over the same version repeats; anything else is another change
        CommandKey key = CommandKey.of("weights", actor.personId() + "/" + version + "/" + form);
        weights.change(actor, form.aims(), version, key);
        return see(actor);
    }
}
