package no.likeverd.mentor.matching;

import java.util.HashSet;
import java.util.Set;

/** Every way of pairing, one after the other: slow, and plain enough to be believed. */
final class BruteForce {

    private BruteForce() {}

    static long best(Weights weights) {
        return best(weights, 0, new HashSet<>());
    }

    private static long best(Weights weights, int row, Set<Integer> taken) {
        if (row == weights.rows()) {
            return 0;
        }
        long best = best(weights, row + 1, taken);
        for (int column = 0; column < weights.columns(); column++) {
            if (weights.possible(row, column) && taken.add(column)) {
                best = Math.max(best, weights.of(row, column) + best(weights, row + 1, taken));
                taken.remove(column);
            }
        }
        return best;
    }

    /** The best total in which the two are a pair. */
    static long bestWith(Weights weights, int row, int column) {
        long[][] rest = new long[weights.rows()][weights.columns()];
        for (int r = 0; r < weights.rows(); r++) {
            for (int c = 0; c < weights.columns(); c++) {
                rest[r][c] = r == row || c == column ? Weights.NONE : weights.of(r, c);
            }
        }
        return best(Weights.of(rest, weights.columns())) + weights.of(row, column);
    }
}
