package no.likeverd.resourcecenter.pool;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.resourcecenter.pool.TimelineLines.Cell;
import no.likeverd.resourcecenter.pool.TimelineLines.Row;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The timeline as a file: a row for each expert, a column for each week. */
@Controller
class TimelineLists {

    private final FindExperts findExperts;
    private final Replica replica;
    private final Clock clock;
    private final SendFile file;

    TimelineLists(FindExperts findExperts, Replica replica, Clock clock, SendFile file) {
        this.findExperts = findExperts;
        this.replica = replica;
        this.clock = clock;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/timeline.{format}")
    void timeline(
            Actor actor,
            @PathVariable String format,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(name = "weeks", required = false) @Nullable Weeks wanted,
            Words words,
            HttpServletResponse response)
            throws IOException {
        List<LocalDate> mondays = Objects.requireNonNullElse(wanted, Weeks.USUAL)
                .from(Objects.requireNonNullElse(from, LocalDate.now(clock)));
        List<Column<Row>> columns = Stream.concat(
                        Stream.of(
                                new Column<Row>("timeline.expert", Row::name),
                                new Column<Row>("expert.share", Row::sharePercent),
                                new Column<Row>("expert.worksOn", Row::worksOn)),
                        IntStream.range(0, mondays.size()).mapToObj(week -> column(week, mondays.get(week), words)))
                .toList();
        file.send(
                Listing.of("export.timeline", columns, page -> rows(actor, page, mondays, words)),
                format,
                words,
                response);
    }

    private Page<Row> rows(Actor actor, PageRequest page, List<LocalDate> mondays, Words words) {
        Page<ExpertCalendar> experts = findExperts.page(actor, null, page);
        TimelineLines lines = new TimelineLines(replica, words, LocalDate.now(clock), false, experts.rows());
        return experts.map(expert -> lines.row(expert, mondays));
    }

    private static Column<Row> column(int week, LocalDate monday, Words words) {
        return new Column<>(
                "timeline.week",
                row -> said(row.cells().get(week)),
                List.of(TimelineLines.number(monday), words.day(monday)));
    }

    /** How much of the share is booked, and what lies in the week; nothing for a week in which nothing does. */
    private static String said(Cell cell) {
        String items = cell.items().stream().map(TimelineLines.Item::text).collect(Collectors.joining("; "));
        return cell.usedPercent() == 0 ? items : cell.usedPercent() + " %: " + items;
    }
}
