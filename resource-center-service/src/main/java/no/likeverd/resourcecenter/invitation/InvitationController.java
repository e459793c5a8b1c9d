package no.likeverd.resourcecenter.invitation;

import com.mongodb.client.model.Filters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.Problem;
import org.bson.Document;
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
    private final Replica replica;

    InvitationController(Invitations invitations, AnswerInvitation answerInvitation, Replica replica) {
        this.invitations = invitations;
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

    /**
     * An invitation as shown.
     *
     * @param name absent while the directory has not told of the person
     * @param lapsesOn first day on which it can no longer be answered
     */
    record InvitationView(
            String invitationId,
            String employmentId,
            String personId,
            @Nullable String name,
            String unitId,
            String ladderId,
            int rank,
            LocalDate invitedOn,
            LocalDate lapsesOn,
            InvitationStatus status) {}

    @GetMapping("/me/invitations")
    Page<InvitationView> own(Actor actor, PageRequest page) {
        return invitations
                .page(Filters.eq("state.personId", actor.personId()), page)
                .map(this::view);
    }

    @GetMapping("/invitations")
    Page<InvitationView> all(Actor actor, PageRequest page) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return invitations.page(new Document(), page).map(this::view);
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
        String name = replica.nameOf(invitation.personId()).orElse(null);
        return new InvitationView(
                invitation.invitationId(),
                invitation.employmentId(),
                invitation.personId(),
                name,
                invitation.unitId(),
                invitation.ladderId(),
                invitation.rank(),
                invitation.invitedOn(),
                invitation.lapsesOn(),
                invitation.status());
    }
}
