package no.likeverd.web.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service's part of somebody's own page, in words.
 *
 * @param moreTasks how many of them are not shown
 */
record HomeView(List<Row> tasks, int moreTasks, List<Fact> facts) {

    static final int MOST = 20;

    private static final Comparator<Task> DEADLINES_FIRST =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** A task that is ready to be read. */
    record Row(String address, String words, @Nullable LocalDate due) {}

    /** @param part that is asked for; the other one is not made */
    static HomeView of(Home home, String part, String personId, Words words) {
        List<Task> tasks = part.equals("facts") ? List.of() : home.tasks(personId);
        List<Fact> facts = part.equals("tasks") ? List.of() : home.facts(personId);
        List<Row> rows = tasks.stream()
                .sorted(DEADLINES_FIRST) // keeps the service's order where there is no deadline
                .limit(MOST)
                .map(task -> row(task, words))
                .toList();
        return new HomeView(
                rows, tasks.size() - rows.size(), facts.stream().limit(MOST).toList());
    }

    private static Row row(Task task, Words words) {
        Object[] arguments = task.arguments().stream()
                .map(value -> value instanceof LocalDate day ? words.day(day) : value)
                .toArray();
        return new Row(task.address(), words.say(task.label(), arguments), task.due());
    }
}
