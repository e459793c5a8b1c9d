package no.likeverd.directory.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.directory.imports.check.Report;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.directory.imports.web.SentFiles;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first and the last step of an import: files are sent, and what became of their rows. In between is the preview. */
@Controller
@RequestMapping(ImportPages.ROOT)
class ImportPages {

    static final String ROOT = "/directory/import";

    private final ImportRuns runs;
    private final Uploads uploads;

    ImportPages(ImportRuns runs, Uploads uploads) {
        this.runs = runs;
        this.uploads = uploads;
    }

    @GetMapping
    ModelAndView blank(Actor actor, Form form) {
        return new ModelAndView(
                "import",
                Map.of(
                        "form",
                        form,
                        "files",
                        Arrays.stream(ImportFile.values()).map(ImportFile::part).toList(),
                        "waiting",
                        uploads.waiting(actor.personId())));
    }

    @PostMapping
    ModelAndView send(Actor actor, Form form, HttpServletRequest request) {
        try {
            SentFiles sent = SentFiles.ofForm(request);
            CommandKey key = form.key().command(actor.personId(), sent.asked());
            return Goto.page(ROOT + "/" + uploads.keep(actor.personId(), key, sent.files()));
        } catch (Problem refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            form.refuse(refusal.field(), refusal.code());
            ModelAndView again = blank(actor, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @GetMapping("/runs/{importId}")
    ModelAndView result(@PathVariable String importId, PageRequest page, Swap swap) {
        Aggregate<ImportRun> run = runs.get(importId);
        List<Report.Line> lines = new ArrayList<>();
        run.state().reports().forEach(report -> lines.addAll(report.lines()));
        Page<Report.Line> rows = Page.of(lines, page);
        return new ModelAndView(
                swap.view("import-result", "rows"),
                Map.of(
                        "run", ImportView.of(run),
                        "rows", rows.rows(),
                        "paging", Paging.of(rows, ROOT + "/runs/" + importId)));
    }

    /** An empty file with the right columns; the mark at the front lets spreadsheets read the letters right. */
    @GetMapping("/templates/{part}.csv")
    ResponseEntity<byte[]> template(@PathVariable String part) {
        ImportFile file =
                ImportFile.named(part).orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no such template"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(part + ".csv")
                                .build()
                                .toString())
                .body(("\ufeff" + String.join(",", file.columns()) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
