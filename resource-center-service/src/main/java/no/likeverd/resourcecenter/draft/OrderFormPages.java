package no.likeverd.resourcecenter.draft;

import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.order.OrderForm;
import no.likeverd.resourcecenter.order.PlaceOrder;
import no.likeverd.resourcecenter.order.Urgency;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new order for people: sent at once, sent to the leader, or kept as a draft. */
@Controller
class OrderFormPages {

    static final String ORDERS = "/resource-center/orders";
    private static final String NEW = ORDERS + "/new";
    private static final String SAVE = DraftPages.ROOT + "/new";

    private final PlaceOrder placeOrder;
    private final KeepDraft keep;
    private final OrderSheets sheets;

    OrderFormPages(PlaceOrder placeOrder, KeepDraft keep, OrderSheets sheets) {
        this.placeOrder = placeOrder;
        this.keep = keep;
        this.sheets = sheets;
    }

    @GetMapping(NEW)
    ModelAndView blank(Actor actor, Form form, Words words) {
        actor.require(Role.ORDERER);
        form.suggest("sharePercent", "100")
                .suggest("kind", Kind.COMPETENCE.name())
                .suggest("urgency", Urgency.USUAL.name())
                .suggest("professionalResponsibility", Party.DEPARTMENT.name())
                .suggest("competenceUpkeep", Party.CENTRE.name());
        return sheets.of(actor, null, NEW, SAVE, form, words);
    }

    @PostMapping(NEW)
    ModelAndView place(Actor actor, Form form, Words words) {
        return form.lastDay("to")
                .sent(OrderForm.class, wanted -> placed(actor, form, wanted), () -> blank(actor, form, words));
    }

    /** Where the leader says yes first it goes there, as a draft that waits; and so does a repeat, whatever holds by then. */
    private String placed(Actor actor, Form form, OrderForm wanted) {
        CommandKey command = form.key().command(actor.personId(), "order", wanted);
        CommandKey awaiting = command.then("awaiting"); // beside a draft that was saved by the same form
        if (keep.hasBegun(awaiting)) {
            return awaiting(actor, wanted, awaiting);
        }
        try {
            String orderId = placeOrder.place(actor, wanted, command).orderId();
            return ORDERS + "/" + orderId + "?done=order.placed";
        } catch (Problem refusal) {
            if (!refusal.code().equals("APPROVAL_NEEDED")) {
                throw refusal;
            }
            return awaiting(actor, wanted, awaiting);
        }
    }

    private String awaiting(Actor actor, OrderForm wanted, CommandKey command) {
        return DraftPages.done(keep.beginAwaiting(actor, wanted, command), "awaits");
    }

    @GetMapping(SAVE)
    ModelAndView blankDraft(Actor actor, Form form, Words words) {
        return blank(actor, form, words);
    }

    @PostMapping(SAVE)
    ModelAndView keep(Actor actor, Form form, Words words) {
        return form.lastDay("to")
                .sent(
                        DraftForm.class,
                        said -> DraftPages.done(
                                keep.begin(
                                        actor,
                                        said.unitId(),
                                        said.sheet(),
                                        form.key().command(actor.personId(), "draft", said)),
                                "saved"),
                        () -> blank(actor, form, words));
    }
}
