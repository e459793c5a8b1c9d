package no.likeverd.resourcecenter.applying;

import jakarta.validation.Valid;
import java.net.URI;
import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.invitation.FindInvitations;
import no.likeverd.resourcecenter.invitation.InvitationView;
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

/** The centre invites over HTTP, and thinks better of it. */
@RestController
@RequestMapping("/resource-center/v1/invitations")
class InvitingController {

    private final InviteSomebody invite;
    private final FindInvitations find;

    InvitingController(InviteSomebody invite, FindInvitations find) {
        this.invite = invite;
        this.find = find;
    }

    /** To take an invitation back needs no words. */
    record TakeBackForm() {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<InvitationView> invite(Actor actor, IdempotencyKey key, @Valid @RequestBody InviteForm form) {
        String id = invite.invite(actor, form, key.command(actor.personId(), "invite", form));
        return ResponseEntity.created(URI.create("/resource-center/v1/invitations"))
                .body(find.one(actor, id));
    }

    @PostMapping("/{invitationId}/withdrawal")
    InvitationView takeBack(
            Actor actor,
            @PathVariable String invitationId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable TakeBackForm form) {
        invite.takeBack(actor, invitationId, key.command(actor.personId() + "/" + invitationId, "take back"));
        return find.one(actor, invitationId);
    }
}
