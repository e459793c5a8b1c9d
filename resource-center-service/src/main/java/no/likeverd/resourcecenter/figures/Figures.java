package no.likeverd.resourcecenter.figures;

import java.util.List;

/**
 * The centre over some months.
 *
 * @param months in order, each of the span
 * @param units by home unit over the whole span; none when they cannot be told apart
 */
record Figures(Span span, List<MonthFigures> months, List<UnitFigures> units) {

    boolean isEmpty() {
        return months.stream().allMatch(MonthFigures::isEmpty);
    }
}
