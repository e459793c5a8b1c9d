package no.likeverd.resourcecenter.draft;

import no.likeverd.access.Actor;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing an order that nobody is booked for, asked for on the order's page: on a draft, which takes its place once it is sent. */
@Controller
@RequestMapping(OrderFormPages.ORDERS + "/{orderId}/change")
class ChangeOrderPages {

    private final KeepDraft keep;

    ChangeOrderPages(KeepDraft keep) {
        this.keep = keep;
    }

    /** Whoever reloads after a refusal sees how the order is. */
    @GetMapping
    ModelAndView order(@PathVariable String orderId) {
        return Goto.page(OrderFormPages.ORDERS + "/" + orderId);
    }

    @PostMapping
    ModelAndView change(Actor actor, @PathVariable String orderId, Form form) {
        return form.lastDay("to")
                .sent(
                        Dates.class,
                        dates -> DraftPages.done(
                                keep.beginChange(
                                        actor,
                                        orderId,
                                        dates,
                                        form.key().command(actor.personId() + "/" + orderId, "change", dates)),
                                "changing"),
                        () -> order(orderId));
    }
}
