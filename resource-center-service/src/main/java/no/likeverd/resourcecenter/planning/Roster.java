package no.likeverd.resourcecenter.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Bookable;

/** Who takes what, kept to the rules of the calendars themselves: what does not fit is not taken. */
final class Roster {

    static final int NOBODY = -1;

    private final Board board;
    private final List<Bookable> experts;
    private final List<BitSet> taken;
    private final int[] takenBy;

    Roster(Board board) {
        this.board = board;
        experts = new ArrayList<>(board.experts());
        taken = IntStream.range(0, board.experts().size())
                .mapToObj(expert -> new BitSet())
                .toList();
        takenBy = new int[board.tasks().size()];
        Arrays.fill(takenBy, NOBODY);
    }

    boolean fits(int task, int expert) {
        return board.points(task, expert) > 0
                && board.courses().get(expert).allows(with(taken.get(expert), task))
                && experts.get(expert)
                        .reasonsAgainst(board.tasks().get(task).demand())
                        .isEmpty();
    }

    static BitSet with(BitSet tasks, int task) {
        BitSet more = (BitSet) tasks.clone();
        more.set(task);
        return more;
    }

    /** Whether the expert could, and now does. */
    boolean take(int task, int expert) {
        boolean fits = fits(task, expert);
        if (fits) {
            experts.set(
                    expert,
                    experts.get(expert).supposing(board.tasks().get(task).asked()));
            taken.get(expert).set(task);
            takenBy[task] = expert;
        }
        return fits;
    }

    /** The one who makes most of it takes it, if anybody can. */
    void takeBest(int task) {
        boolean taken = takenBy[task] != NOBODY;
        Iterator<Integer> able = board.able(task).iterator();
        while (!taken && able.hasNext()) {
            taken = take(task, able.next());
        }
    }

    int takenBy(int task) {
        return takenBy[task];
    }

    int[] takenBy() {
        return takenBy.clone();
    }

    long points() {
        return IntStream.range(0, takenBy.length)
                .filter(task -> takenBy[task] != NOBODY)
                .mapToLong(task -> board.points(task, takenBy[task]))
                .sum();
    }

    int filled() {
        return (int) Arrays.stream(takenBy).filter(expert -> expert != NOBODY).count();
    }

    /** As the centre does it by hand: one order after another, the nearest first, each to whoever makes most of it. */
    static Roster oneByOne(Board board) {
        Roster roster = new Roster(board);
        IntStream.range(0, board.tasks().size()).forEach(roster::takeBest);
        return roster;
    }

    /** The most valuable first. */
    static Roster dearestFirst(Board board) {
        Roster roster = new Roster(board);
        board.dearestFirst().forEach(roster::takeBest);
        return roster;
    }

    /** Of an assignment that may break a rule, what keeps them all, and whatever else fits then. */
    static Roster of(Board board, int[] wanted) {
        Roster roster = new Roster(board);
        List<Integer> dropped = new ArrayList<>();
        IntStream.range(0, wanted.length).filter(task -> wanted[task] != NOBODY).forEach(task -> {
            if (!roster.take(task, wanted[task])) {
                dropped.add(task);
            }
        });
        dropped.stream()
                .sorted(Comparator.comparingInt((Integer task) -> board.points(task, wanted[task]))
                        .reversed())
                .forEach(roster::takeBest);
        board.dearestFirst().forEach(roster::takeBest);
        return roster;
    }
}
