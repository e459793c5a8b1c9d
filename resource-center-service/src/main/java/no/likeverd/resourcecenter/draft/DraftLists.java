package no.likeverd.resourcecenter.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Drafts as a file, for those who write on them and who say yes. */
@Controller
class DraftLists {

    private final FindDrafts find;
    private final OrderSheets sheets;
    private final SendFile file;

    DraftLists(FindDrafts find, OrderSheets sheets, SendFile file) {
        this.find = find;
        this.sheets = sheets;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/drafts.{format}")
    void drafts(Actor actor, @PathVariable String format, Words words, HttpServletResponse response)
            throws IOException {
        List<Column<DraftView>> columns = List.of(
                new Column<>("order.skill", draft -> {
                    String skill = draft.skill();
                    return skill == null ? null : words.named("skill", skill);
                }),
                new Column<>("order.unit", draft -> sheets.unit(draft.unitId())),
                new Column<>("order.from", DraftView::from),
                new Column<>("order.to", draft -> {
                    LocalDate after = draft.to();
                    return after == null ? null : after.minusDays(1);
                }),
                new Column<>("order.share", DraftView::sharePercent),
                new Column<>("drafts.touched", DraftView::touchedOn),
                new Column<>("order.status", draft -> words.say("draft.status." + draft.status())),
                new Column<>("export.draft", DraftView::draftId));
        file.send(
                Listing.of(
                        "export.drafts", columns, page -> find.page(actor, page).map(DraftView::of)),
                format,
                words,
                response);
    }
}
