package no.likeverd.resourcecenter.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.draft.KeepDraft.Command;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts over HTTP: written, sent, approved or sent back. */
@RestController
@RequestMapping("/resource-center/v1/drafts")
class DraftController {

    private final KeepDraft keep;
    private final AnswerDraft answer;
    private final FindDrafts find;

    DraftController(KeepDraft keep, AnswerDraft answer, FindDrafts find) {
        this.keep = keep;
        this.answer = answer;
        this.find = find;
    }

    /** What needs no words. */
    record DraftActForm() {}

    /** Why a leader does not say yes. */
    record DraftRefusalForm(@NotBlank @Size(max = 500) String words) {}

    @GetMapping
    Page<DraftView> list(Actor actor, PageRequest page) {
        return find.page(actor, page).map(DraftView::of);
    }

    @GetMapping("/{draftId}")
    ResponseEntity<DraftView> one(Actor actor, @PathVariable String draftId) {
        return shown(find.one(actor, draftId));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DraftView> begin(Actor actor, IdempotencyKey key, @Valid @RequestBody DraftForm form) {
        Aggregate<Draft> draft =
                keep.begin(actor, form.unitId(), form.sheet(), key.command(actor.personId(), "draft", form));
        return ResponseEntity.created(URI.create("/resource-center/v1/drafts/" + draft.id()))
                .eTag(Etag.of(draft.version()))
                .body(DraftView.of(draft));
    }

    @PutMapping("/{draftId}")
    ResponseEntity<DraftView> write(
            Actor actor, @PathVariable String draftId, IfMatch ifMatch, @Valid @RequestBody DraftForm form) {
        Command command = new Command(actor, draftId, null, ifMatch.required());
        return shown(keep.write(command, form.unitId(), form.sheet()));
    }

    /** Makes an order of it, or asks for the leader's yes where there has to be one. */
    @PostMapping("/{draftId}/sending")
    ResponseEntity<DraftView> send(
            Actor actor,
            @PathVariable String draftId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable DraftActForm form) {
        return shown(keep.send(command(actor, draftId, key, ifMatch, "send")));
    }

    /** It is being written again, until it is sent anew. */
    @PostMapping("/{draftId}/return")
    ResponseEntity<DraftView> takeBack(
            Actor actor,
            @PathVariable String draftId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable DraftActForm form) {
        return shown(keep.takeBack(command(actor, draftId, key, ifMatch, "return")));
    }

    @PostMapping("/{draftId}/removal")
    ResponseEntity<DraftView> delete(
            Actor actor,
            @PathVariable String draftId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable DraftActForm form) {
        return shown(keep.delete(command(actor, draftId, key, ifMatch, "remove")));
    }

    @PostMapping("/{draftId}/approval")
    ResponseEntity<DraftView> approve(
            Actor actor,
            @PathVariable String draftId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable DraftActForm form) {
        return shown(answer.approve(command(actor, draftId, key, ifMatch, "approve")));
    }

    @PostMapping("/{draftId}/refusal")
    ResponseEntity<DraftView> sendBack(
            Actor actor,
            @PathVariable String draftId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @Valid @RequestBody DraftRefusalForm form) {
        return shown(answer.sendBack(command(actor, draftId, key, ifMatch, "refuse", form), form.words()));
    }

    private static Command command(Actor actor, String draftId, IdempotencyKey key, IfMatch ifMatch, Object... asked) {
        return new Command(actor, draftId, key.command(actor.personId() + "/" + draftId, asked), ifMatch.required());
    }

    private static ResponseEntity<DraftView> shown(Aggregate<Draft> draft) {
        return ResponseEntity.ok().eTag(Etag.of(draft.version())).body(DraftView.of(draft));
    }
}
