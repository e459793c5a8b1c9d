package no.likeverd.resourcecenter.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.access.Replica;
import no.likeverd.resourcecenter.calendar.Skill;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the invited and the centre see it.
 *
 * @param name absent while the directory has not told of the person
 * @param ladderId where the person was placed at the top, and {@code rank} there; empty and 0 when it comes of no placement
 * @param byTheCentre whether the centre has chosen by itself
 * @param lapsesOn first day on which it can no longer be answered
 * @param skills that the centre vouches for, until it is answered; {@code words} are its own
 */
public record InvitationView(
        String invitationId,
        String employmentId,
        String personId,
        @Nullable String name,
        String unitId,
        String ladderId,
        int rank,
        boolean byTheCentre,
        LocalDate invitedOn,
        LocalDate lapsesOn,
        InvitationStatus status,
        List<Skill> skills,
        @Nullable String words) {

    static InvitationView of(Invitation invitation, Replica replica) {
        return new InvitationView(
                invitation.invitationId(),
                invitation.employmentId(),
                invitation.personId(),
                replica.nameOf(invitation.personId()).orElse(null),
                invitation.unitId(),
                Objects.requireNonNullElse(invitation.ladderId(), ""),
                invitation.rank(),
                invitation.byTheCentre(),
                invitation.invitedOn(),
                invitation.lapsesOn(),
                invitation.status(),
                invitation.skills(),
                invitation.words());
    }
}
