package no.likeverd.resourcecenter.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.resourcecenter.planning.Unfilled;
import no.likeverd.resourcecenter.weight.WeightsInForce;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans over HTTP, for the centre. */
@RestController
@RequestMapping("/resource-center/v1/plans")
class PlanController {

    private static final int USUAL_SECONDS = 20;

    private final MakePlan makePlan;
    private final WeightsInForce weights;

    PlanController(MakePlan makePlan, WeightsInForce weights) {
        this.makePlan = makePlan;
        this.weights = weights;
    }

    /** What is wanted of the plan, and how many seconds it may be searched for; what is left out is as the centre has set it. */
    record PlanForm(
            @Min(0) @Max(Aims.MOST_WEIGHT) @Nullable Integer urgency,
            @Min(0) @Max(Aims.MOST_WEIGHT) @Nullable Integer skill,
            @Min(0) @Max(Aims.MOST_WEIGHT) @Nullable Integer load,
            @Min(0) @Max(Aims.MOST_WEIGHT) @Nullable Integer variety,
            @Min(0) @Max(Aims.MOST_REST) @Nullable Integer rest,
            @Min(1) @Max(120) @Nullable Integer seconds,
            @Min(0) @Max(Aims.MOST_WEIGHT) @Nullable Integer days,
            @Min(0) @Max(Aims.MOST_WEIGHT) @Nullable Integer goodStay) {

        Aims aims(Aims usual) {
            return new Aims(
                    Objects.requireNonNullElse(urgency, usual.urgency()),
                    Objects.requireNonNullElse(skill, usual.skill()),
                    Objects.requireNonNullElse(load, usual.load()),
                    Objects.requireNonNullElse(variety, usual.variety()),
                    Objects.requireNonNullElse(rest, usual.rest()),
                    Objects.requireNonNullElse(days, usual.days()),
                    Objects.requireNonNullElse(goodStay, usual.goodStay()));
        }

        int most() {
            return Objects.requireNonNullElse(seconds, USUAL_SECONDS);
        }
    }

    /** Orders whose assignments are accepted; absent: all that are proposed. An empty list is a slip, and books nobody. */
    record AcceptanceForm(
            @Size(min = 1, max = 2000) @Nullable List<@NotBlank @Size(max = 60) String> orderIds) {

        Set<String> orders() {
            return Set.copyOf(Objects.requireNonNullElse(orderIds, List.of()));
        }
    }

    /** Stopping needs no words. */
    record StopForm() {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PlanView> begin(Actor actor, IdempotencyKey key, @Valid @RequestBody PlanForm form) {
        Plan plan = makePlan.begin(
                actor, form.aims(weights.aims()), form.most(), key.command(actor.personId(), "plan", form));
        return ResponseEntity.created(URI.create("/resource-center/v1/plans/" + plan.planId()))
                .body(PlanView.of(plan));
    }

    @GetMapping
    Page<PlanView> list(Actor actor, PageRequest page) {
        return makePlan.page(actor, page).map(PlanView::of);
    }

    @GetMapping("/{planId}")
    PlanView one(Actor actor, @PathVariable String planId) {
        return PlanView.of(makePlan.one(actor, planId));
    }

    @GetMapping("/{planId}/assignments")
    Page<Item> assignments(Actor actor, @PathVariable String planId, PageRequest page) {
        return Page.of(makePlan.one(actor, planId).ready().items(), page);
    }

    @GetMapping("/{planId}/unfilled")
    Page<Unfilled> unfilled(Actor actor, @PathVariable String planId, PageRequest page) {
        return Page.of(makePlan.one(actor, planId).ready().unfilled(), page);
    }

    @PostMapping("/{planId}/stop")
    PlanView stop(
            Actor actor,
            @PathVariable String planId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable StopForm form) {
        return PlanView.of(makePlan.stop(actor, planId, command(actor, key, planId, "stop")));
    }

    @PostMapping("/{planId}/acceptance")
    PlanView accept(
            Actor actor, @PathVariable String planId, IdempotencyKey key, @Valid @RequestBody AcceptanceForm form) {
        return PlanView.of(makePlan.accept(actor, planId, form.orders(), command(actor, key, planId, form)));
    }

    private static CommandKey command(Actor actor, IdempotencyKey key, String planId, Object asked) {
        return key.command(actor.personId() + "/" + planId, asked);
    }
}
