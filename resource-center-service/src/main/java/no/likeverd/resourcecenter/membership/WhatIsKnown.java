package no.likeverd.resourcecenter.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.likeverd.resourcecenter.calendar.Circumstances;
import no.likeverd.resourcecenter.calendar.Post;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.employment.Centres;
import no.likeverd.resourcecenter.employment.KnownEmployment;
import no.likeverd.resourcecenter.employment.KnownEmployments;
import no.likeverd.resourcecenter.placement.KnownPlacements;
import org.springframework.stereotype.Component;

/** Puts together what was told of an employment, from whomever and in whatever order. */
@Component
class WhatIsKnown {

    private final KnownEmployments employments;
    private final KnownPlacements placements;
    private final Centres centres;

    WhatIsKnown(KnownEmployments employments, KnownPlacements placements, Centres centres) {
        this.employments = employments;
        this.placements = placements;
        this.centres = centres;
    }

    /** A move counts once both its halves are known; until then an end that is a move ends nothing. */
    Circumstances of(String employmentId, LocalDate today) {
        List<Skill> placed = placements.skillsOf(employmentId, today);
        Optional<KnownEmployment> known = employments.find(employmentId);
        LocalDate to = known.map(KnownEmployment::to).orElse(null);
        if (to == null) {
            return new Circumstances(null, null, placed);
        }
        return next(employmentId)
                .map(next -> new Circumstances(null, post(next, to), placed))
                .orElseGet(() ->
                        new Circumstances(known.filter(KnownEmployment::moves).isPresent() ? null : to, null, placed));
    }

    Optional<KnownEmployment> next(String employmentId) {
        return employments.after(employmentId);
    }

    private Post post(KnownEmployment next, LocalDate leftOn) {
        return new Post(
                next.employmentId(),
                next.unitId(),
                next.sharePercent(),
                centres.include(next.unitId()),
                next.from(),
                leftOn);
    }
}
