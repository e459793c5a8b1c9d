package no.likeverd.resourcecenter.need;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.resourcecenter.need.NeedController.UnmetView;

/**
 * Missing competence as it is drawn: a bar per theme and unit, the longest first, as they come.
 *
 * @param rows from top to bottom
 */
record UnmetPicture(int width, int height, List<Row> rows) {

    private static final int NAMES = 400;
    private static final int WIDEST = 240;
    private static final int ROW = 32;

    /** @param y of the row's upper edge; the bar begins at {@code x} */
    record Row(UnmetView what, int y, int x, int width) {}

    static UnmetPicture of(List<UnmetView> counts) {
        int most = counts.stream().mapToInt(UnmetView::needs).reduce(1, Math::max);
        List<Row> rows = new ArrayList<>();
        for (UnmetView count : counts) {
            rows.add(new Row(count, rows.size() * ROW + 4, NAMES, WIDEST * count.needs() / most));
        }
        return new UnmetPicture(NAMES + WIDEST + 50, rows.size() * ROW + 8, List.copyOf(rows));
    }
}
