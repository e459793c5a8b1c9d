package no.likeverd.resourcecenter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.ResourceCenterApplication;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import org.junit.jupiter.api.Test;

/** A plan whose search ended with its instance is found all the same. */
class PlanResumptionIT {

    @Test
    @Rule("RC-124")
    void anotherInstanceSearchesOn() {
        try (RunningService service =
                RunningService.start("resource-center", ResourceCenterApplication.application())) {
            Plans plans = service.bean(Plans.class);
            Instant now = service.bean(Clock.class).instant();
            CommandKey key = CommandKey.of("nobody", RunningService.newKey());
            Plan left = Plan.begun(key.derivedId("pln"), "p-nobody", now.minusSeconds(60), 1, Aims.USUAL);
            plans.begin(left, key, now.minusSeconds(30));

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(plans.get(left.planId()))
                    .returns(PlanStatus.READY, Plan::status)
                    .returns(2, Plan::attempts)
                    .returns(List.of(), plan -> plan.ready().items()));
        }
    }
}
