package no.likeverd.resourcecenter.figures;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Utilisation by home unit. Units with fewer than five experts are taken together; when even together they are too few, the
 * smallest of the others joins them, for whoever knows the sum could subtract.
 */
final class ByUnit {

    private final int months;
    private final Map<String, Group> units = new HashMap<>();

    ByUnit(int months) {
        this.months = months;
    }

    void add(String unitId, Group expert) {
        units.merge(unitId, expert, Group::plus);
    }

    /** The fullest first, what is taken together last; nothing when it cannot be told apart at all. */
    List<UnitFigures> figures() {
        Deque<Map.Entry<String, Group>> told = new ArrayDeque<>();
        Group rest = Group.none(months);
        for (Map.Entry<String, Group> unit : smallestFirst()) {
            if (unit.getValue().isTold()) {
                told.add(unit);
            } else {
                rest = rest.plus(unit.getValue());
            }
        }
        while (!rest.isEmpty() && !rest.isTold() && !told.isEmpty()) {
            rest = rest.plus(told.removeFirst().getValue());
        }
        Stream<UnitFigures> each = told.stream()
                .map(unit -> figures(unit.getKey(), unit.getValue()))
                .sorted(Comparator.comparingInt(UnitFigures::utilisationPercent).reversed());
        Stream<UnitFigures> together =
                told.isEmpty() || rest.isEmpty() ? Stream.empty() : Stream.of(figures(null, rest));
        return Stream.concat(each, together).toList();
    }

    private List<Map.Entry<String, Group>> smallestFirst() {
        return units.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Group> unit) ->
                                unit.getValue().most())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private static UnitFigures figures(@Nullable String unitId, Group group) {
        return new UnitFigures(
                unitId,
                group.available() / 100.0,
                group.out() / 100.0,
                Math.round(100f * group.out() / Math.max(1, group.available())));
    }
}
