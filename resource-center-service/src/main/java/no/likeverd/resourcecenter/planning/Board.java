package no.likeverd.resourcecenter.planning;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Bookable;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;

/** All open orders against all experts: what each is worth to each other, nothing where an expert cannot. */
final class Board {

    private final List<Task> tasks;
    private final List<Bookable> experts;
    private final List<Course> courses;
    private final int[][] worth;

    private Board(List<Task> tasks, List<Bookable> experts, List<Course> courses, int[][] worth) {
        this.tasks = tasks;
        this.experts = experts;
        this.courses = courses;
        this.worth = worth;
    }

    static Board of(List<Task> tasks, List<ExpertCalendar> experts, Aims aims, LocalDate today) {
        List<Task> ordered = tasks.stream().sorted(Task.NEAREST_FIRST).toList();
        List<Bookable> all = List.copyOf(experts);
        int[][] worth = new int[ordered.size()][];
        IntStream.range(0, ordered.size())
                .parallel()
                .forEach(task -> worth[task] = experts.stream()
                        .mapToInt(expert -> points(ordered.get(task), expert, aims, today))
                        .toArray());
        List<Course> courses = IntStream.range(0, all.size())
                .mapToObj(expert -> course(ordered, all.get(expert), expert, worth, aims.rest()))
                .toList();
        Board board = new Board(ordered, all, courses, worth);
        IntStream.range(0, ordered.size()).parallel().forEach(board::leaveOutWhatLeavesNoRest);
        return board;
    }

    private void leaveOutWhatLeavesNoRest(int task) {
        BitSet alone = new BitSet();
        alone.set(task);
        for (int expert = 0; expert < experts.size(); expert++) {
            if (worth[task][expert] > 0 && !courses.get(expert).allows(alone)) {
                worth[task][expert] = 0;
            }
        }
    }

    private static int points(Task task, ExpertCalendar expert, Aims aims, LocalDate today) {
        return expert.levelOf(task.demand().skill()) >= task.demand().leastLevel()
                        && expert.reasonsAgainst(task.demand()).isEmpty()
                ? Worth.of(task, expert, aims, today).points()
                : 0;
    }

    private static Course course(List<Task> tasks, Bookable expert, int place, int[][] worth, int rest) {
        return Course.of(expert, tasks, IntStream.range(0, tasks.size()).filter(task -> worth[task][place] > 0), rest);
    }

    /** The nearest first. */
    List<Task> tasks() {
        return tasks;
    }

    List<Bookable> experts() {
        return experts;
    }

    /** What each expert has to do already and could do. */
    List<Course> courses() {
        return courses;
    }

    /** 0 where the expert cannot take it, whatever else is planned. */
    int points(int task, int expert) {
        return worth[task][expert];
    }

    /** Who could take it, whoever makes most of it first. */
    Stream<Integer> able(int task) {
        return IntStream.range(0, experts.size())
                .filter(expert -> worth[task][expert] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer expert) -> worth[task][expert])
                        .reversed());
    }

    /** More than any plan can be worth: everything done by whoever makes most of it. */
    long ceiling() {
        return IntStream.range(0, tasks.size()).mapToLong(this::most).sum();
    }

    int most(int task) {
        return IntStream.of(worth[task]).max().orElse(0);
    }

    Stream<Integer> dearestFirst() {
        return IntStream.range(0, tasks.size())
                .boxed()
                .sorted(Comparator.comparingInt(this::most).reversed());
    }
}
