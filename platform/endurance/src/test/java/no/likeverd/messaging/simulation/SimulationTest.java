package no.likeverd.messaging.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import no.likeverd.messaging.simulation.Schedules.Findings;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Relay and inbox under many schedules, as many as there is time for; {@code target/simulation.txt} tells how many that
 * were. {@code -Dlikeverd.simulation.schedules=1000000} runs that many however long it takes, {@code
 * -Dlikeverd.simulation.seed=N} a single one again.
 */
class SimulationTest {

    private static final Long SCHEDULES = Long.getLong("likeverd.simulation.schedules");
    private static final Long SEED = Long.getLong("likeverd.simulation.seed");
    private static final Duration TIME = Duration.ofMinutes(2);

    @BeforeAll
    static void quiet() {
        Silence.begin();
    }

    @AfterAll
    static void talkAgain() {
        Silence.end();
    }

    @Test
    @Rule("MSG-19")
    void everyScheduleKeepsEveryPromise() throws InterruptedException, IOException {
        Findings findings = explored();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/simulation.txt"), findings + System.lineSeparator());
        assertThat(findings.failures()).isEmpty();
    }

    private static Findings explored() throws InterruptedException {
        if (SEED != null) {
            return Schedules.explore(SEED, 1, Duration.ofDays(1));
        }
        return SCHEDULES == null
                ? Schedules.explore(1, 100_000, TIME)
                : Schedules.explore(1, SCHEDULES, Duration.ofDays(1));
    }

    @Test
    @Rule("MSG-20")
    void aSeedRepeatsItsRun() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(Schedules.steps(seed, Mutant.NONE)).isEqualTo(Schedules.steps(seed, Mutant.NONE));
        }
    }
}
