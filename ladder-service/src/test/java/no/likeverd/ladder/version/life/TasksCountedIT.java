package no.likeverd.ladder.version.life;

import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.testing.Rule;
import no.likeverd.testing.TaskCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is counted for a digest is what a person's own page lists. */
class TasksCountedIT {

    private static LadderScene scene;
    private static TaskCounts counts;

    @BeforeAll
    static void start() {
        scene = new LadderScene();
        counts = new TaskCounts(scene.service, "ladder");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    @Rule("LAD-94")
    void answersWithWhatTheOwnPageLists() {
        scene.draft(scene.newLadder());

        assertThat(counts.agree(scene.employee)).isPositive();
        assertThat(counts.agree(scene.leader)).isPositive();
        assertThat(counts.agree(scene.left)).isZero();
        counts.isSilentWhenAskedTooLate(scene.employee);
    }
}
