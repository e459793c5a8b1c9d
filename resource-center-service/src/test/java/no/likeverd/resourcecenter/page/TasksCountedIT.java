package no.likeverd.resourcecenter.page;

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
        counts = new TaskCounts(scene.service, "resource-center");
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    @Rule("RC-71")
    void answersWithWhatTheOwnPageLists() {
        scene.ordered(5, 20, 10);
        scene.ordered(60, 70, 10);
        scene.expert("waiting", scene.home, "ATTACHED", 40, 3);

        assertThat(counts.agree(scene.centreLeader)).isEqualTo(2);
        assertThat(counts.agree(scene.orderer)).isOne();
        assertThat(counts.agree(scene.homeLeader)).isEqualTo(2);
        assertThat(counts.agree(scene.colleague)).isZero();
        counts.isSilentWhenAskedTooLate(scene.centreLeader);
    }
}
