package no.likeverd.mentor.corps;

import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The invited one says yes, and is in the corps with what the corps demands, or no. */
@Component
class AnswerInvitation {

    private final Invitations invitations;
    private final JoinCorps joinCorps;

    AnswerInvitation(Invitations invitations, JoinCorps joinCorps) {
        this.invitations = invitations;
        this.joinCorps = joinCorps;
    }

    Page<Invitation> own(Actor actor, PageRequest page) {
        return invitations.of(actor.personId(), page);
    }

    Invitation decline(Actor actor, String invitationId, CommandKey key) {
        one(actor, invitationId);
        return invitations.change(invitationId, key, open -> open.answered(Invitation.Answer.DECLINED));
    }

    /** A yes without the courses is refused before anything is written. */
    Invitation accept(Actor actor, String invitationId, Profile.@Nullable Claimed claimed, CommandKey key) {
        one(actor, invitationId);
        if (claimed == null) {
            throw Problem.invalid("LEADER_SCHOOL_MISSING", "member", "Say what you bring to the corps");
        }
        Mentor wanted = joinCorps.fit(actor.personId(), claimed);
        Invitation accepted = invitations.change(invitationId, key, open -> open.answered(Invitation.Answer.ACCEPTED));
        join(wanted, key.then("join"));
        return accepted;
    }

    private void join(Mentor wanted, CommandKey key) {
        try {
            joinCorps.add(wanted, key);
        } catch (Problem already) {
            // somebody who has joined by another way meanwhile has what was asked for
            if (!already.code().equals("ALREADY_IN_CORPS")) {
                throw already;
            }
        }
    }

    /** @throws Problem 404 when it is somebody else's */
    Invitation one(Actor actor, String invitationId) {
        return invitations
                .find(invitationId)
                .filter(invitation -> invitation.personId().equals(actor.personId()))
                .orElseThrow(() -> Problem.notFound("UNKNOWN_INVITATION", "There is no such invitation"));
    }
}
