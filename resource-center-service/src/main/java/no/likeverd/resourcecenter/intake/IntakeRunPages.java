package no.likeverd.resourcecenter.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.intake.IntakeController.DecisionForm;
import no.likeverd.resourcecenter.intake.IntakeController.RowView;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One import: what it would do, the decision, and what became of its rows. */
@Controller
@RequestMapping(IntakeRunPages.ROOT + "/{runId}")
class IntakeRunPages {

    static final String ROOT = IntakePages.ROOT + "/runs";

    private final ImportWorkbook imports;
    private final CheckWorkbook kinds;

    IntakeRunPages(ImportWorkbook imports, CheckWorkbook kinds) {
        this.imports = imports;
        this.kinds = kinds;
    }

    @GetMapping
    ModelAndView one(Actor actor, @PathVariable String runId, PageRequest page, Form form, Words words, Swap swap) {
        IntakeRun run = imports.one(actor, runId);
        boolean again = run.status() == IntakeStatus.CHECKED && Objects.equals(form.value("again"), "true");
        Findings since = again ? imports.sinceThen(actor, run) : new Findings();
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "run", IntakeView.of(run), "again", again));
        model.put("findings", FindingView.of(since, words));
        model.put("total", since.total());
        model.put(
                "heads",
                run.kind().columns().stream()
                        .map(each -> words.say(each.head()))
                        .toList());
        rows(run, page, words, model);
        return new ModelAndView(swap.view("intake-run", "run"), model);
    }

    /** Before the decision what each row would do, afterwards what came between. */
    private void rows(IntakeRun run, PageRequest page, Words words, Map<String, Object> model) {
        String address = ROOT + "/" + run.runId();
        if (run.status() == IntakeStatus.CHECKED) {
            Rows rows = kinds.rows(run.kind());
            Page<RowView> shown =
                    Page.of(run.rows(), page).map(row -> new RowView(row.number(), rows.cells(row, words)));
            model.put("rows", shown.rows());
            model.put("troubles", List.of());
            model.put("paging", Paging.of(shown, address));
        } else {
            Page<FindingView> shown =
                    Page.of(run.troubles(), page).map(trouble -> IntakeController.view(trouble, words));
            model.put("rows", List.of());
            model.put("troubles", shown.rows());
            model.put("paging", Paging.of(shown, address));
        }
    }

    /** Whoever reloads after a refusal sees how it is. */
    @GetMapping({"/commit", "/discard"})
    ModelAndView back(@PathVariable String runId) {
        return Goto.page(ROOT + "/" + runId);
    }

    @PostMapping("/commit")
    ModelAndView commit(Actor actor, @PathVariable String runId, Form form) {
        try {
            return form.sent(
                    DecisionForm.class,
                    nothing -> {
                        imports.commit(actor, runId, IntakeController.command(actor, form.key(), runId, "commit"));
                        return ROOT + "/" + runId + "?done=intake.committed";
                    },
                    () -> back(runId));
        } catch (Refused changed) {
            return Goto.page(ROOT + "/" + runId + "?again=true");
        }
    }

    @PostMapping("/discard")
    ModelAndView discard(Actor actor, @PathVariable String runId, Form form) {
        return form.sent(
                DecisionForm.class,
                nothing -> {
                    imports.discard(actor, runId, IntakeController.command(actor, form.key(), runId, "discard"));
                    return ROOT + "/" + runId + "?done=intake.discarded";
                },
                () -> back(runId));
    }
}
