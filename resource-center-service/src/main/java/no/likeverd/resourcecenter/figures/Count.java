package no.likeverd.resourcecenter.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.calendar.CalendarMonth;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.Order;

/** Adds up the months of a span from calendars and orders, one at a time; none of them is kept. */
final class Count {

    private final Span span;
    private final LocalDate today;
    private final Map<YearMonth, MonthTally> months = new LinkedHashMap<>();
    private final ByUnit units;

    Count(Span span, LocalDate today) {
        this.span = span;
        this.today = today;
        span.months().forEach(month -> months.put(month, new MonthTally(month)));
        units = new ByUnit(months.size());
    }

    void add(ExpertCalendar expert) {
        List<Integer> there = new ArrayList<>();
        CalendarMonth whole = new CalendarMonth(0, 0, 0, 0, 0, 0);
        for (Map.Entry<YearMonth, MonthTally> month : months.entrySet()) {
            CalendarMonth counted = CalendarMonth.of(expert, month.getKey(), today);
            month.getValue().add(counted);
            there.add(counted.available() > 0 ? 1 : 0);
            whole = whole.plus(counted);
        }
        units.add(expert.homeUnitId(), new Group(List.copyOf(there), whole.available(), whole.out()));
    }

    /** Those that ended in another month are none of the span's. */
    void add(Order order) {
        EndedOrder.of(order, today)
                .filter(ended -> months.containsKey(ended.month()))
                .ifPresent(ended -> month(ended.month()).add(ended));
    }

    private MonthTally month(YearMonth month) {
        return months.computeIfAbsent(month, MonthTally::new);
    }

    Figures figures() {
        return new Figures(
                span,
                months.values().stream().map(tally -> tally.figures(today)).toList(),
                units.figures());
    }
}
