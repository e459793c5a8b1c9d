package no.likeverd.resourcecenter.invitation;

import com.mongodb.client.model.Filters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invitations over HTTP: one's own, and all for the centre. */
@RestController
@RequestMapping("/resource-center/v1")
public class InvitationController {

    private final Invitations invitations;
    private final AnswerInvitation answerInvitation;
    private final FindInvitations find;
    private final Replica replica;

    InvitationController(
            Invitations invitations, AnswerInvitation answerInvitation, FindInvitations find, Replica replica) {
        this.invitations = invitations;
        this.find = find;
        this.answerInvitation = answerInvitation;
        this.replica = replica;
    }

    public enum Answer {
        ACCEPTED,
        DECLINED
    }

    /** Yes or no; with a yes how much of full time. */
    public record AnswerForm(
            @NotNull Answer answer,
            @Min(10) @Max(100) @Nullable Integer sharePercent) {

        public int share() {
            if (sharePercent == null) {
                throw Problem.invalid("SHARE_MISSING", "sharePercent", "Say how much of full time you offer");
            }
            return sharePercent;
        }
    }

    @GetMapping("/me/invitations")
    Page<InvitationView> own(Actor actor, PageRequest page) {
        return invitations
                .page(Filters.eq("state.personId", actor.personId()), page)
                .map(this::view);
    }

    @GetMapping("/invitations")
    Page<InvitationView> all(Actor actor, PageRequest page) {
        return find.all(actor, page);
    }

    @PostMapping("/invitations/{invitationId}/answer")
    InvitationView answer(
            Actor actor, @PathVariable String invitationId, IdempotencyKey key, @Valid @RequestBody AnswerForm form) {
        CommandKey command = key.command(actor.personId() + "/" + invitationId, "answer", form);
        return view(
                switch (form.answer()) {
                    case ACCEPTED -> answerInvitation.accept(actor, invitationId, form.share(), command);
                    case DECLINED -> answerInvitation.decline(actor, invitationId, command);
                });
    }

    private InvitationView view(Invitation invitation) {
        return InvitationView.of(invitation, replica);
    }
}
