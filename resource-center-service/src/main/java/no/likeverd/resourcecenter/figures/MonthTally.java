package no.likeverd.resourcecenter.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.calendar.CalendarMonth;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.figures.PoolFigures.Development;
import org.jspecify.annotations.Nullable;

/** What has been counted of a month so far: sums, and one number per filled order. */
final class MonthTally {

    private static final double HALVES = 2;
    private static final double FULL = 100;

    private final YearMonth month;
    private final Map<Kind, List<Long>> workingDays = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> unfilled = new EnumMap<>(Kind.class);
    private CalendarMonth sum = new CalendarMonth(0, 0, 0, 0, 0, 0);
    private int experts;

    MonthTally(YearMonth month) {
        this.month = month;
    }

    void add(CalendarMonth expert) {
        experts += expert.available() > 0 ? 1 : 0;
        sum = sum.plus(expert);
    }

    void add(EndedOrder order) {
        Long days = order.workingDays();
        if (days == null) {
            unfilled.merge(order.kind(), 1, Integer::sum);
        } else {
            workingDays.computeIfAbsent(order.kind(), kind -> new ArrayList<>()).add(days);
        }
    }

    MonthFigures figures(LocalDate today) {
        return new MonthFigures(month.toString(), pool(today), orders(Kind.CAPACITY), orders(Kind.COMPETENCE));
    }

    private @Nullable PoolFigures pool(LocalDate today) {
        if (experts < Few.LEAST) {
            return null;
        }
        boolean begun = !month.atDay(1).isAfter(today);
        return new PoolFigures(
                experts,
                sum.available() / FULL,
                sum.out() / FULL,
                Math.round(100f * sum.out() / sum.available()),
                sum.capacity() / FULL,
                sum.competence() / FULL,
                begun ? new Development(sum.earned() / HALVES, sum.taken() / HALVES, sum.owed() / HALVES) : null);
    }

    private OrderFigures orders(Kind kind) {
        return OrderFigures.of(workingDays.getOrDefault(kind, List.of()), unfilled.getOrDefault(kind, 0));
    }
}
