package no.likeverd.mentor.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final long X = Weights.NONE;

    @Test
    @Rule("MEN-11")
    void findsTheBestTotalAndNotTheBestFirst() {
        Assignment best = solved(new long[][] {{10, 9}, {10, 2}});

        assertThat(best.columnOf(0)).isEqualTo(1);
        assertThat(best.columnOf(1)).isEqualTo(0);
        assertThat(best.total()).isEqualTo(19);
        assertThat(best.proven()).isTrue();
    }

    @Test
    void neverPairsWhatIsNotPossible() {
        Assignment best = solved(new long[][] {{X, 1}, {X, 5}});

        assertThat(best.columnOf(0)).isEqualTo(Side.NOBODY);
        assertThat(best.columnOf(1)).isEqualTo(1);
        assertThat(best.total()).isEqualTo(5);
        assertThat(best.proven()).isTrue();
    }

    @Test
    void leavesSomebodyWithoutWhoWasPairedBefore() {
        Assignment best = solved(new long[][] {{5, X}, {4, X}, {9, X}});

        assertThat(IntStream.range(0, 3).map(best::columnOf)).containsExactly(-1, -1, 0);
        assertThat(best.proven()).isTrue();
    }

    @Test
    void movesAlongAChain() {
        Assignment best = solved(new long[][] {{8, 7, X}, {8, X, 6}, {9, X, X}});

        assertThat(IntStream.range(0, 3).map(best::columnOf)).containsExactly(1, 2, 0);
        assertThat(best.total()).isEqualTo(22);
    }

    @Test
    void takesMoreColumnsThanRowsAndMoreRowsThanColumns() {
        assertThat(solved(new long[][] {{1, 2, 3}}).total()).isEqualTo(3);
        assertThat(solved(new long[][] {{1}, {2}, {3}}).total()).isEqualTo(3);
        assertThat(Assignment.best(Weights.of(new long[0][], 4)).proven()).isTrue();
        assertThat(solved(new long[][] {{}, {}}).total()).isZero();
    }

    @Test
    @Rule("MEN-12")
    void amongEqualsTheFirstIsTaken() {
        Assignment best = solved(new long[][] {{5, 5, 5}, {5, 5, 5}});

        assertThat(IntStream.range(0, 2).map(best::columnOf)).containsExactly(0, 1);
    }

    @Test
    void knowsWhatAPairWouldCost() {
        Weights weights = Weights.of(new long[][] {{10, 9, X}, {10, 2, 4}, {3, 3, 3}}, 3);
        Assignment best = Assignment.best(weights);

        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                if (weights.possible(row, column)) {
                    assertThat(best.totalWith(row, column)).isEqualTo(BruteForce.bestWith(weights, row, column));
                    assertThat(best.slack(row, column)).isBetween(0L, best.total() - best.totalWith(row, column));
                }
            }
        }
        assertThat(best.total()).as("asking changes nothing").isEqualTo(BruteForce.best(weights));
        assertThat(best.proven()).isTrue();
    }

    @Test
    @Rule("MEN-11")
    void proofFailsForAnythingLess() {
        Weights weights = Weights.of(new long[][] {{5, 3}, {4, X}}, 2);
        long[] fair = {3, 2};
        long[] free = {2, 0};

        assertThat(priced(weights, fair, free, new int[] {1, 0}).proven())
                .as("the best")
                .isTrue();
        assertThat(priced(weights, fair, free, new int[] {0, -1}).proven())
                .as("a lesser")
                .isFalse();
        Weights wanted = Weights.of(new long[][] {{5}, {5}}, 1);
        assertThat(priced(wanted, new long[2], new long[] {5}, new int[] {0, 0}).proven())
                .as("one twice")
                .isFalse();
        assertThat(priced(weights, fair, free, new int[] {0, 1}).proven())
                .as("impossible")
                .isFalse();
        assertThat(priced(weights, new long[] {2, 2}, free, new int[] {1, 0}).proven())
                .as("too cheap")
                .isFalse();
        assertThat(priced(weights, new long[] {4, 3}, new long[] {1, -1}, new int[] {1, 0})
                        .proven())
                .as("a price below zero")
                .isFalse();
        assertThat(priced(weights, new long[] {5, 4}, new long[] {0, 0}, new int[] {-1, -1})
                        .proven())
                .as("a price for nothing")
                .isFalse();
        assertThat(priced(weights, new long[] {5, 2}, free, new int[] {1, 0}).proven())
                .as("too dear")
                .isFalse();
    }

    private static Assignment priced(Weights weights, long[] rowPrices, long[] columnPrices, int[] columns) {
        Side rows = Side.of(weights.byRow());
        Side others = Side.of(weights.byColumn());
        IntStream.range(0, rowPrices.length).forEach(row -> rows.charge(row, rowPrices[row]));
        IntStream.range(0, columnPrices.length).forEach(column -> others.charge(column, columnPrices[column]));
        for (int row = 0; row < columns.length; row++) {
            if (columns[row] >= 0) {
                rows.pair(row, columns[row]);
                others.pair(columns[row], row);
            }
        }
        return new Assignment(weights, rows, others);
    }

    @Test
    void oneThousandOnEachSideTakesSeconds() {
        Random random = new Random(2026);
        long[][] worth = new long[1000][1000];
        for (long[] row : worth) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(10) == 0
                        ? X
                        : Worth.ofPair(random.nextInt(20) == 0, random.nextInt(100))
                                .weight();
            }
        }
        long start = System.nanoTime();

        Assignment best = solved(worth);

        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.println("1000 x 1000 solved in " + took + " ms");
        assertThat(took).isLessThan(10_000);
        assertThat(best.proven()).isTrue();
    }

    private static Assignment solved(long[][] worth) {
        return Assignment.best(Weights.of(worth, worth.length == 0 ? 0 : worth[0].length));
    }
}
