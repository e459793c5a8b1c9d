package no.likeverd.resourcecenter.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.intake.web.SentWorkbook;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an import begins: what somebody has sent before, and a form for the next workbook. */
@Controller
@RequestMapping(IntakePages.ROOT)
class IntakePages {

    static final String ROOT = "/resource-center/intake";

    private final ImportWorkbook imports;

    IntakePages(ImportWorkbook imports) {
        this.imports = imports;
    }

    @GetMapping
    ModelAndView list(Actor actor, PageRequest page, Swap swap) {
        List<IntakeKind> kinds = ImportWorkbook.kinds(actor);
        Page<IntakeView> rows = imports.page(actor, kinds, page).map(IntakeView::of);
        return new ModelAndView(
                swap.view("intakes", "intakes"),
                Map.of("kinds", kinds, "rows", rows.rows(), "paging", Paging.of(rows, ROOT)));
    }

    @GetMapping("/{kind}")
    ModelAndView blank(Actor actor, @PathVariable String kind, Form form, Words words) {
        IntakeKind wanted = IntakeKind.at(kind);
        wanted.require(actor);
        return sheet(wanted, form, words, null);
    }

    /** A workbook with faults is shown with all of them, and is not kept. */
    @PostMapping("/{kind}")
    ModelAndView send(Actor actor, @PathVariable String kind, Form form, Words words, HttpServletRequest request) {
        IntakeKind wanted = IntakeKind.at(kind);
        wanted.require(actor);
        try {
            SentWorkbook sent = SentWorkbook.of(request);
            IntakeRun run =
                    imports.check(actor, wanted, sent.content(), sent.command(form.key(), actor.personId(), wanted));
            return Goto.page(ROOT + "/runs/" + run.runId());
        } catch (Refused refused) {
            return again(wanted, faulty(form), words, refused.findings());
        } catch (Problem refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            form.refuse(refusal.field(), refusal.code());
            return again(wanted, form, words, null);
        }
    }

    /** The next workbook is another command. */
    private static Form faulty(Form form) {
        Form next = form.renewed();
        next.refuse(SentWorkbook.PART, "INTAKE_REFUSED");
        return next;
    }

    private static ModelAndView again(IntakeKind kind, Form form, Words words, @Nullable Findings findings) {
        ModelAndView page = sheet(kind, form, words, findings);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView sheet(IntakeKind kind, Form form, Words words, @Nullable Findings findings) {
        Map<String, Object> model =
                new HashMap<>(Map.of("kind", kind, "form", form, "columns", Template.told(kind, words)));
        model.put("findings", findings == null ? List.of() : FindingView.of(findings, words));
        model.put("total", findings == null ? 0 : findings.total());
        return new ModelAndView("intake", model);
    }
}
