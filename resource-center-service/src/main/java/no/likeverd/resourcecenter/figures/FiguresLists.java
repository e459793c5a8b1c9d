package no.likeverd.resourcecenter.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures of the tables, all in one file: a row per month. */
@Controller
class FiguresLists {

    private final FindFigures find;
    private final SendFile file;

    FiguresLists(FindFigures find, SendFile file) {
        this.find = find;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/figures.{format}")
    void figures(Actor actor, @PathVariable String format, Form form, Words words, HttpServletResponse response)
            throws IOException {
        Span span = find.span(actor, form.value("quarter"), form.value("from"), form.value("to"));
        List<MonthFigures> months = find.of(actor, span).months();
        List<Column<MonthFigures>> columns = Stream.concat(
                        Stream.of(new Column<MonthFigures>("figures.month", MonthFigures::firstDay)),
                        FigureColumn.ALL.stream().map(column -> new Column<MonthFigures>(column.key(), column::of)))
                .toList();
        file.send(Listing.of("export.figures", columns, page -> Page.of(months, page)), format, words, response);
    }
}
