package no.likeverd.resourcecenter.invitation;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.employment.KnownEmployment;
import no.likeverd.resourcecenter.employment.KnownEmployments;
import org.springframework.stereotype.Component;

/** Somebody was placed at the top of a ladder and is invited, unless in the pool or invited already. */
@Component
public class Invite {

    private final Invitations invitations;
    private final Calendars calendars;
    private final KnownEmployments employments;
    private final Clock clock;

    Invite(Invitations invitations, Calendars calendars, KnownEmployments employments, Clock clock) {
        this.invitations = invitations;
        this.calendars = calendars;
        this.employments = employments;
        this.clock = clock;
    }

    /** One placement at the top. */
    public record TopPlacement(
            String placementId,
            String employmentId,
            String personId,
            String unitId,
            String versionId,
            String ladderId,
            int rank) {

        /** The same placement invites once, however often it is told. */
        String invitationId() {
            return CommandKey.of("placement", placementId + "|" + versionId + "|" + rank)
                    .derivedId("inv");
        }
    }

    /** Repeatable. Writes first and then looks whether the employment has an end. */
    public void invite(TopPlacement placement) {
        if (isMember(placement.employmentId()) || hasEnded(placement.employmentId())) {
            return;
        }
        String id = placement.invitationId();
        boolean another = invitations.openFor(placement.employmentId()).stream()
                .anyMatch(open -> !open.invitationId().equals(id));
        if (!another) {
            invitations.open(invitation(placement, LocalDate.now(clock)));
            employments.find(placement.employmentId()).ifPresent(this::look);
        }
    }

    /** An employment's end has become known. */
    public void employmentEnds(String employmentId) {
        employments.find(employmentId).ifPresent(this::look);
    }

    private void look(KnownEmployment known) {
        LocalDate to = known.to();
        if (to != null) {
            invitations.openFor(known.employmentId()).forEach(open -> lapse(open.invitationId(), to));
        }
    }

    private void lapse(String invitationId, LocalDate to) {
        invitations.change(invitationId, null, open -> open.employmentEnds(to));
        invitations.change(invitationId, null, open -> open.lapseWhenDue(LocalDate.now(clock)));
    }

    private boolean isMember(String employmentId) {
        return calendars
                .ofEmployment(employmentId)
                .filter(ExpertCalendar::member)
                .isPresent();
    }

    private boolean hasEnded(String employmentId) {
        return employments
                .find(employmentId)
                .map(KnownEmployment::to)
                .filter(to -> !to.isAfter(LocalDate.now(clock)))
                .isPresent();
    }

    private static Invitation invitation(TopPlacement placement, LocalDate today) {
        return new Invitation(
                placement.invitationId(),
                placement.employmentId(),
                placement.personId(),
                placement.unitId(),
                placement.ladderId(),
                placement.rank(),
                today,
                today.plusDays(Invitation.DAYS_TO_ANSWER),
                InvitationStatus.OPEN,
                null);
    }
}
