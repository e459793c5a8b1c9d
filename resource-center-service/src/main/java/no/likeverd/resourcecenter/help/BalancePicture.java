package no.likeverd.resourcecenter.help;

import java.util.ArrayList;
import java.util.List;

/**
 * A balance as it is drawn: a row per unit, what was borrowed to the left of the middle and what was lent to the right.
 *
 * @param rows from top to bottom
 */
record BalancePicture(int width, int height, int middle, List<Row> rows) {

    private static final int NAMES = 230;
    private static final int WIDEST = 180;
    private static final int MIDDLE = NAMES + WIDEST + 40;
    private static final int ROW = 32;
    private static final int TOP = 28;

    /**
     * What stands in a row.
     *
     * @param y of its upper edge; {@code borrowedX} is the left bar's left edge, the right bar begins in the middle
     */
    record Row(String name, int y, int lent, int lentWidth, int borrowed, int borrowedX, int borrowedWidth) {}

    /** What a unit is called, with its hours. */
    record Bar(String name, int lent, int borrowed) {}

    static BalancePicture of(List<Bar> bars) {
        int most = bars.stream()
                .mapToInt(bar -> Math.max(bar.lent(), bar.borrowed()))
                .reduce(1, Math::max);
        List<Row> rows = new ArrayList<>();
        for (Bar bar : bars) {
            int lent = (int) ((long) WIDEST * bar.lent() / most);
            int borrowed = (int) ((long) WIDEST * bar.borrowed() / most);
            int y = TOP + rows.size() * ROW;
            rows.add(new Row(bar.name(), y, bar.lent(), lent, bar.borrowed(), MIDDLE - borrowed, borrowed));
        }
        return new BalancePicture(MIDDLE + WIDEST + 50, TOP + rows.size() * ROW + 8, MIDDLE, List.copyOf(rows));
    }
}
