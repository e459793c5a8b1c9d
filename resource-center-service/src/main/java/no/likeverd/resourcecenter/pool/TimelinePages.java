package no.likeverd.resourcecenter.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Wait;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Undo;
import no.likeverd.resourcecenter.pool.TimelineLines.Row;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Words;
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

    /** A way to see more weeks or fewer; the address is null for those that are shown. */
    record Choice(int weeks, @Nullable String address) {}

    /** A column's head. */
    record Column(int number, LocalDate monday, int usedPercent) {}

    /** An order in line for one of the experts. */
    record Waiting(String name, String orderId, String unit, Wait place) {}

    @GetMapping(ADDRESS)
    ModelAndView timeline(
            Actor actor,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(name = "weeks", required = false) @Nullable Weeks wanted,
            @RequestParam(name = "moved", required = false) @Nullable String moved,
            PageRequest page,
            Words words,
            Form form) {
        boolean centre = actor.has(Role.RESOURCE_CENTRE_LEADER);
        Weeks weeks = Objects.requireNonNullElse(wanted, Weeks.USUAL);
        List<LocalDate> mondays = weeks.from(from == null ? LocalDate.now(clock) : from);
        LocalDate first = mondays.getFirst();
        Page<ExpertCalendar> experts = findExperts.page(actor, null, page);
        TimelineLines lines = new TimelineLines(replica, words, LocalDate.now(clock), centre, experts.rows());
        Page<Row> rows = experts.map(expert -> lines.row(expert, mondays));
        ModelAndView timeline = new ModelAndView(
                "timeline",
                Map.of(
                        "rows", rows.rows(),
                        "columns",
                                mondays.stream()
                                        .map(day -> column(day, rows.rows(), first))
                                        .toList(),
                        "earlier", address(weeks, first.minusWeeks(weeks.number())),
                        "now", ADDRESS + "?weeks=" + weeks.number(),
                        "later", address(weeks, first.plusWeeks(weeks.number())),
                        "choices", choices(weeks, first),
                        "paging", Paging.of(rows, address(weeks, first))));
        timeline.addObject("form", form);
        timeline.addObject("mayMove", centre);
        timeline.addObject("undo", centre && moved != null ? undo(actor, moved) : null);
        timeline.addObject(
                "line",
                centre
                        ? experts.rows().stream()
                                .flatMap(expert -> waiting(expert, lines))
                                .toList()
                        : List.of());
        return timeline;
    }

    private static String address(Weeks weeks, LocalDate first) {
        return ADDRESS + "?weeks=" + weeks.number() + "&from=" + first;
    }

    private static List<Choice> choices(Weeks shown, LocalDate first) {
        return Weeks.CHOICES.stream()
                .map(number -> new Choice(number, number == shown.number() ? null : address(new Weeks(number), first)))
                .toList();
    }

    private @Nullable Undo undo(Actor actor, String orderId) {
        return Undo.of(findOrders.versioned(actor, orderId), LocalDate.now(clock))
                .orElse(null);
    }

    private static Stream<Waiting> waiting(ExpertCalendar expert, TimelineLines lines) {
        return expert.waiting().waits().stream()
                .map(wait -> new Waiting(lines.name(expert), wait.orderId(), lines.unit(wait.unitId()), wait));
    }

    /** All whom one sees taken together, each by the own share. */
    private static Column column(LocalDate monday, List<Row> rows, LocalDate first) {
        int index = (int) java.time.temporal.ChronoUnit.WEEKS.between(first, monday);
        int capacity = rows.stream().mapToInt(Row::sharePercent).sum();
        int used = rows.stream()
                .mapToInt(row -> row.sharePercent() * row.cells().get(index).usedPercent())
                .sum();
        return new Column(TimelineLines.number(monday), monday, capacity == 0 ? 0 : Math.round(1f * used / capacity));
    }
}
