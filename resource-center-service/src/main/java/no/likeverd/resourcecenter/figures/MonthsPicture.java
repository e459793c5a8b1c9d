package no.likeverd.resourcecenter.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some numbers of each month as they are drawn: a group of bars per month, one bar per number, from top to bottom.
 *
 * @param legend what each bar of a group stands for
 */
record MonthsPicture(int width, int height, List<Bar> legend, List<Row> rows) {

    static final int NAMES = 230;
    private static final int WIDEST = 380;
    private static final int BAR = 20;
    private static final int GAP = 12;
    private static final int SWATCH = 24;

    /**
     * A bar with what stands beside it.
     *
     * @param y of its upper edge
     * @param style 0 to 3, so that neighbours are told apart without colours
     */
    record Bar(int y, int width, int style, String text) {}

    /** A month, or a unit. */
    record Row(String name, int y, List<Bar> bars) {}

    /** A number with its words; absent numbers have words too and no bar. */
    record Value(@Nullable Double number, String text) {}

    /** What belongs to a name, as many as there are in the legend. */
    record Values(String name, List<Value> values) {}

    /** @param whole what the widest bar stands for, unless there is more: a hundred, for percentages */
    static MonthsPicture of(List<String> legend, List<Values> groups, int whole) {
        double most = groups.stream()
                .flatMap(group -> group.values().stream())
                .mapToDouble(MonthsPicture::size)
                .reduce(whole, Math::max);
        List<Bar> names = new ArrayList<>();
        legend.forEach(name -> names.add(new Bar(names.size() * BAR, SWATCH, names.size(), name)));
        List<Row> rows = new ArrayList<>();
        int y = names.size() * BAR + GAP;
        for (Values group : groups) {
            rows.add(new Row(group.name(), y, bars(group.values(), y, most)));
            y += group.values().size() * BAR + GAP;
        }
        return new MonthsPicture(NAMES + WIDEST + 90, y, List.copyOf(names), List.copyOf(rows));
    }

    private static List<Bar> bars(List<Value> values, int top, double most) {
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            int width = (int) (WIDEST * size(value) / most);
            bars.add(new Bar(top + bars.size() * BAR, width, bars.size(), value.text()));
        }
        return List.copyOf(bars);
    }

    private static double size(Value value) {
        Double number = value.number();
        return number == null ? 0 : number;
    }
}
