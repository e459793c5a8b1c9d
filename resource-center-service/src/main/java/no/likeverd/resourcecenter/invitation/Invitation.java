package no.likeverd.resourcecenter.invitation;

import static no.likeverd.resourcecenter.invitation.InvitationStatus.ACCEPTED;
import static no.likeverd.resourcecenter.invitation.InvitationStatus.ACCEPTING;
import static no.likeverd.resourcecenter.invitation.InvitationStatus.DECLINED;
import static no.likeverd.resourcecenter.invitation.InvitationStatus.LAPSED;
import static no.likeverd.resourcecenter.invitation.InvitationStatus.OPEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.access.Employment;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.invitation.Invite.TopPlacement;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to the pool, and the owner of the process that accepts it: open, accepting, accepted.
 *
 * @param ladderId and {@code rank}: where somebody was placed at the top; absent and 0 when the centre has chosen somebody itself
 * @param lapsesOn first day on which it can no longer be answered
 * @param sharePercent what the invited person offers; absent until accepting
 * @param skills that the centre vouches for, until it is answered; none for what a placement vouches for
 * @param words of the centre, until it is answered; absent where it has written none
 */
record Invitation(
        String invitationId,
        String employmentId,
        String personId,
        String unitId,
        @Nullable String ladderId,
        int rank,
        LocalDate invitedOn,
        LocalDate lapsesOn,
        InvitationStatus status,
        @Nullable Integer sharePercent,
        List<Skill> skills,
        @Nullable String words) {

    static final int DAYS_TO_ANSWER = 60;

    Invitation {
        skills = Objects.requireNonNullElse(skills, List.of()); // older documents are all of placements
    }

    /** After a placement at the top. */
    static Invitation of(TopPlacement placement, LocalDate today) {
        return new Invitation(
                placement.invitationId(),
                placement.employmentId(),
                placement.personId(),
                placement.unitId(),
                placement.ladderId(),
                placement.rank(),
                today,
                today.plusDays(DAYS_TO_ANSWER),
                OPEN,
                null,
                List.of(),
                null);
    }

    /** The centre asks somebody itself. */
    static Invitation of(String id, Employment post, List<Skill> vouched, @Nullable String words, LocalDate today) {
        return new Invitation(
                id,
                post.employmentId(),
                post.personId(),
                post.unitId(),
                null,
                0,
                today,
                today.plusDays(DAYS_TO_ANSWER),
                OPEN,
                null,
                vouched,
                words);
    }

    /** What the centre asks by itself stays between the two until it is answered: no event tells of it before. */
    Change<Invitation> open() {
        return ladderId == null ? Change.to(this) : Change.to(this, ExpertInvitedV1.of(this, ladderId));
    }

    boolean byTheCentre() {
        return ladderId == null;
    }

    /**
     * The centre thinks better of it.
     *
     * @throws Problem 409 once it is answered, or its time is over
     */
    Change<Invitation> takeBack(LocalDate today) {
        requireOpen(today);
        return answered(LAPSED);
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
        Invitation done = with(answer, lapsesOn, sharePercent).withoutWords();
        return Change.to(done, InvitationAnsweredV1.of(done));
    }

    private Invitation with(InvitationStatus newStatus, LocalDate newEnd, @Nullable Integer share) {
        return new Invitation(
                invitationId,
                employmentId,
                personId,
                unitId,
                ladderId,
                rank,
                invitedOn,
                newEnd,
                newStatus,
                share,
                skills,
                words);
    }

    /** Nobody needs them once it is answered. */
    private Invitation withoutWords() {
        return new Invitation(
                invitationId,
                employmentId,
                personId,
                unitId,
                ladderId,
                rank,
                invitedOn,
                lapsesOn,
                status,
                sharePercent,
                List.of(),
                null);
    }
}
