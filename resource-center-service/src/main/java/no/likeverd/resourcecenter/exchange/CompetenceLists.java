package no.likeverd.resourcecenter.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.resourcecenter.exchange.SearchCompetences.Wanted;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The entries that a leader keeps, and those that somebody has found, as files. */
@Controller
class CompetenceLists {

    private final FindCompetences find;
    private final SearchCompetences search;
    private final Replica replica;
    private final Contacts contacts;
    private final SendFile file;

    CompetenceLists(FindCompetences find, SearchCompetences search, Replica replica, Contacts contacts, SendFile file) {
        this.find = find;
        this.search = search;
        this.replica = replica;
        this.contacts = contacts;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/competences.{format}")
    void own(Actor actor, @PathVariable String format, Words words, HttpServletResponse response) throws IOException {
        List<Column<CompetenceView>> columns = new ArrayList<>(columns(words));
        columns.add(new Column<>("competence.due", CompetenceView::dueOn));
        columns.add(new Column<>("competence.status", entry -> words.say("competence.status." + entry.status())));
        file.send(
                Listing.of("export.competences", List.copyOf(columns), page -> find.own(actor, page)
                        .map(entry -> CompetenceView.of(entry.state(), replica, contacts))),
                format,
                words,
                response);
    }

    @GetMapping("/resource-center/lists/exchange.{format}")
    void found(Actor actor, @PathVariable String format, Form form, Words words, HttpServletResponse response)
            throws IOException {
        if (form.value("q").length() > CompetenceController.MOST_WORDS) {
            throw Problem.invalid("TOO_MANY_WORDS", "q", "Search with at most 200 characters");
        }
        Wanted wanted = new Wanted(form.value("q"), given(form, "theme"), given(form, "district"));
        file.send(
                Listing.of("export.exchange", columns(words), page -> search.search(wanted, page)
                        .hits()
                        .map(hit -> CompetenceView.of(hit.entry(), replica, contacts))),
                format,
                words,
                response);
    }

    private static List<Column<CompetenceView>> columns(Words words) {
        return List.of(
                new Column<>("competence.name", CompetenceView::title),
                new Column<>("competence.unit", CompetenceView::unitName),
                new Column<>("competence.theme", entry -> words.named("theme", List.of(entry.theme()))
                        .getFirst()
                        .label()),
                new Column<>("competence.goodFor", CompetenceView::goodFor),
                new Column<>("competence.howToGet", CompetenceView::howToGet),
                new Column<>("competence.level", CompetenceView::level),
                new Column<>("competence.contact", entry -> entry.contact().name()));
    }

    private static @Nullable String given(Form form, String field) {
        String value = form.value(field);
        return value.isEmpty() ? null : value;
    }
}
