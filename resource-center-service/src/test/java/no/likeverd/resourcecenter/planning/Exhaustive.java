package no.likeverd.resourcecenter.planning;

import java.util.BitSet;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Bookable;

/** The best that can be: every way to give tasks to experts is looked at, and the calendars are asked about each. Few tasks only. */
final class Exhaustive {

    private final Board board;
    private final long[][] best;

    private Exhaustive(Board board) {
        this.board = board;
        int sets = 1 << board.tasks().size();
        best = new long[board.experts().size()][sets];
        for (int expert = 0; expert < best.length; expert++) {
            for (int set = 0; set < sets; set++) {
                best[expert][set] = alone(expert, BitSet.valueOf(new long[] {set}));
            }
        }
    }

    static long best(Board board) {
        return new Exhaustive(board).from(0, (1 << board.tasks().size()) - 1);
    }

    /** Points of exactly these tasks; below zero when the expert cannot take them all. */
    private long alone(int expert, BitSet tasks) {
        Bookable calendar = board.experts().get(expert);
        for (int task : tasks.stream().toArray()) {
            if (board.points(task, expert) == 0
                    || !calendar.reasonsAgainst(board.tasks().get(task).demand())
                            .isEmpty()) {
                return -1;
            }
            calendar = calendar.supposing(board.tasks().get(task).asked());
        }
        return board.courses().get(expert).allows(tasks)
                ? tasks.stream().mapToLong(task -> board.points(task, expert)).sum()
                : -1;
    }

    private long from(int expert, int left) {
        if (expert == best.length) {
            return 0;
        }
        return IntStream.rangeClosed(0, left)
                .filter(set -> (set & left) == set && best[expert][set] >= 0)
                .mapToLong(set -> best[expert][set] + from(expert + 1, left & ~set))
                .max()
                .orElseThrow();
    }
}
