package no.likeverd.resourcecenter.invitation;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.pool.JoinPool;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The invited person answers. A yes is a process over the invitation and a calendar: the invitation says that it is being
 * accepted, the calendar is made, the invitation is accepted. Each step may be repeated.
 */
@Component
public class AnswerInvitation {

    private final Invitations invitations;
    private final Calendars calendars;
    private final JoinPool joinPool;
    private final Clock clock;

    AnswerInvitation(Invitations invitations, Calendars calendars, JoinPool joinPool, Clock clock) {
        this.invitations = invitations;
        this.calendars = calendars;
        this.joinPool = joinPool;
        this.clock = clock;
    }

    /** @param sharePercent what is offered; null for a no */
    public void answer(Actor actor, String invitationId, @Nullable Integer sharePercent, CommandKey key) {
        if (sharePercent == null) {
            decline(actor, invitationId, key);
        } else {
            accept(actor, invitationId, sharePercent, key);
        }
    }

    Invitation decline(Actor actor, String invitationId, CommandKey key) {
        requireInvited(actor, invitationId);
        return invitations.change(invitationId, key, open -> open.decline(today()));
    }

    Invitation accept(Actor actor, String invitationId, int sharePercent, CommandKey key) {
        Invitation open = requireInvited(actor, invitationId);
        if (open.status() == InvitationStatus.OPEN && today().isBefore(open.lapsesOn())) {
            requireFree(open.employmentId());
            joinPool.requireWithin(open.employmentId(), sharePercent);
        }
        begin(invitationId, sharePercent, key);
        carryOn(invitationId);
        return invitations.get(invitationId);
    }

    /** First step. */
    void begin(String invitationId, int sharePercent, CommandKey key) {
        invitations.change(invitationId, key, open -> open.accept(sharePercent, today()));
    }

    /** Second step: the calendar; true unless the employment is over, or too small by now. */
    boolean join(Invitation accepting) {
        try {
            joinPool.joinAgreed(
                    accepting.employmentId(),
                    accepting.offered(),
                    accepting.skills(),
                    CommandKey.of("invitation", accepting.invitationId()));
            return true;
        } catch (Problem refusal) {
            return switch (refusal.code()) {
                case "ALREADY_IN_POOL" -> true; // somebody else was faster with the same
                case "UNKNOWN_EMPLOYMENT", "SHARE_ABOVE_EMPLOYMENT" -> false;
                default -> throw refusal;
            };
        }
    }

    /** Goes on where a request or a crash left off. */
    void carryOn(String invitationId) {
        Invitation now = invitations.get(invitationId);
        if (now.status() == InvitationStatus.ACCEPTING) {
            boolean joined = join(now);
            invitations.change(invitationId, null, known -> joined ? known.accepted() : known.fallThrough());
        }
        invitations.change(invitationId, null, known -> known.lapseWhenDue(today()));
    }

    /** An invitation is between the centre and one person; others need not know that there is one. */
    private Invitation requireInvited(Actor actor, String invitationId) {
        Invitation invitation = invitations.get(invitationId);
        if (!invitation.personId().equals(actor.personId())) {
            if (actor.has(Role.RESOURCE_CENTRE_LEADER)) {
                throw Problem.forbidden("NOT_ALLOWED", "Only the invited person answers");
            }
            throw new UnknownAggregate("There is no invitation " + invitationId);
        }
        return invitation;
    }

    private void requireFree(String employmentId) {
        calendars.ofEmployment(employmentId).filter(ExpertCalendar::member).ifPresent(member -> {
            throw Problem.conflict("ALREADY_IN_POOL", "You are in the pool already")
                    .with("expertId", member.expertId());
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
