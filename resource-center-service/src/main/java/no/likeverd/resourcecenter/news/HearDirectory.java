package no.likeverd.resourcecenter.news;

import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.messaging.inbox.MissingReference;
import no.likeverd.resourcecenter.applying.Apply;
import no.likeverd.resourcecenter.employment.KnownEmployment;
import no.likeverd.resourcecenter.employment.KnownEmployments;
import no.likeverd.resourcecenter.invitation.Invite;
import no.likeverd.resourcecenter.membership.KeepMembership;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows when an employment begins or ends. Written down first, then acted on; repeatable. */
@Component
class HearDirectory {

    private final KnownEmployments employments;
    private final KeepMembership membership;
    private final Invite invite;
    private final Apply apply;
    private final Replica replica;

    HearDirectory(
            KnownEmployments employments, KeepMembership membership, Invite invite, Apply apply, Replica replica) {
        this.employments = employments;
        this.membership = membership;
        this.invite = invite;
        this.apply = apply;
        this.replica = replica;
    }

    void started(EmploymentStarted told) {
        String movedFrom = told.moveId() == null ? null : movedFrom(told.employmentId());
        employments.started(new KnownEmployment(
                told.employmentId(), told.unitId(), told.sharePercent(), told.from(), movedFrom, null, false));
        if (movedFrom != null) {
            membership.look(movedFrom);
        }
    }

    /** Which employment a move comes from is known to the directory's present state only, and that surely comes. */
    private @Nullable String movedFrom(String employmentId) {
        Employment employment =
                replica.employment(employmentId).orElseThrow(() -> new MissingReference("employment", employmentId));
        return employment.movedFrom();
    }

    void ended(EmploymentEnded told) {
        employments.ended(told.employmentId(), told.to(), told.moveId() != null);
        membership.look(told.employmentId());
        invite.employmentEnds(told.employmentId());
        apply.employmentEnds(told.employmentId());
    }
}
