package no.likeverd.resourcecenter.need;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Needs, and for HR those that nobody met, as files. */
@Controller
class NeedLists {

    private final FindNeeds find;
    private final Replica replica;
    private final SendFile file;

    NeedLists(FindNeeds find, Replica replica, SendFile file) {
        this.find = find;
        this.replica = replica;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/needs.{format}")
    void needs(Actor actor, @PathVariable String format, Form form, Words words, HttpServletResponse response)
            throws IOException {
        boolean own = form.value("whose").equals("own");
        String theme = form.value("theme");
        Function<PageRequest, Page<Need>> rows =
                page -> own ? find.own(actor, page) : find.open(theme.isEmpty() ? null : theme, page);
        List<Column<Need>> columns = List.of(
                new Column<>("need.text", Need::text),
                new Column<>("competence.theme", need -> theme(need.theme(), words)),
                new Column<>("competence.unit", need -> NeedView.unit(need.unitId(), replica)),
                new Column<>("order.from", need -> need.period().from()),
                new Column<>("order.to", need -> need.period().to().minusDays(1)),
                new Column<>("competence.status", need -> words.say("need.status." + need.status())),
                new Column<>("need.postedOn", Need::postedOn),
                new Column<>("need.endedOn", Need::endedOn));
        file.send(Listing.of("export.needs", columns, rows), format, words, response);
    }

    @GetMapping("/resource-center/lists/unmet.{format}")
    void unmet(Actor actor, @PathVariable String format, Form form, Words words, HttpServletResponse response)
            throws IOException {
        List<Needs.Count> counts = find.unmet(actor, find.month(form.value("month")));
        List<Column<Needs.Count>> columns = List.of(
                new Column<>("competence.theme", count -> theme(count.theme(), words)),
                new Column<>("competence.unit", count -> NeedView.unit(count.unitId(), replica)),
                new Column<>("unmet.needs", Needs.Count::needs));
        file.send(Listing.of("export.unmet", columns, page -> Page.of(counts, page)), format, words, response);
    }

    private static String theme(String code, Words words) {
        return words.named("theme", List.of(code)).getFirst().label();
    }
}
