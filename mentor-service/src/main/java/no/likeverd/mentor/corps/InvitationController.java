package no.likeverd.mentor.corps;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.mentor.corps.Invitation.Answer;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invitations to the corps over HTTP, for the invited ones alone. */
@RestController
@RequestMapping("/mentor/v1")
class InvitationController {

    private final AnswerInvitation answerInvitation;

    InvitationController(AnswerInvitation answerInvitation) {
        this.answerInvitation = answerInvitation;
    }

    /**
     * Yes or no.
     *
     * @param member what one brings to the corps; needed for a yes
     */
    record AnswerForm(
            @NotNull Answer answer, @Valid @Nullable MemberForm member) {}

    /** An invitation as the invited one sees it. */
    record InvitationView(
            String invitationId,
            LocalDate invitedOn,
            @Nullable Answer answer) {

        static InvitationView of(Invitation invitation) {
            return new InvitationView(invitation.invitationId(), invitation.invitedOn(), invitation.answer());
        }
    }

    @GetMapping("/me/invitations")
    Page<InvitationView> own(Actor actor, PageRequest page) {
        return answerInvitation.own(actor, page).map(InvitationView::of);
    }

    @PostMapping("/invitations/{invitationId}/answer")
    InvitationView answer(
            Actor actor, @PathVariable String invitationId, IdempotencyKey key, @Valid @RequestBody AnswerForm form) {
        CommandKey command = key.command(actor.personId() + "/" + invitationId, "answer", form);
        MemberForm member = form.member();
        return InvitationView.of(
                form.answer() == Answer.DECLINED
                        ? answerInvitation.decline(actor, invitationId, command)
                        : answerInvitation.accept(
                                actor, invitationId, member == null ? null : member.claimed(), command));
    }
}
