package no.likeverd.ladder.portfolio;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.ladder.placement.Standing;
import no.likeverd.ladder.version.definition.Area;
import no.likeverd.ladder.version.definition.LadderDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Employees by areas of one ladder, with what was agreed of each. For the unit's leader alone.
 *
 * @param unknown how many employees were placed before ranks per area were kept
 */
record HeatMap(int topRank, List<Column> columns, List<Row> rows, int unknown) {

    /** @param atTop how many are at the top rank of the area */
    record Column(Area area, int atTop) {}

    record Row(String placementId, @Nullable String name, List<Cell> cells) {}

    /** @param rank 0 is below the first; null where it is not known */
    record Cell(Area area, @Nullable Integer rank) {}

    static HeatMap of(LadderDefinition ladder, List<Rank> ranks, Function<String, @Nullable String> nameOf) {
        List<Placement> here =
                ranks.reversed().stream().flatMap(rank -> rank.here().stream()).toList();
        List<Row> rows = here.stream()
                .map(placement ->
                        new Row(placement.placementId(), nameOf.apply(placement.personId()), cells(ladder, placement)))
                .toList();
        List<Column> columns = IntStream.range(0, ladder.areas().size())
                .mapToObj(place -> new Column(ladder.areas().get(place), atTop(rows, place, ladder.topRank())))
                .toList();
        return new HeatMap(ladder.topRank(), columns, rows, unknown(here));
    }

    private static List<Cell> cells(LadderDefinition ladder, Placement placement) {
        Map<String, Integer> agreed = agreed(placement);
        return ladder.areas().stream()
                .map(area -> new Cell(area, agreed.get(area.areaId())))
                .toList();
    }

    private static int atTop(List<Row> rows, int place, int top) {
        return Math.toIntExact(rows.stream()
                .map(row -> row.cells().get(place).rank())
                .filter(rank -> rank != null && rank >= top)
                .count());
    }

    private static int unknown(List<Placement> here) {
        return Math.toIntExact(
                here.stream().filter(placement -> agreed(placement).isEmpty()).count());
    }

    private static Map<String, Integer> agreed(Placement placement) {
        Standing current = placement.current();
        return current == null ? Map.of() : current.agreed();
    }
}
