package no.likeverd.access.count;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.event.TypedEvent;
import no.likeverd.web.pages.Task;
import org.jspecify.annotations.Nullable;

/**
 * What was last answered about a person, one per person; and the event that tells it, of the part that has counted.
 *
 * @param late those whose deadline has passed
 * @param nearestDue the nearest deadline from today on
 */
public record TaskCount(
        String digestId,
        String personId,
        String part,
        int tasks,
        int late,
        @Nullable LocalDate nearestDue) implements TypedEvent {

    /** Each part's counts are events of its own, with a contract of its own. */
    @Override
    public String eventType() {
        return "no.likeverd." + part + ".tasks-counted.v1";
    }

    static TaskCount of(DigestDue due, String part, List<Task> tasks, LocalDate today) {
        int late = 0;
        LocalDate nearest = null;
        for (Task task : tasks) {
            LocalDate deadline = task.due();
            if (deadline != null && deadline.isBefore(today)) {
                late++;
            } else if (deadline != null && (nearest == null || deadline.isBefore(nearest))) {
                nearest = deadline;
            }
        }
        return new TaskCount(due.digestId(), due.personId(), part, tasks.size(), late, nearest);
    }
}
