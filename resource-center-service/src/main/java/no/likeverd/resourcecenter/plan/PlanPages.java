package no.likeverd.resourcecenter.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.plan.PlanController.AcceptanceForm;
import no.likeverd.resourcecenter.plan.PlanController.PlanForm;
import no.likeverd.resourcecenter.plan.PlanController.StopForm;
import no.likeverd.resourcecenter.weight.WeightsInForce;
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

/** Plans in the browser, for the centre: begun, watched, looked through, accepted in part or whole. */
@Controller
@RequestMapping(PlanPages.ROOT)
class PlanPages {

    static final String ROOT = "/resource-center/plans";
    private static final String USUAL_SECONDS = "20";

    private final MakePlan makePlan;
    private final WeightsInForce weights;
    private final PlanLines lines;

    PlanPages(MakePlan makePlan, WeightsInForce weights, PlanLines lines) {
        this.makePlan = makePlan;
        this.weights = weights;
        this.lines = lines;
    }

    @GetMapping
    ModelAndView list(Actor actor, PageRequest page, Swap swap) {
        Page<PlanView> rows = makePlan.page(actor, page).map(PlanView::of);
        return new ModelAndView(
                swap.view("plans", "plans"), Map.of("rows", rows.rows(), "paging", Paging.of(rows, ROOT)));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Form form) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return sheet(weights.suggested(form).suggest("seconds", USUAL_SECONDS));
    }

    @PostMapping("/new")
    ModelAndView begin(Actor actor, Form form) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return form.sent(PlanForm.class, wanted -> ROOT + "/" + begun(actor, form, wanted), () -> sheet(form));
    }

    private String begun(Actor actor, Form form, PlanForm wanted) {
        return makePlan.begin(
                        actor,
                        wanted.aims(weights.aims()),
                        wanted.most(),
                        form.key().command(actor.personId(), "plan", wanted))
                .planId();
    }

    private static ModelAndView sheet(Form form) {
        return new ModelAndView("plan-form", Map.of("form", form));
    }

    @GetMapping("/{planId}")
    ModelAndView one(Actor actor, @PathVariable String planId, Form form, PageRequest page, Swap swap, Words words) {
        Plan plan = makePlan.one(actor, planId);
        PlanView view = PlanView.of(plan);
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "plan", view, "rows", List.of()));
        Outcome outcome = plan.outcome();
        if (outcome != null) {
            Set<String> filled = outcome.orderIds();
            Page<PlanLines.Line> rows =
                    Page.of(outcome.items(), page).map(item -> lines.of(actor, item, filled, words));
            model.put("rows", rows.rows());
            model.put("paging", Paging.of(rows, ROOT + "/" + planId));
            model.put("open", outcome.count(ItemStatus.PROPOSED));
            model.put("firstOpen", firstOpen(rows.rows()));
        }
        return new ModelAndView(swap.view("plan", "plan"), model);
    }

    /** Where the way from "nothing is ticked" leads; empty when nothing is left to tick. */
    private static String firstOpen(List<PlanLines.Line> rows) {
        return rows.stream()
                .filter(row -> row.item().is(ItemStatus.PROPOSED))
                .map(row -> row.item().orderId())
                .findFirst()
                .orElse("");
    }

    @GetMapping("/{planId}/unfilled")
    ModelAndView unfilled(Actor actor, @PathVariable String planId, PageRequest page, Swap swap) {
        Plan plan = makePlan.one(actor, planId);
        Page<PlanLines.Gap> rows = Page.of(plan.ready().unfilled(), page).map(lines::of);
        return new ModelAndView(
                swap.view("plan-unfilled", "unfilled"),
                Map.of(
                        "plan",
                        PlanView.of(plan),
                        "rows",
                        rows.rows(),
                        "paging",
                        Paging.of(rows, ROOT + "/" + planId + "/unfilled")));
    }

    @GetMapping({"/{planId}/stop", "/{planId}/acceptance", "/{planId}/whole"})
    ModelAndView plan(@PathVariable String planId) {
        return Goto.page(ROOT + "/" + planId);
    }

    @PostMapping("/{planId}/stop")
    ModelAndView stop(Actor actor, @PathVariable String planId, Form form) {
        return form.sent(
                StopForm.class,
                nothing -> {
                    makePlan.stop(actor, planId, form.key().command(actor.personId() + "/" + planId, "stop"));
                    return ROOT + "/" + planId;
                },
                () -> plan(planId));
    }

    /** Accepts the lines that were ticked. */
    @PostMapping("/{planId}/acceptance")
    ModelAndView accept(Actor actor, @PathVariable String planId, Form form, PageRequest page, Swap swap, Words words) {
        return form.sent(
                AcceptanceForm.class,
                ticked -> accepted(actor, planId, form, ticked.orders()),
                () -> one(actor, planId, form, page, swap, words));
    }

    /** Accepts everything that is proposed. */
    @PostMapping("/{planId}/whole")
    ModelAndView acceptAll(Actor actor, @PathVariable String planId, Form form) {
        return form.sent(StopForm.class, nothing -> accepted(actor, planId, form, Set.of()), () -> plan(planId));
    }

    private String accepted(Actor actor, String planId, Form form, Set<String> orderIds) {
        makePlan.accept(actor, planId, orderIds, form.key().command(actor.personId() + "/" + planId, orderIds));
        return ROOT + "/" + planId + "?done=plan.accepted";
    }
}
