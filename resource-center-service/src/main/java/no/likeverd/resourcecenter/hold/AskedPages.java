package no.likeverd.resourcecenter.hold;

import java.util.Locale;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.hold.HoldController.HoldAnswerForm;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.resourcecenter.pool.FindExperts;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an expert, and the leader at home, are asked: everything that one needs to say yes or no. */
@Controller
@RequestMapping("/resource-center/experts/{expertId}/asked/{orderId}")
class AskedPages {

    private final FindHolds findHolds;
    private final AnswerHold answerHold;
    private final FindExperts findExperts;
    private final Orders orders;
    private final Replica replica;

    AskedPages(FindHolds findHolds, AnswerHold answerHold, FindExperts findExperts, Orders orders, Replica replica) {
        this.findHolds = findHolds;
        this.answerHold = answerHold;
        this.findExperts = findExperts;
        this.orders = orders;
        this.replica = replica;
    }

    @GetMapping
    ModelAndView asked(
            Actor actor, @PathVariable String expertId, @PathVariable String orderId, Form form, Words words) {
        HoldView hold = findHolds.one(actor, expertId, orderId);
        ExpertCalendar expert = findExperts.one(actor, expertId).state();
        Order order = orders.get(orderId).state();
        return new ModelAndView(
                "asked",
                Map.of(
                        "form", form,
                        "hold", hold,
                        "order", order,
                        "unit", replica.unit(hold.unitId()).map(Unit::name).orElse(hold.unitId()),
                        "name", replica.nameOf(expert.personId()).orElseGet(() -> words.say("candidate.unnamed")),
                        "own", expert.personId().equals(actor.personId()),
                        "mayAnswer",
                                expert.holds().of(orderId).stream()
                                        .anyMatch(kept -> findHolds.awaits(actor, expert, kept))));
    }

    /** Whoever reloads after a refusal sees how the expert is. */
    @GetMapping("/answer")
    ModelAndView expert(@PathVariable String expertId, @PathVariable String orderId) {
        return Goto.page("/resource-center/experts/" + expertId);
    }

    @PostMapping("/answer")
    ModelAndView answer(Actor actor, @PathVariable String expertId, @PathVariable String orderId, Form form) {
        return form.sent(
                HoldAnswerForm.class,
                said -> {
                    CommandKey command = form.key().command(actor.personId() + "/" + expertId, orderId, "answer", said);
                    AnswerHold.Outcome outcome = answerHold.answer(actor, expertId, orderId, said.answer(), command);
                    return "/resource-center/experts/" + expertId + "?done=asked."
                            + outcome.name().toLowerCase(Locale.ROOT);
                },
                () -> expert(expertId, orderId));
    }
}
