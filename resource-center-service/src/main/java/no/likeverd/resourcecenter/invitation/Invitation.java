package no.likeverd.resourcecenter.invitation;

import static no.likeverd.resourcecenter.invitation.InvitationStatus.ACCEPTED;
import static no.likeverd.resourcecenter.invitation.InvitationStatus.ACCEPTING;
import static no.likeverd.resourcecenter.invitation.InvitationStatus.DECLINED;
import static no.likeverd.resourcecenter.invitation.InvitationStatus.LAPSED;
import static no.likeverd.resourcecenter.invitation.InvitationStatus.OPEN;

import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to the pool, and the owner of the process that accepts it: open, accepting, accepted.
 *
 * @param lapsesOn first day on which it can no longer be answered
 * @param sharePercent what the invited person offers; absent until accepting
 */
record Invitation(
        String invitationId,
        String employmentId,
        String personId,
        String unitId,
        String ladderId,
        int rank,
        LocalDate invitedOn,
        LocalDate lapsesOn,
        InvitationStatus status,
        @Nullable Integer sharePercent) {

    static final int DAYS_TO_ANSWER = 60;

    Change<Invitation> open() {
        return Change.to(this, ExpertInvitedV1.of(this));
    }

    /** First step of accepting; the calendar comes next. */
    Change<Invitation> accept(int share, LocalDate today) {
        requireOpen(today);
        return Change.to(with(ACCEPTING, lapsesOn, share));
    }

    /** Last step of accepting. */
    Change<Invitation> accepted() {
        return status == ACCEPTING ? answered(ACCEPTED) : Change.nothing();
    }

    /** The employment ended between the yes and the calendar. */
    Change<Invitation> fallThrough() {
        return status == ACCEPTING ? answered(LAPSED) : Change.nothing();
    }

    Change<Invitation> decline(LocalDate today) {
        requireOpen(today);
        return answered(DECLINED);
    }

    /** An employment that ends takes the invitation with it. */
    Change<Invitation> employmentEnds(LocalDate to) {
        return status == OPEN && to.isBefore(lapsesOn) ? Change.to(with(OPEN, to, null)) : Change.nothing();
    }

    Change<Invitation> lapseWhenDue(LocalDate today) {
        return status == OPEN && !today.isBefore(lapsesOn) ? answered(LAPSED) : Change.nothing();
    }

    /** What was offered; only asked for while accepting. */
    int offered() {
        return Objects.requireNonNull(sharePercent, "nothing is offered");
    }

    private void requireOpen(LocalDate today) {
        if (status == LAPSED || (status == OPEN && !today.isBefore(lapsesOn))) {
            throw Problem.conflict("INVITATION_LAPSED", "The time to answer is over");
        }
        if (status != OPEN) {
            throw Problem.conflict("INVITATION_ANSWERED", "The invitation has been answered already");
        }
    }

    private Change<Invitation> answered(InvitationStatus answer) {
        Invitation done = with(answer, lapsesOn, sharePercent);
        return Change.to(done, InvitationAnsweredV1.of(done));
    }

    private Invitation with(InvitationStatus newStatus, LocalDate newEnd, @Nullable Integer share) {
        return new Invitation(
                invitationId, employmentId, personId, unitId, ladderId, rank, invitedOn, newEnd, newStatus, share);
    }
}
