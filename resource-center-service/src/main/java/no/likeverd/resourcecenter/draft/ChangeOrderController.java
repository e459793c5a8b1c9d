package no.likeverd.resourcecenter.draft;

import java.net.URI;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.draft.DraftController.DraftActForm;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changing an order over HTTP: the answer is the draft that takes its place once it is sent. */
@RestController
@RequestMapping("/resource-center/v1/orders/{orderId}/change")
class ChangeOrderController {

    private final KeepDraft keep;

    ChangeOrderController(KeepDraft keep) {
        this.keep = keep;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DraftView> begin(
            Actor actor,
            @PathVariable String orderId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable DraftActForm form) {
        Aggregate<Draft> draft =
                keep.beginChange(actor, orderId, key.command(actor.personId() + "/" + orderId, "change"));
        return ResponseEntity.created(URI.create("/resource-center/v1/drafts/" + draft.id()))
                .eTag(Etag.of(draft.version()))
                .body(DraftView.of(draft));
    }
}
