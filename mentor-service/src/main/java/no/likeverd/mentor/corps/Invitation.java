package no.likeverd.mentor.corps;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** Somebody whose leadership was placed at the top is asked to join the corps; the answer is free. */
record Invitation(
        String invitationId,
        String personId,
        String placementId,
        LocalDate invitedOn,
        @Nullable Answer answer) {

    /** What the invited one said. */
    enum Answer {
        ACCEPTED,
        DECLINED
    }

    Change<Invitation> answered(Answer given) {
        if (answer != null) {
            throw Problem.conflict("ALREADY_ANSWERED", "This invitation has been answered");
        }
        return Change.to(new Invitation(invitationId, personId, placementId, invitedOn, given));
    }
}
