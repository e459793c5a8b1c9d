package no.likeverd.resourcecenter.news;

import no.likeverd.resourcecenter.invitation.Invite;
import no.likeverd.resourcecenter.membership.KeepMembership;
import no.likeverd.resourcecenter.placement.KnownPlacements;
import org.springframework.stereotype.Component;

/** What follows when somebody is placed, or is no more. Written down first, then acted on; repeatable. */
@Component
class HearLadder {

    private final KnownPlacements placements;
    private final KeepMembership membership;
    private final Invite invite;

    HearLadder(KnownPlacements placements, KeepMembership membership, Invite invite) {
        this.placements = placements;
        this.membership = membership;
        this.invite = invite;
    }

    void placed(EmployeePlaced told) {
        placements.inForce(told.placementId(), told.employmentId(), PlacedSkill.skills(told.skills()), told.from());
        membership.look(told.employmentId());
        if (told.isForThePool()) {
            invite.invite(told.topPlacement());
        }
    }

    void carried(PlacementCarried told) {
        placements.inForce(told.placementId(), told.employmentId(), PlacedSkill.skills(told.skills()), told.from());
        membership.look(told.employmentId());
    }

    void ended(PlacementEnded told) {
        switch (told.reason()) {
            case MOVED -> {} // goes on at another employment; the skill is kept until the calendar is there too
            case REPLACED -> placements.replaced(told.placementId(), told.on());
            case LEFT -> placements.ended(told.placementId(), told.on());
        }
        membership.look(told.employmentId());
    }
}
