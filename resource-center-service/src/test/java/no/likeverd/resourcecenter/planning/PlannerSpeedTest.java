package no.likeverd.resourcecenter.planning;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How near the best a plan comes in how long: {@code -Dlikeverd.plan.experts=100 -Dlikeverd.plan.orders=600} for a large centre's
 * whole year.
 */
class PlannerSpeedTest {

    private static final Logger log = LoggerFactory.getLogger(PlannerSpeedTest.class);
    private static final int EXPERTS = Integer.getInteger("likeverd.plan.experts", 12);
    private static final int ORDERS = Integer.getInteger("likeverd.plan.orders", 60);
    private static final Duration TIME = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Rule("RC-126")
    void comesWithinOnePerCentInTwentySeconds(long seed) {
        Municipality all = Municipality.of(EXPERTS, ORDERS, seed);

        Found found = Planner.plan(all.tasks(), all.experts(), Aims.USUAL, TODAY, TIME, progress -> true);

        log.info(
                "{} experts, {} orders: {} filled (one by one {}), gap {} % after {} s, {} % above one by one",
                EXPERTS,
                ORDERS,
                found.assignments().size(),
                found.oneByOneFilled(),
                Math.round(found.progress().gap() * 100) / 100.0,
                found.progress().seconds(),
                Math.round(100.0 * found.progress().points() / found.oneByOne() - 100));
        assertThat(found.progress().gap()).isLessThanOrEqualTo(1);
    }
}
