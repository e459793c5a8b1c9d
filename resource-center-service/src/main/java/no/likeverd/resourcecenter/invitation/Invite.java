package no.likeverd.resourcecenter.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Employment;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.employment.KnownEmployment;
import no.likeverd.resourcecenter.employment.KnownEmployments;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever was placed at the top of a ladder, or is asked by the centre, is invited, unless in the pool or invited already. */
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
            invitations.open(Invitation.of(placement, LocalDate.now(clock)));
            employments.find(placement.employmentId()).ifPresent(this::look);
        }
    }

    /**
     * The centre asks somebody by itself. Two who ask the same person at once may both; of two yeses one counts.
     *
     * @param vouched skills that the centre vouches for
     * @return the invitation's id
     * @throws Problem 409 {@code PERSON_IN_POOL} or {@code PERSON_INVITED}
     */
    public String invite(Employment post, List<Skill> vouched, @Nullable String words, CommandKey key) {
        String id = id(key);
        if (!isRepeat(key)) {
            if (isMember(post.employmentId())) {
                throw Problem.conflict("PERSON_IN_POOL", "The person is in the pool with this post already");
            }
            if (!invitations.openFor(post.employmentId()).isEmpty()) {
                throw Problem.conflict("PERSON_INVITED", "The person is invited already");
            }
        }
        invitations.ask(Invitation.of(id, post, vouched, words, LocalDate.now(clock)), key);
        employments.find(post.employmentId()).ifPresent(this::look);
        return id;
    }

    /** Whether the centre has asked by this key already; what has become of the person since does not matter to a repeat. */
    public boolean isRepeat(CommandKey key) {
        return invitations.find(id(key)).isPresent();
    }

    private static String id(CommandKey key) {
        return key.derivedId("inv");
    }

    /**
     * The centre takes an invitation back, whatever it was for.
     *
     * @throws Problem 409 {@code INVITATION_ANSWERED} or {@code INVITATION_LAPSED}
     */
    public void takeBack(String invitationId, CommandKey key) {
        invitations.change(invitationId, key, open -> open.takeBack(LocalDate.now(clock)));
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
}
