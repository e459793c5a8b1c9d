package no.likeverd.resourcecenter.pool;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.CalendarWeek;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Wait;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Undo;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Weeks by experts: who is where, who is away, and how much is left. */
@Controller
class TimelinePages {

    private static final String ADDRESS = "/resource-center/timeline";
    private static final int WEEKS = 8;

    private final FindExperts findExperts;
    private final FindOrders findOrders;
    private final Replica replica;
    private final Clock clock;

    TimelinePages(FindExperts findExperts, FindOrders findOrders, Replica replica, Clock clock) {
        this.findExperts = findExperts;
        this.findOrders = findOrders;
        this.replica = replica;
        this.clock = clock;
    }

    /** A column's head. */
    record Column(int number, LocalDate monday, int usedPercent) {}

    /** An expert's line. */
    record Row(String expertId, String name, int sharePercent, List<Cell> cells) {}

    /** One week of one expert, with the departments' names. */
    record Cell(int number, CalendarWeek week, List<Stay> stays) {}

    /**
     * What is booked in the week.
     *
     * @param first day of the whole booking, and {@code last} its last
     * @param begun whether only its last day can be changed
     */
    record Stay(
            String orderId,
            String unit,
            int sharePercent,
            LocalDate from,
            LocalDate to,
            LocalDate first,
            LocalDate last,
            boolean begun) {}

    /** An order in line for one of the experts. */
    record Waiting(String name, String orderId, String unit, Wait place) {}

    @GetMapping(ADDRESS)
    ModelAndView timeline(
            Actor actor,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(name = "moved", required = false) @Nullable String moved,
            PageRequest page,
            Form form) {
        boolean centre = actor.has(Role.RESOURCE_CENTRE_LEADER);
        LocalDate first = monday(from == null ? LocalDate.now(clock) : from);
        List<LocalDate> mondays =
                IntStream.range(0, WEEKS).mapToObj(first::plusWeeks).toList();
        Page<ExpertCalendar> experts = findExperts.page(actor, null, page);
        Page<Row> rows = experts.map(expert -> row(expert, mondays));
        ModelAndView timeline = new ModelAndView(
                "timeline",
                Map.of(
                        "rows", rows.rows(),
                        "columns",
                                mondays.stream()
                                        .map(day -> column(day, rows.rows(), first))
                                        .toList(),
                        "earlier", ADDRESS + "?from=" + first.minusWeeks(WEEKS),
                        "later", ADDRESS + "?from=" + first.plusWeeks(WEEKS),
                        "paging", Paging.of(rows, ADDRESS + "?from=" + first)));
        timeline.addObject("form", form);
        timeline.addObject("mayMove", centre);
        timeline.addObject("undo", centre && moved != null ? undo(actor, moved) : null);
        timeline.addObject(
                "line", centre ? experts.rows().stream().flatMap(this::waiting).toList() : List.of());
        return timeline;
    }

    private @Nullable Undo undo(Actor actor, String orderId) {
        return Undo.of(findOrders.versioned(actor, orderId), LocalDate.now(clock))
                .orElse(null);
    }

    private Stream<Waiting> waiting(ExpertCalendar expert) {
        String name = replica.nameOf(expert.personId()).orElse("–");
        return expert.waiting().waits().stream()
                .map(wait -> new Waiting(name, wait.orderId(), unit(wait.unitId()), wait));
    }

    private String unit(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** All whom one sees taken together, each by the own share. */
    private static Column column(LocalDate monday, List<Row> rows, LocalDate first) {
        int index = (int) java.time.temporal.ChronoUnit.WEEKS.between(first, monday);
        int capacity = rows.stream().mapToInt(Row::sharePercent).sum();
        int used = rows.stream()
                .mapToInt(row ->
                        row.sharePercent() * row.cells().get(index).week().usedPercent())
                .sum();
        return new Column(number(monday), monday, capacity == 0 ? 0 : Math.round(1f * used / capacity));
    }

    private Row row(ExpertCalendar expert, List<LocalDate> mondays) {
        return new Row(
                expert.expertId(),
                replica.nameOf(expert.personId()).orElse("–"),
                expert.sharePercent(),
                mondays.stream().map(monday -> cell(expert, monday)).toList());
    }

    private Cell cell(ExpertCalendar expert, LocalDate monday) {
        CalendarWeek week = CalendarWeek.of(expert, monday);
        return new Cell(
                number(monday), week, week.stays().stream().flatMap(this::stay).toList());
    }

    private Stream<Stay> stay(CalendarWeek.Stay stay) {
        return Stream.of(new Stay(
                stay.orderId(),
                unit(stay.unitId()),
                stay.sharePercent(),
                stay.days().from(),
                stay.days().to(),
                stay.whole().from(),
                stay.whole().to().minusDays(1),
                !stay.whole().from().isAfter(LocalDate.now(clock))));
    }

    private static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
