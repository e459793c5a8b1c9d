package no.likeverd.mentor.performer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Performers over HTTP. */
@RestController
@RequestMapping("/mentor/v1")
class PerformerController {

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    private final EnrolPerformer enrolPerformer;
    private final Replica replica;

    PerformerController(EnrolPerformer enrolPerformer, Replica replica) {
        this.enrolPerformer = enrolPerformer;
        this.replica = replica;
    }

    /** What the performer agrees to and wants to talk about; the terms may be left out here so that the refusal says so. */
    record EnrolmentForm(
            @Nullable LocalDate termsAcceptedOn,

            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> topics,

            @Size(max = 10) @Nullable List<@NotNull @Pattern(regexp = CODE) String> sectors) {}

    /** A no needs no words. */
    record NoForm() {}

    @PostMapping("/performers/{performerId}/enrolment")
    ResponseEntity<PerformerView> enrol(
            Actor actor, @PathVariable String performerId, IdempotencyKey key, @Valid @RequestBody EnrolmentForm form) {
        List<String> sectors = Objects.requireNonNullElse(form.sectors(), List.of());
        CommandKey command = command(actor, key, performerId, "enrol", form);
        return shown(enrolPerformer.enrol(actor, performerId, form.termsAcceptedOn(), form.topics(), sectors, command));
    }

    @PostMapping("/performers/{performerId}/decline")
    ResponseEntity<PerformerView> decline(
            Actor actor,
            @PathVariable String performerId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable NoForm form) {
        return shown(enrolPerformer.decline(actor, performerId, command(actor, key, performerId, "decline")));
    }

    @GetMapping("/performers")
    Page<PerformerView> list(
            Actor actor, @RequestParam(required = false) @Nullable PerformerStatus status, PageRequest page) {
        return enrolPerformer.page(actor, status, page).map(this::view);
    }

    @GetMapping("/performers/{performerId}")
    ResponseEntity<PerformerView> one(Actor actor, @PathVariable String performerId) {
        return shown(enrolPerformer.one(actor, performerId));
    }

    @GetMapping("/me/performer")
    ResponseEntity<PerformerView> own(Actor actor) {
        return shown(enrolPerformer.own(actor));
    }

    private static CommandKey command(Actor actor, IdempotencyKey key, String performerId, Object... asked) {
        return key.command(actor.personId() + "/" + performerId, asked);
    }

    private ResponseEntity<PerformerView> shown(Aggregate<Performer> performer) {
        return ResponseEntity.ok().eTag(Etag.of(performer.version())).body(view(performer.state()));
    }

    private PerformerView view(Performer performer) {
        String name = replica.nameOf(performer.personId()).orElse(null);
        return PerformerView.of(performer, name);
    }
}
