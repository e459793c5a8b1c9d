package no.likeverd.directory.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.directory.imports.check.Plan;
import no.likeverd.directory.imports.check.Report;
import no.likeverd.directory.imports.check.Verdict;
import no.likeverd.directory.imports.csv.Finding;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What would become of files that have been sent, and the decision on them. */
@Controller
@RequestMapping(ImportPages.ROOT + "/{uploadId}")
class PreviewPages {

    private final ImportFiles importFiles;
    private final ImportRuns runs;
    private final Uploads uploads;

    PreviewPages(ImportFiles importFiles, ImportRuns runs, Uploads uploads) {
        this.importFiles = importFiles;
        this.runs = runs;
        this.uploads = uploads;
    }

    /** What would become of a file's rows. */
    record FileLine(String file, int created, int changed, int ended, int unchanged) {

        static FileLine of(Report report, int ended) {
            return new FileLine(
                    report.file(),
                    report.created().size(),
                    report.changed().size() - ended,
                    ended,
                    report.unchanged().size());
        }
    }

    @GetMapping
    ModelAndView preview(Actor actor, @PathVariable String uploadId, PageRequest page, Form form, Swap swap) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "form", form, "uploadId", uploadId, "again", form.value("again").equals("true")));
        List<Finding> findings =
                switch (importFiles.preview(uploads.get(actor.personId(), uploadId))) {
                    case Verdict.Accepted accepted -> {
                        model.put("lines", lines(accepted.plan()));
                        model.put("seen", seen(accepted));
                        yield accepted.plan().warnings();
                    }
                    case Verdict.Refused refused -> {
                        model.put("total", refused.total());
                        yield refused.findings();
                    }
                };
        Page<Finding> shown = Page.of(findings, page);
        model.put("findings", shown.rows());
        model.put("paging", Paging.of(shown, ImportPages.ROOT + "/" + uploadId));
        return new ModelAndView(swap.view("import-preview", "findings"), model);
    }

    private static List<FileLine> lines(Plan plan) {
        return plan.reports().stream()
                .map(report -> FileLine.of(report, plan.ended().getOrDefault(report.file(), 0)))
                .toList();
    }

    /** What the decision is about: the numbers on the page. */
    private static String seen(Verdict verdict) {
        return verdict instanceof Verdict.Accepted accepted
                ? Integer.toHexString(lines(accepted.plan()).hashCode())
                : "";
    }

    /** Whoever reloads after a refusal sees how it is. */
    @GetMapping({"/apply", "/cancel"})
    ModelAndView back(@PathVariable String uploadId) {
        return Goto.page(ImportPages.ROOT + "/" + uploadId);
    }

    /** The files' own name is the key, so that they are imported once however often the button is pressed. */
    @PostMapping("/apply")
    ModelAndView apply(Actor actor, @PathVariable String uploadId, Form form) {
        CommandKey key = CommandKey.of(actor.personId(), uploadId, uploadId);
        if (runs.sameCommand(key).isPresent()) {
            return applied(actor, uploadId, key, Map.of());
        }
        Map<ImportFile, byte[]> files = uploads.get(actor.personId(), uploadId);
        if (!seen(importFiles.preview(files)).equals(form.value("seen"))) {
            return again(uploadId);
        }
        try {
            return applied(actor, uploadId, key, files);
        } catch (Problem refusal) {
            if (refusal.code().equals("IMPORT_REFUSED")) {
                return again(uploadId);
            }
            throw refusal;
        }
    }

    private ModelAndView applied(Actor actor, String uploadId, CommandKey key, Map<ImportFile, byte[]> files) {
        Aggregate<ImportRun> run = importFiles.carryOut(actor.personId(), key, files);
        uploads.drop(actor.personId(), uploadId);
        return Goto.page(ImportPages.ROOT + "/runs/" + run.id() + "?done=import.applied");
    }

    /** The directory has changed since the preview, so it is another decision. */
    private static ModelAndView again(String uploadId) {
        return Goto.page(ImportPages.ROOT + "/" + uploadId + "?again=true");
    }

    @PostMapping("/cancel")
    ModelAndView cancel(Actor actor, @PathVariable String uploadId) {
        uploads.drop(actor.personId(), uploadId);
        return Goto.page(ImportPages.ROOT + "?done=import.cancelled");
    }
}
