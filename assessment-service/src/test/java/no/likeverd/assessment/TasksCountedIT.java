package no.likeverd.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.testing.Rule;
import no.likeverd.testing.TaskCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is counted for a digest is what a person's own page lists. */
class TasksCountedIT {

    private static Scene scene;
    private static TaskCounts counts;

    @BeforeAll
    static void start() {
        scene = new Scene();
        counts = new TaskCounts(scene.service, "assessment");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    @Rule("ASM-48")
    void answersWithWhatTheOwnPageLists() {
        Talk talk = scene.opened();

        assertThat(counts.agree(talk.employee)).isPositive();
        assertThat(counts.agree(scene.leader)).isPositive();
        assertThat(counts.agree(scene.operations)).isZero();
        counts.isSilentWhenAskedTooLate(talk.employee);
    }
}
