package no.likeverd.resourcecenter.calendar;

import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;

/** How an expert comes into the pool: at once or with the home unit's consent, for the first time or again. */
record Joining(ExpertCalendar expert) {

    Change<ExpertCalendar> join() {
        return expert.active() ? Change.to(expert, ExpertJoinedPoolV1.of(expert)) : Change.to(expert);
    }

    Change<ExpertCalendar> rejoin(ExpertCalendar anew) {
        if (expert.member()) {
            throw Problem.conflict("ALREADY_IN_POOL", "This employment has a calendar already")
                    .with("expertId", expert.expertId());
        }
        return anew.with(anew.consent(), anew.skills(), expert.absences(), expert.stays())
                .under(expert.expertId())
                .join();
    }

    Change<ExpertCalendar> consent(Consent given) {
        expert.leaving().requireNotOver();
        if (expert.membership() == Membership.EMPLOYED) {
            throw Problem.conflict("CONSENT_NOT_NEEDED", "The centre's own experts need nobody's consent");
        }
        if (expert.consent() != null) {
            return Change.nothing();
        }
        ExpertCalendar agreed = expert.with(given, expert.skills(), expert.absences(), expert.stays());
        if (agreed.since() == null) {
            agreed = agreed.inPoolSince(given.on());
        }
        return Change.to(agreed, ExpertJoinedPoolV1.of(agreed));
    }
}
