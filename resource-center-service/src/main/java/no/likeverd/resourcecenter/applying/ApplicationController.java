package no.likeverd.resourcecenter.applying;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
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

/** Applications over HTTP: one's own, and for the centre those that wait. */
@RestController
@RequestMapping("/resource-center/v1")
class ApplicationController {

    private final Apply apply;
    private final AnswerApplication answer;
    private final FindApplications find;
    private final Replica replica;

    ApplicationController(Apply apply, AnswerApplication answer, FindApplications find, Replica replica) {
        this.apply = apply;
        this.answer = answer;
        this.find = find;
        this.replica = replica;
    }

    /** To withdraw needs no words. */
    record WithdrawForm() {}

    /** Why it is a no. */
    record DeclineForm(@NotBlank @Size(max = 500) String words) {}

    /** What the centre vouches for. */
    record AcceptForm(@NotEmpty @Size(max = ClaimForm.MOST) List<@NotNull @Valid ClaimForm> skills) {}

    @GetMapping("/applications")
    Page<ApplicationView> waiting(Actor actor, PageRequest page) {
        return find.waiting(actor, page).map(this::view);
    }

    @GetMapping("/me/applications")
    Page<ApplicationView> own(Actor actor, PageRequest page) {
        return find.own(actor, page).map(this::view);
    }

    @GetMapping("/applications/{applicationId}")
    ResponseEntity<ApplicationView> one(Actor actor, @PathVariable String applicationId) {
        return shown(find.one(actor, applicationId));
    }

    @PostMapping("/applications")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ApplicationView> apply(Actor actor, IdempotencyKey key, @Valid @RequestBody ApplyForm form) {
        Aggregate<Application> application = apply.apply(actor, form, key.command(actor.personId(), "apply", form));
        return ResponseEntity.created(URI.create("/resource-center/v1/applications/" + application.id()))
                .eTag(Etag.of(application.version()))
                .body(view(application));
    }

    @PostMapping("/applications/{applicationId}/withdrawal")
    ResponseEntity<ApplicationView> withdraw(
            Actor actor,
            @PathVariable String applicationId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable WithdrawForm form) {
        return shown(
                apply.withdraw(actor, applicationId, key.command(actor.personId() + "/" + applicationId, "withdraw")));
    }

    @PostMapping("/applications/{applicationId}/acceptance")
    ResponseEntity<ApplicationView> accept(
            Actor actor,
            @PathVariable String applicationId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @Valid @RequestBody AcceptForm form) {
        return shown(answer.accept(
                actor,
                applicationId,
                ClaimForm.skills(form.skills()),
                ifMatch.required(),
                key.command(actor.personId() + "/" + applicationId, "accept", form)));
    }

    @PostMapping("/applications/{applicationId}/refusal")
    ResponseEntity<ApplicationView> decline(
            Actor actor,
            @PathVariable String applicationId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @Valid @RequestBody DeclineForm form) {
        return shown(answer.decline(
                actor,
                applicationId,
                form.words(),
                ifMatch.required(),
                key.command(actor.personId() + "/" + applicationId, "decline", form)));
    }

    private ResponseEntity<ApplicationView> shown(Aggregate<Application> application) {
        return ResponseEntity.ok().eTag(Etag.of(application.version())).body(view(application));
    }

    private ApplicationView view(Aggregate<Application> application) {
        return ApplicationView.of(
                application, replica.nameOf(application.state().personId()).orElse(null));
    }
}
