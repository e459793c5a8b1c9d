package no.likeverd.resourcecenter.credential;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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

/** What expires soonest, as a file. */
@Controller
class CredentialLists {

    private final FindCredentials find;
    private final SendFile file;

    CredentialLists(FindCredentials find, SendFile file) {
        this.find = find;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/credentials.{format}")
    void expiring(Actor actor, @PathVariable String format, Form form, Words words, HttpServletResponse response)
            throws IOException {
        LocalDate day = CredentialPages.until(form).orElseGet(find::soon);
        List<ExpiringView> rows = find.expiring(actor, day);
        List<Column<ExpiringView>> columns = List.of(
                new Column<>("expiring.expert", ExpiringView::name),
                new Column<>("credential.name", row -> row.credential().name()),
                new Column<>(
                        "credential.kind",
                        row -> words.say("credential.kind." + row.credential().kind())),
                new Column<>("credential.issuedBy", row -> row.credential().issuedBy()),
                new Column<>("credential.validFrom", row -> row.credential().validFrom()),
                new Column<>("credential.lastDay", row -> row.credential().lastDay()));
        file.send(Listing.of("export.credentials", columns, page -> Page.of(rows, page)), format, words, response);
    }
}
