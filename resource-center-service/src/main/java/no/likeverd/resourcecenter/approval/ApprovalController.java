package no.likeverd.resourcecenter.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Etag;
import no.likeverd.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a unit's orders need its leader's yes, over HTTP: said by the leader. */
@RestController
@RequestMapping("/resource-center/v1/units/{unitId}/approval")
class ApprovalController {

    private final Approvals approvals;

    ApprovalController(Approvals approvals) {
        this.approvals = approvals;
    }

    /** What a leader says; {@code leastDays} counts working days by the share, and nothing means every order. */
    record ApprovalForm(
            @NotNull Boolean needed,
            @Min(1) @Max(Approval.MOST_DAYS) @Nullable Integer leastDays) {}

    /**
     * The same as shown.
     *
     * @param changedOn absent as long as nobody has said anything
     */
    record ApprovalView(
            boolean needed,
            @Nullable Integer leastDays,
            @Nullable LocalDate changedOn) {

        static ApprovalView of(@Nullable Approval rule) {
            return rule == null
                    ? new ApprovalView(false, null, null)
                    : new ApprovalView(rule.needed(), rule.leastDays(), rule.changedOn());
        }
    }

    @GetMapping
    ResponseEntity<ApprovalView> see(Actor actor, @PathVariable String unitId) {
        Optional<Aggregate<Approval>> known = approvals.of(actor, unitId);
        return ResponseEntity.ok()
                .eTag(Etag.of(known.map(Aggregate::version).orElse(0L)))
                .body(ApprovalView.of(known.map(Aggregate::state).orElse(null)));
    }

    @PutMapping
    ResponseEntity<ApprovalView> change(
            Actor actor, @PathVariable String unitId, IfMatch ifMatch, @Valid @RequestBody ApprovalForm form) {
        long version = ifMatch.required();
        CommandKey key = CommandKey.of("approval/" + unitId, actor.personId() + "/" + version + "/" + form);
        approvals.change(actor, unitId, form.needed(), form.leastDays(), version, key);
        return see(actor, unitId);
    }
}
