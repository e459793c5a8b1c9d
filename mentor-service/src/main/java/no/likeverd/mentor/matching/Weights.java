package no.likeverd.mentor.matching;

/** How much each pair of a row (a performer) and a column (a mentor) is worth; a pair may be impossible. */
final class Weights {

    /** Not to be paired, whatever else. */
    static final long NONE = Long.MIN_VALUE;

    private final long[][] byRow;
    private final int columns;

    private Weights(long[][] byRow, int columns) {
        this.byRow = byRow;
        this.columns = columns;
    }

    /** @param byRow equally long rows; every worth is above zero or {@link #NONE} */
    static Weights of(long[][] byRow, int columns) {
        return new Weights(byRow, columns);
    }

    int rows() {
        return byRow.length;
    }

    int columns() {
        return columns;
    }

    long of(int row, int column) {
        return byRow[row][column];
    }

    boolean possible(int row, int column) {
        return byRow[row][column] != NONE;
    }

    long[][] byRow() {
        return byRow;
    }

    /** The same, seen from the columns. */
    long[][] byColumn() {
        long[][] turned = new long[columns][byRow.length];
        for (int row = 0; row < byRow.length; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column][row] = byRow[row][column];
            }
        }
        return turned;
    }
}
