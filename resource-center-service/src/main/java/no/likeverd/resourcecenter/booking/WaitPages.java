package no.likeverd.resourcecenter.booking;

import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.booking.WaitingController.WaitAnswer;
import no.likeverd.resourcecenter.booking.WaitingController.WaitAnswerForm;
import no.likeverd.resourcecenter.booking.WaitingController.WaitForm;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Waiting for an expert, and answering when the place is free, on the order's page. */
@Controller
@RequestMapping("/resource-center/orders/{orderId}/waiting")
class WaitPages {

    private final JoinLine joinLine;

    WaitPages(JoinLine joinLine) {
        this.joinLine = joinLine;
    }

    /** Whoever reloads after a refusal sees how the order is. */
    @GetMapping({"", "/answer"})
    ModelAndView order(@PathVariable String orderId) {
        return Goto.page("/resource-center/orders/" + orderId);
    }

    @PostMapping
    ModelAndView join(Actor actor, @PathVariable String orderId, Form form) {
        return form.sent(
                WaitForm.class,
                wanted -> {
                    joinLine.join(actor, orderId, wanted.expertId(), command(actor, form, orderId, "wait", wanted));
                    return "/resource-center/orders/" + orderId + "?done=order.waits";
                },
                () -> order(orderId));
    }

    @PostMapping("/answer")
    ModelAndView answer(Actor actor, @PathVariable String orderId, Form form) {
        return form.sent(
                WaitAnswerForm.class,
                said -> {
                    CommandKey command = command(actor, form, orderId, "answer", said);
                    return "/resource-center/orders/" + orderId + "?done=" + done(actor, orderId, said, command);
                },
                () -> order(orderId));
    }

    private String done(Actor actor, String orderId, WaitAnswerForm said, CommandKey command) {
        if (said.answer() == WaitAnswer.DECLINED) {
            joinLine.leave(actor, orderId, said.expertId(), command);
            return "order.waits.not";
        }
        try {
            joinLine.accept(actor, orderId, said.expertId(), command);
            return "booking.made";
        } catch (Problem refusal) {
            if (refusal.member("reasonsAgainst") == null) {
                throw refusal;
            }
            throw Problem.conflict("NOT_ASKED", "Somebody else was given the place");
        }
    }

    private static CommandKey command(Actor actor, Form form, String orderId, Object... asked) {
        return form.key().command(actor.personId() + "/" + orderId, asked);
    }
}
