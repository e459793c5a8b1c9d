package no.likeverd.assessment.twoform.web;

import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.web.pages.Option;
import org.jspecify.annotations.Nullable;

/**
 * Where the marks stand in the picture of two forms: a line for each area, a column for each level.
 *
 * @param columns from "not yet" to the top
 */
record DotPlot(int width, int height, List<Column> columns, List<Line> lines) {

    private static final int NAMES = 240;
    private static final int STEP = 100;
    private static final int LINE = 36;
    private static final int HEAD = 40;

    /** A level and where it stands. */
    record Column(String level, int x) {}

    /** An area with its marks. */
    record Line(
            String name,
            int y,
            int employeeX,
            int leaderX,
            @Nullable Integer agreedX) {}

    static DotPlot of(List<ComparedArea> areas, List<Option> levels) {
        List<Column> columns = IntStream.range(0, levels.size())
                .mapToObj(rank -> new Column(levels.get(rank).label(), x(rank)))
                .toList();
        List<Line> lines = IntStream.range(0, areas.size())
                .mapToObj(place -> line(areas.get(place), HEAD + LINE * place + LINE / 2))
                .toList();
        return new DotPlot(NAMES + STEP * levels.size(), HEAD + LINE * areas.size(), columns, lines);
    }

    private static Line line(ComparedArea area, int y) {
        return new Line(
                area.name(),
                y,
                x(area.employee().rank()),
                x(area.leader().rank()),
                area.agreed() == null ? null : x(area.agreed().rank()));
    }

    private static int x(int rank) {
        return NAMES + STEP * rank + STEP / 2;
    }
}
