package no.likeverd.resourcecenter.hold;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.booking.Refusals;
import no.likeverd.resourcecenter.booking.Said;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.calendar.Side;
import no.likeverd.resourcecenter.candidate.Displaced;
import no.likeverd.resourcecenter.candidate.FindDisplaced;
import no.likeverd.resourcecenter.hold.HoldController.HoldEndForm;
import no.likeverd.resourcecenter.hold.HoldController.HoldForm;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.OrderView;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The centre keeps days of an expert for an order and asks, from the list of candidates. */
@Controller
@RequestMapping("/resource-center/orders/{orderId}/hold")
class HoldPages {

    private static final String USUAL_DAYS = "3";

    private final KeepHold keepHold;
    private final FindOrders findOrders;
    private final Calendars calendars;
    private final FindDisplaced findDisplaced;
    private final Replica replica;
    private final Clock clock;

    HoldPages(
            KeepHold keepHold,
            FindOrders findOrders,
            Calendars calendars,
            FindDisplaced findDisplaced,
            Replica replica,
            Clock clock) {
        this.keepHold = keepHold;
        this.findOrders = findOrders;
        this.calendars = calendars;
        this.findDisplaced = findDisplaced;
        this.replica = replica;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable String orderId, Form form, Words words) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return form.value("expertId").isEmpty()
                ? Goto.page(order(orderId) + "/candidates")
                : page(actor, orderId, form, words, List.of());
    }

    private ModelAndView page(Actor actor, String orderId, Form form, Words words, List<Said> reasons) {
        Order known = findOrders.one(actor, orderId);
        OrderView order = findOrders.shown(known);
        ExpertCalendar expert = calendars
                .find(form.value("expertId"))
                .map(Aggregate::state)
                .orElseThrow(() -> Problem.of(404, "UNKNOWN_EXPERT", "There is no such expert"));
        form.suggest("days", USUAL_DAYS).suggest("ask", "true");
        return new ModelAndView(
                "hold",
                Map.of(
                        "form", form,
                        "order", order,
                        "unit", replica.unit(order.unitId()).map(Unit::name).orElse(order.unitId()),
                        "name", replica.nameOf(expert.personId()).orElseGet(() -> words.say("candidate.unnamed")),
                        "both", Side.asked(expert.membership()).contains(Side.HOME_LEADER),
                        "reasons", reasons,
                        "displaced", displaced(actor, expert, known),
                        "acts",
                                List.of(
                                        new Option("true", words.say("hold.ask.now")),
                                        new Option("false", words.say("hold.ask.later")))));
    }

    /** Days that are kept are as good as booked to all others. */
    private List<Displaced> displaced(Actor actor, ExpertCalendar expert, Order order) {
        return order.status() == OrderStatus.OPEN
                ? order.left(LocalDate.now(clock))
                        .map(left -> findDisplaced.by(actor, expert, order.orderId(), left))
                        .orElse(List.of())
                : List.of();
    }

    @PostMapping
    ModelAndView keep(Actor actor, @PathVariable String orderId, Form form, Words words) {
        try {
            return form.sent(
                    HoldForm.class,
                    wanted -> {
                        CommandKey command = command(actor, form, orderId, "hold", wanted);
                        keepHold.keep(actor, orderId, wanted.expertId(), wanted.days(), wanted.ask(), command);
                        return order(orderId) + (wanted.ask() ? "?done=hold.asked" : "?done=hold.kept");
                    },
                    () -> ask(actor, orderId, form, words));
        } catch (Problem refusal) {
            if (refusal.member("reasonsAgainst") == null) {
                throw refusal;
            }
            List<Reason> against = Refusals.list(refusal.member("reasonsAgainst"), Reason.class);
            ModelAndView page = page(actor, orderId, form, words, Said.of(against, words));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    /** Whoever reloads after a refusal sees how the order is. */
    @GetMapping("/end")
    ModelAndView back(@PathVariable String orderId) {
        return Goto.page(order(orderId));
    }

    @PostMapping("/end")
    ModelAndView letGo(Actor actor, @PathVariable String orderId, Form form) {
        return form.sent(
                HoldEndForm.class,
                over -> {
                    keepHold.letGo(actor, orderId, over.expertId(), command(actor, form, orderId, "let go", over));
                    return order(orderId) + "?done=hold.gone";
                },
                () -> back(orderId));
    }

    private static String order(String orderId) {
        return "/resource-center/orders/" + orderId;
    }

    private static CommandKey command(Actor actor, Form form, String orderId, Object... asked) {
        return form.key().command(actor.personId() + "/" + orderId, asked);
    }
}
