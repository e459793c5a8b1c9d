package no.likeverd.resourcecenter.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** The centre has a plan made, looks at it, and accepts of it what it likes. */
@Component
class MakePlan {

    private final Plans plans;
    private final CarryOutPlan process;
    private final Clock clock;

    MakePlan(Plans plans, CarryOutPlan process, Clock clock) {
        this.plans = plans;
        this.process = process;
        this.clock = clock;
    }

    /** @throws Problem 409 while another one is searched for */
    Plan begin(Actor actor, Aims aims, int seconds, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        String planId = key.derivedId("pln");
        plans.searching().filter(other -> !other.planId().equals(planId)).ifPresent(other -> {
            throw Problem.conflict("PLAN_UNDER_WAY", "Another plan is searched for just now")
                    .with("planId", other.planId());
        });
        Instant now = clock.instant();
        Plan begun = plans.begin(Plan.begun(planId, actor.personId(), now, seconds, aims), key, now.plus(Plan.SILENCE));
        process.soon(planId);
        return begun;
    }

    Plan stop(Actor actor, String planId, CommandKey key) {
        one(actor, planId);
        return plans.change(planId, key, plan -> plan.stop(clock.instant()));
    }

    /** @param orderIds whose assignments; all that are proposed when empty */
    Plan accept(Actor actor, String planId, Set<String> orderIds, CommandKey key) {
        one(actor, planId);
        Plan accepted = plans.change(planId, key, plan -> plan.accept(orderIds, clock.instant()));
        process.soon(planId);
        return accepted;
    }

    Plan one(Actor actor, String planId) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return plans.get(planId);
    }

    Page<Plan> page(Actor actor, PageRequest page) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return plans.page(page);
    }
}
