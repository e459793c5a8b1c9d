package no.likeverd.resourcecenter.approval;

import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.approval.ApprovalController.ApprovalForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whether the unit's orders need a yes, for its leader to see and say. */
@Controller
@RequestMapping("/resource-center/units/{unitId}/approval")
class ApprovalPages {

    private final Approvals approvals;
    private final Replica replica;

    ApprovalPages(Approvals approvals, Replica replica) {
        this.approvals = approvals;
        this.replica = replica;
    }

    @GetMapping
    ModelAndView see(Actor actor, @PathVariable String unitId, Form form, Words words) {
        Optional<Aggregate<Approval>> known = approvals.of(actor, unitId);
        form.suggest("version", String.valueOf(known.map(Aggregate::version).orElse(0L)))
                .suggest("needed", String.valueOf(approvals.on(unitId)))
                .suggest(
                        "leastDays",
                        known.map(rule -> rule.state().leastDays())
                                .map(String::valueOf)
                                .orElse(""));
        return new ModelAndView("approval")
                .addObject("form", form)
                .addObject("action", "/resource-center/units/" + unitId + "/approval")
                .addObject("unit", replica.unit(unitId).map(Unit::name).orElse(unitId))
                .addObject(
                        "choices",
                        java.util.List.of(
                                new Option("false", words.say("approval.off")),
                                new Option("true", words.say("approval.on"))));
    }

    @PostMapping
    ModelAndView change(Actor actor, @PathVariable String unitId, Form form, Words words) {
        return form.sent(
                ApprovalForm.class,
                said -> {
                    approvals.change(
                            actor,
                            unitId,
                            said.needed(),
                            said.leastDays(),
                            form.version(),
                            form.key().command(actor.personId() + "/" + unitId, "approval", said, form.version()));
                    return "/resource-center/units/" + unitId + "/approval?done=approval.changed";
                },
                () -> see(actor, unitId, form, words));
    }
}
