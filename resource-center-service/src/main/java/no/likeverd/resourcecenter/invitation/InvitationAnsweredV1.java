package no.likeverd.resourcecenter.invitation;

import no.likeverd.messaging.event.EventType;

/** An invitation is accepted, declined, or has lapsed. */
@EventType("no.likeverd.resource-center.invitation-answered.v1")
record InvitationAnsweredV1(String invitationId, String personId, String employmentId, InvitationStatus answer) {

    static InvitationAnsweredV1 of(Invitation invitation) {
        return new InvitationAnsweredV1(
                invitation.invitationId(), invitation.personId(), invitation.employmentId(), invitation.status());
    }
}
