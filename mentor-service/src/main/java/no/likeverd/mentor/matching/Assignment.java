package no.likeverd.mentor.matching;

/**
 * The pairs with the greatest total worth, each row and each column in one pair at most (the Hungarian method with
 * shortest paths; the first of equals by index, so the same question has the same answer). Prices come with it that
 * prove the total: nobody can think of a better one, because no pair is worth more than its two prices.
 */
final class Assignment {

    private final Weights weights;
    private final Side rows;
    private final Side columns;

    Assignment(Weights weights, Side rows, Side columns) {
        this.weights = weights;
        this.rows = rows;
        this.columns = columns;
    }

    static Assignment best(Weights weights) {
        Assignment made = new Assignment(weights, Side.of(weights.byRow()), Side.of(weights.byColumn()));
        for (int row = 0; row < weights.rows(); row++) {
            Search.place(made.rows, made.columns, row);
        }
        return made;
    }

    /** The row's column, or {@link Side#NOBODY}. */
    int columnOf(int row) {
        return rows.mate(row);
    }

    long total() {
        long total = 0;
        for (int row = 0; row < rows.size(); row++) {
            total += rows.mate(row) == Side.NOBODY ? 0 : weights.of(row, rows.mate(row));
        }
        return total;
    }

    /** What two lose at least against the best total when they are paired all the same. */
    long slack(int row, int column) {
        return rows.price(row) + columns.price(column) - weights.of(row, column);
    }

    /** The best total when these two have to be a pair; two repairs instead of a new solution. */
    long totalWith(int row, int column) {
        Assignment rest = new Assignment(weights, rows.copy(), columns.copy());
        rest.leave(rest.rows, rest.columns, row);
        rest.leave(rest.columns, rest.rows, column);
        return rest.total() + weights.of(row, column);
    }

    private void leave(Side side, Side other, int member) {
        int left = side.remove(member);
        if (left != Side.NOBODY) {
            other.pair(left, Side.NOBODY);
            Search.place(other, side, left);
        }
    }

    /**
     * Whether the prices prove that there is no greater total: none is below zero, no possible pair is worth more than its
     * two prices, every pair that was made is worth exactly them, and who has no mate has no price.
     */
    boolean proven() {
        return priced(rows) && priced(columns) && covered();
    }

    private static boolean priced(Side side) {
        for (int member = 0; member < side.size(); member++) {
            long price = side.price(member);
            boolean alone = side.mate(member) == Side.NOBODY;
            if (!side.gone(member) && (price < 0 || (alone && price != 0))) {
                return false;
            }
        }
        return true;
    }

    private boolean covered() {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (!rows.gone(row) && !columns.gone(column) && !fits(row, column)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean fits(int row, int column) {
        boolean paired = rows.mate(row) == column;
        if (paired != (columns.mate(column) == row)) {
            return false;
        }
        if (!weights.possible(row, column)) {
            return !paired;
        }
        return paired ? slack(row, column) == 0 : slack(row, column) >= 0;
    }
}
