package no.likeverd.resourcecenter.applying;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Applications that wait, as a file for the centre; the applicants' own words stay on their pages. */
@Controller
class ApplicationLists {

    private final FindApplications find;
    private final Replica replica;
    private final SendFile file;

    ApplicationLists(FindApplications find, Replica replica, SendFile file) {
        this.find = find;
        this.replica = replica;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/applications.{format}")
    void applications(Actor actor, @PathVariable String format, Words words, HttpServletResponse response)
            throws IOException {
        List<Column<ApplicationView>> columns = List.of(
                new Column<>("applications.name", ApplicationView::name),
                new Column<>(
                        "order.unit",
                        each -> replica.unit(each.unitId()).map(Unit::name).orElse(each.unitId())),
                new Column<>("applications.share", ApplicationView::sharePercent),
                new Column<>("applications.skills", each -> each.skills().stream()
                        .map(skill -> words.named("skill", skill.code()) + " (" + skill.level() + ")")
                        .collect(Collectors.joining(", "))),
                new Column<>("export.appliedOn", ApplicationView::appliedOn),
                new Column<>("applications.answerBy", ApplicationView::answerBy));
        file.send(
                Listing.of("export.applications", columns, page -> find.waiting(actor, page)
                        .map(this::view)),
                format,
                words,
                response);
    }

    private ApplicationView view(Aggregate<Application> application) {
        return ApplicationView.of(
                application, replica.nameOf(application.state().personId()).orElse(null));
    }
}
