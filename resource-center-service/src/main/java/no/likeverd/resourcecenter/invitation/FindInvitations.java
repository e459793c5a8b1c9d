package no.likeverd.resourcecenter.invitation;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import org.springframework.stereotype.Component;

/** Invitations that somebody can answer. */
@Component
public class FindInvitations {

    private final Invitations invitations;
    private final Clock clock;

    FindInvitations(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** @param lapsesOn first day on which it can no longer be answered */
    public record Open(String invitationId, String employmentId, String unitId, LocalDate lapsesOn) {}

    public List<Open> open(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return invitations
                .page(
                        Filters.and(
                                Filters.eq("state.personId", actor.personId()),
                                Filters.eq("state.status", InvitationStatus.OPEN.name())),
                        new PageRequest(0, PageRequest.MOST_ROWS))
                .rows()
                .stream()
                .filter(invitation -> today.isBefore(invitation.lapsesOn()))
                .map(invitation -> new Open(
                        invitation.invitationId(),
                        invitation.employmentId(),
                        invitation.unitId(),
                        invitation.lapsesOn()))
                .toList();
    }

    /** @throws UnknownAggregate when it is not one's own, or not to be answered any more */
    public Open open(Actor actor, String invitationId) {
        return open(actor).stream()
                .filter(open -> open.invitationId().equals(invitationId))
                .findFirst()
                .orElseThrow(() -> new UnknownAggregate("There is no invitation " + invitationId + " to answer"));
    }
}
