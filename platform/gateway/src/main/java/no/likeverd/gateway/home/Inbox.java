package no.likeverd.gateway.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.likeverd.gateway.home.HomePart.Link;
import no.likeverd.gateway.home.HomePart.State;
import no.likeverd.gateway.home.HomePart.Task;

/**
 * What all parts have said, as it stands on the page.
 *
 * @param tasks those with a deadline first, the nearest on top
 * @param more where there is more to do than can be named
 * @param told the parts that have something to say
 * @param missing the parts whose answer is missing
 */
record Inbox(List<Row> tasks, List<More> more, List<HomePart> told, List<HomePart> missing) {

    private static final Comparator<Task> DEADLINES_FIRST =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** A task; {@code late} once its day is over. */
    record Row(Task task, boolean late) {}

    /** So much more at a part; {@code pages} lead there. */
    record More(String part, int number, List<Link> pages) {}

    static Inbox of(List<HomePart> parts, LocalDate today) {
        return new Inbox(
                parts.stream()
                        .flatMap(part -> part.tasks().stream())
                        .sorted(DEADLINES_FIRST)
                        .map(task ->
                                new Row(task, task.due() != null && task.due().isBefore(today)))
                        .toList(),
                parts.stream()
                        .filter(part -> part.more() > 0)
                        .map(part -> new More(part.part(), part.more(), part.pages()))
                        .toList(),
                parts.stream().filter(part -> part.state() == State.TOLD).toList(),
                parts.stream()
                        .filter(part -> part.state() != State.TOLD && part.state() != State.SILENT)
                        .toList());
    }

    /** Whether nothing at all is known of anything. */
    public boolean nothing() {
        return told.isEmpty() && !missing.isEmpty();
    }
}
