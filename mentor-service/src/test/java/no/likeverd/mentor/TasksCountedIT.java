package no.likeverd.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.testing.Rule;
import no.likeverd.testing.TaskCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is counted for a digest is what a person's own page lists. */
class TasksCountedIT {

    private static Town scene;
    private static TaskCounts counts;

    @BeforeAll
    static void start() {
        scene = new Town();
        counts = new TaskCounts(scene.service, "mentor");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    @Rule("MEN-69")
    void answersWithWhatTheOwnPageLists() {
        String newcomer = scene.newcomer("counted");
        scene.performerId(newcomer);
        scene.performer("waiting", "h-one");

        assertThat(counts.agree(newcomer)).isOne();
        assertThat(counts.agree(scene.coordinator)).isPositive();
        assertThat(counts.agree(scene.director)).isZero();
        counts.isSilentWhenAskedTooLate(newcomer);
    }
}
