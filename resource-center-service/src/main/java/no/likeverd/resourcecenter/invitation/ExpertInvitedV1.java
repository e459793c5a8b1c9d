package no.likeverd.resourcecenter.invitation;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** Somebody at the top of a ladder is invited to the pool. */
@EventType("no.likeverd.resource-center.expert-invited.v1")
record ExpertInvitedV1(
        String invitationId,
        String personId,
        String employmentId,
        String unitId,
        String ladderId,
        int rank,
        LocalDate invitedOn) {

    static ExpertInvitedV1 of(Invitation invitation, String ladderId) {
        return new ExpertInvitedV1(
                invitation.invitationId(),
                invitation.personId(),
                invitation.employmentId(),
                invitation.unitId(),
                ladderId,
                invitation.rank(),
                invitation.invitedOn());
    }
}
