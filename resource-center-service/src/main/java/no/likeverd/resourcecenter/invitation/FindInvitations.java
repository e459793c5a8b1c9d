package no.likeverd.resourcecenter.invitation;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.resourcecenter.calendar.Skill;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invitations that somebody can answer, and for the centre all of them. */
@Component
public class FindInvitations {

    private final Invitations invitations;
    private final Replica replica;
    private final Clock clock;

    FindInvitations(Invitations invitations, Replica replica, Clock clock) {
        this.invitations = invitations;
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * @param lapsesOn first day on which it can no longer be answered
     * @param byTheCentre whether it comes of no placement
     * @param skills that the centre vouches for; {@code words} are its own
     */
    public record Open(
            String invitationId,
            String employmentId,
            String unitId,
            LocalDate lapsesOn,
            boolean byTheCentre,
            List<Skill> skills,
            @Nullable String words) {}

    /** All of them, for the centre, the latest first. */
    public Page<InvitationView> all(Actor actor, PageRequest page) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return invitations.page(new Document(), page).map(this::shown);
    }

    /** For the centre. */
    public InvitationView one(Actor actor, String invitationId) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return shown(invitations.get(invitationId));
    }

    private InvitationView shown(Invitation invitation) {
        return InvitationView.of(invitation, replica);
    }

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
                        invitation.lapsesOn(),
                        invitation.byTheCentre(),
                        invitation.skills(),
                        invitation.words()))
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
