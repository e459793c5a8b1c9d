package no.likeverd.ladder.version.life;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.ladder.version.Conclusion;
import no.likeverd.ladder.version.HearingRecord;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A version's way from its hearing to its end over HTTP. */
@RestController
@RequestMapping("/ladder/v1/ladders/{versionId}")
class LifeController {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,79}";

    private final HearLadder hearLadder;
    private final PilotLadder pilotLadder;
    private final AdoptLadder adoptLadder;

    LifeController(HearLadder hearLadder, PilotLadder pilotLadder, AdoptLadder adoptLadder) {
        this.hearLadder = hearLadder;
        this.pilotLadder = pilotLadder;
        this.adoptLadder = adoptLadder;
    }

    /** When each party was heard, by whom of the union if that is to be bound, and what it came to. */
    record HearingForm(
            @NotNull LocalDate leadersHeardOn,
            @NotNull LocalDate employeesHeardOn,
            @NotNull LocalDate unionHeardOn,
            @Pattern(regexp = ID) @Nullable String unionPersonId,
            @NotNull Conclusion conclusion,
            @Size(max = 2000) @Nullable String remarks) {

        HearingRecord held() {
            return new HearingRecord(
                    leadersHeardOn, employeesHeardOn, unionHeardOn, unionPersonId, conclusion, remarks);
        }
    }

    record PilotForm(@NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = ID) String> unitIds) {}

    record EvaluationForm(@NotBlank @Size(max = 2000) String remarks) {}

    /** An act that needs no words. */
    record ActForm() {}

    @PostMapping("/hearing")
    ResponseEntity<LadderView> hear(
            Actor actor, @PathVariable String versionId, IdempotencyKey key, @Valid @RequestBody HearingForm form) {
        CommandKey command = command(actor, key, versionId, "hearing", form);
        return shown(actor, hearLadder.record(actor, versionId, form.held(), command));
    }

    @PostMapping("/hearing/union-confirmation")
    ResponseEntity<LadderView> confirm(
            Actor actor,
            @PathVariable String versionId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable ActForm form) {
        return shown(actor, hearLadder.confirm(actor, versionId, command(actor, key, versionId, "union-confirmation")));
    }

    @PostMapping("/pilot")
    ResponseEntity<LadderView> pilot(
            Actor actor, @PathVariable String versionId, IdempotencyKey key, @Valid @RequestBody PilotForm form) {
        CommandKey command = command(actor, key, versionId, "pilot", form);
        return shown(actor, pilotLadder.pilot(actor, versionId, form.unitIds(), command));
    }

    @PostMapping("/evaluation")
    ResponseEntity<LadderView> evaluate(
            Actor actor, @PathVariable String versionId, IdempotencyKey key, @Valid @RequestBody EvaluationForm form) {
        CommandKey command = command(actor, key, versionId, "evaluation", form);
        return shown(actor, pilotLadder.evaluate(actor, versionId, form.remarks(), command));
    }

    @PostMapping("/adoption")
    ResponseEntity<LadderView> adopt(
            Actor actor,
            @PathVariable String versionId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable ActForm form) {
        return shown(actor, adoptLadder.adopt(actor, versionId, command(actor, key, versionId, "adoption")));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<LadderView> withdraw(
            Actor actor,
            @PathVariable String versionId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable ActForm form) {
        return shown(actor, adoptLadder.withdraw(actor, versionId, command(actor, key, versionId, "withdrawal")));
    }

    /** A key counts for one version, so that the same one for another is another command. */
    private static CommandKey command(Actor actor, IdempotencyKey key, String versionId, Object... asked) {
        return key.command(actor.personId() + "/" + versionId, asked);
    }

    private static ResponseEntity<LadderView> shown(Actor actor, Aggregate<LadderVersion> version) {
        return ResponseEntity.ok().eTag(Etag.of(version.version())).body(LadderView.of(version.state(), actor));
    }
}
