package no.likeverd.resourcecenter.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes a plan better by giving a few experts new courses at a time (large neighbourhood search). Each takes the best of what is
 * free; while others are still to choose, at prices, so that nobody takes what somebody else makes more of.
 */
final class Refinement {

    private static final int MOST_EXPERTS = 10;
    private static final double LEAST_PRICE = 0.7;
    private static final int PATIENCE = 400;

    private final Board board;
    private final double[] prices;
    private final Random random = new Random(1);
    private final List<Integer> experts;
    private int[] takenBy;
    private long points;
    private int vain;

    /** Begins with a plan in which everybody chooses at these prices, and then again at lower ones. */
    Refinement(Board board, double[] prices) {
        this.board = board;
        this.prices = prices;
        experts = new ArrayList<>(
                IntStream.range(0, board.experts().size()).boxed().toList());
        takenBy = new int[board.tasks().size()];
        Arrays.fill(takenBy, Roster.NOBODY);
        for (double part : new double[] {1, 0.9, 0.5, 0}) {
            Collections.shuffle(experts, random);
            experts.forEach(expert -> choose(takenBy, expert, part));
        }
        points = points(takenBy);
    }

    /** Goes on from another plan if that is better. */
    void from(Roster roster) {
        if (roster.points() > points) {
            takenBy = roster.takenBy();
            points = roster.points();
        }
    }

    void step() {
        int[] tried = takenBy.clone();
        Collections.shuffle(experts, random);
        int most = Math.min(MOST_EXPERTS, experts.size());
        List<Integer> some = new ArrayList<>(experts.subList(0, 1 + random.nextInt(most)));
        for (int task = 0; task < tried.length; task++) {
            tried[task] = some.contains(tried[task]) ? Roster.NOBODY : tried[task];
        }
        double part = LEAST_PRICE + (1 - LEAST_PRICE) * random.nextDouble();
        some.forEach(expert -> choose(tried, expert, part));
        Collections.shuffle(some, random);
        some.forEach(expert -> choose(tried, expert, 0));
        accept(tried);
    }

    /** One that is as good is taken too: it may lead on. */
    private void accept(int[] tried) {
        long worth = points(tried);
        vain = worth > points ? 0 : vain + 1;
        if (worth >= points) {
            takenBy = tried;
            points = worth;
        }
    }

    private void choose(int[] among, int expert, double partOfPrice) {
        double[] worth = new double[among.length];
        for (int task = 0; task < among.length; task++) {
            boolean free = among[task] == Roster.NOBODY || among[task] == expert;
            int own = board.points(task, expert);
            worth[task] = free && own > 0 ? own - partOfPrice * prices[task] : 0;
        }
        BitSet chosen = board.courses().get(expert).best(worth).tasks();
        for (int task = 0; task < among.length; task++) {
            among[task] = among[task] == expert ? Roster.NOBODY : among[task];
        }
        chosen.stream().forEach(task -> among[task] = expert);
    }

    private long points(int[] assigned) {
        return IntStream.range(0, assigned.length)
                .filter(task -> assigned[task] != Roster.NOBODY)
                .mapToLong(task -> board.points(task, assigned[task]))
                .sum();
    }

    long points() {
        return points;
    }

    int[] takenBy() {
        return takenBy.clone();
    }

    /** Whether nothing better has turned up for so long that nothing will. */
    boolean settled() {
        return vain > PATIENCE * experts.size();
    }
}
