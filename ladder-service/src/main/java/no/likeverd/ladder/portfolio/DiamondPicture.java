package no.likeverd.ladder.portfolio;

import java.util.ArrayList;
import java.util.List;

/**
 * A competence diamond as it is drawn: a row per level, the highest on top, what is needed as an outline and who stands there
 * as a filled bar, both around the middle.
 *
 * @param rows from top to bottom
 */
record DiamondPicture(int width, int height, List<Row> rows) {

    private static final int MIDDLE = 300;
    private static final int WIDEST = 240;
    private static final int ROW = 48;

    /** @param y of the row's upper edge; {@code needX} and {@code hereX} are the bars' left edges */
    record Row(Rank rank, int y, int needX, int needWidth, int hereX, int hereWidth) {}

    static DiamondPicture of(List<Rank> ranks) {
        int most = ranks.stream()
                .mapToInt(rank -> Math.max(rank.need(), rank.here().size()))
                .reduce(1, Math::max);
        List<Row> rows = new ArrayList<>();
        for (Rank rank : ranks.reversed()) {
            int need = WIDEST * rank.need() / most;
            int here = WIDEST * rank.here().size() / most;
            rows.add(new Row(rank, rows.size() * ROW + 8, MIDDLE - need / 2, need, MIDDLE - here / 2, here));
        }
        return new DiamondPicture(520, rows.size() * ROW + 16, List.copyOf(rows));
    }
}
