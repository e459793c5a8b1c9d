package no.likeverd.mentor.corps;

import java.util.List;
import org.springframework.stereotype.Component;

/** Invitations to the corps that wait for an answer. */
@Component
public class OpenInvitations {

    private final Invitations invitations;

    OpenInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    /** Addresses of the pages on which the person answers. */
    public List<String> addressesOf(String personId) {
        return invitations.open(personId).stream()
                .map(invitation -> InvitationPages.ROOT + "/" + invitation.invitationId())
                .toList();
    }
}
