package no.likeverd.access.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.web.pages.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskCountTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final DigestDue DUE = new DigestDue("p-1_2026-11-30", "p-1", Instant.EPOCH);

    @Test
    void countsAllThoseThatAreLateAndTheNearestDeadlineToCome() {
        assertThat(count(task(null), task(TODAY.minusDays(1)), task(TODAY.plusDays(9)), task(TODAY.plusDays(2))))
                .isEqualTo(new TaskCount(DUE.digestId(), "p-1", "ladder", 4, 1, TODAY.plusDays(2)));
    }

    @Test
    void todayIsInTime() {
        assertThat(count(task(TODAY))).isEqualTo(new TaskCount(DUE.digestId(), "p-1", "ladder", 1, 0, TODAY));
    }

    @Test
    void nothingHasNoDeadline() {
        assertThat(count()).isEqualTo(new TaskCount(DUE.digestId(), "p-1", "ladder", 0, 0, null));
    }

    private static TaskCount count(Task... tasks) {
        return TaskCount.of(DUE, "ladder", List.of(tasks), TODAY);
    }

    private static Task task(@Nullable LocalDate due) {
        return new Task("/somewhere", "home.something", List.of(), due);
    }
}
