package no.likeverd.resourcecenter.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each task costs whoever takes it. Every expert takes the best for the own; what the experts have then, and what the tasks
 * cost, is together never less than any plan is worth (Lagrangian relaxation of "each task once"). Prices of tasks that
 * several take rise, those that nobody takes fall, so the bound comes down.
 */
final class Prices {

    private static final int PATIENCE = 8;
    private static final double LEAST_STEP = 1e-4;

    private final Board board;
    private final double[] prices;
    private double[] bestPrices;
    private double bound = Double.MAX_VALUE;
    private double step = 1;
    private int vain;

    Prices(Board board) {
        this.board = board;
        prices = IntStream.range(0, board.tasks().size())
                .mapToDouble(task -> board.most(task) / 2.0)
                .toArray();
        bestPrices = prices.clone();
    }

    /** What every expert takes now. */
    List<BitSet> taken() {
        List<Chosen> chosen = IntStream.range(0, board.experts().size())
                .parallel()
                .mapToObj(expert -> board.courses().get(expert).best(worth(expert)))
                .toList();
        double now = Arrays.stream(prices).sum()
                + chosen.stream().mapToDouble(Chosen::worth).sum();
        remember(now);
        return chosen.stream().map(Chosen::tasks).toList();
    }

    private void remember(double now) {
        if (now < bound * (1 - 1e-5)) {
            vain = 0;
        } else if (++vain > PATIENCE) {
            vain = 0;
            step /= 2;
            System.arraycopy(bestPrices, 0, prices, 0, prices.length);
        }
        if (now < bound) {
            bound = now;
            bestPrices = prices.clone();
        }
    }

    private double[] worth(int expert) {
        return IntStream.range(0, prices.length)
                .mapToDouble(task -> board.points(task, expert) == 0 ? 0 : board.points(task, expert) - prices[task])
                .toArray();
    }

    /** Moves them, the farther the farther the bound is from what has been found. */
    void change(List<BitSet> taken, long found) {
        int[] times = new int[prices.length];
        taken.forEach(tasks -> tasks.stream().forEach(task -> times[task]++));
        double wrong = 0;
        for (int task = 0; task < prices.length; task++) {
            wrong += times[task] == 0 && prices[task] == 0 ? 0 : (1.0 - times[task]) * (1 - times[task]);
        }
        if (wrong > 0) {
            double by = step * Math.max(bound - found, bound / 1000) / wrong;
            for (int task = 0; task < prices.length; task++) {
                prices[task] = Math.max(0, prices[task] - by * (1 - times[task]));
            }
        }
    }

    /** Those with which the bound is lowest. */
    double[] best() {
        return bestPrices.clone();
    }

    /** No plan is worth more. */
    long bound() {
        return (long) Math.floor(Math.min(bound, Long.MAX_VALUE / 2.0) + 1e-3);
    }

    boolean settled() {
        return step < LEAST_STEP;
    }
}
