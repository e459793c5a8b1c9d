package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.booking.MoveController.MoveForm;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.candidate.Displaced;
import no.likeverd.resourcecenter.candidate.FindDisplaced;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.OrderView;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moving a booking: where it stands, where it is to go, and what is in the way. The timeline shows the same in its dialog. */
@Controller
@RequestMapping("/resource-center/orders/{orderId}/move")
class MovePages {

    private final MoveBooking moveBooking;
    private final FindOrders findOrders;
    private final Calendars calendars;
    private final FindDisplaced findDisplaced;
    private final Replica replica;
    private final Clock clock;

    MovePages(
            MoveBooking moveBooking,
            FindOrders findOrders,
            Calendars calendars,
            FindDisplaced findDisplaced,
            Replica replica,
            Clock clock) {
        this.moveBooking = moveBooking;
        this.findOrders = findOrders;
        this.calendars = calendars;
        this.findDisplaced = findDisplaced;
        this.replica = replica;
        this.clock = clock;
    }

    /** Somebody else who could take over. */
    record Other(String expertId, String name) {}

    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable String orderId, Form form, Words words, Swap swap) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        Aggregate<Order> known = findOrders.versioned(actor, orderId);
        OrderView order = findOrders.shown(known.state());
        if (order.status() != OrderStatus.FILLED) {
            return Goto.page("/resource-center/orders/" + orderId);
        }
        suggest(form.suggest("version", String.valueOf(known.version())), order);
        ModelAndView page = new ModelAndView(swap.view("move", "move"));
        page.addObject("form", form);
        page.addObject("order", order);
        page.addObject("unit", replica.unit(order.unitId()).map(Unit::name).orElse(order.unitId()));
        page.addObject("expert", name(Objects.requireNonNull(order.expertId()), words));
        page.addObject("begun", !Objects.requireNonNull(order.bookedFrom()).isAfter(LocalDate.now(clock)));
        page.addObject("experts", experts(words));
        page.addObject("reasons", List.of());
        page.addObject("displaced", displaced(actor, known.state(), form));
        return page;
    }

    /** By the booking where the form says that it is to go; by none while that makes no sense. */
    private List<Displaced> displaced(Actor actor, Order order, Form form) {
        Demand wanted;
        try {
            LocalDate after = LocalDate.parse(form.value("to")).plusDays(1);
            Period days = Period.checked(LocalDate.parse(form.value("from")), after, LocalDate.now(clock));
            wanted = order.demand().during(days).at(Integer.parseInt(form.value("sharePercent")));
        } catch (DateTimeException | NumberFormatException | Problem notYet) {
            return List.of();
        }
        return calendars
                .find(form.value("expertId"))
                .map(expert -> findDisplaced.by(actor, expert.state(), order.orderId(), wanted))
                .orElse(List.of());
    }

    @PostMapping
    ModelAndView move(Actor actor, @PathVariable String orderId, Form form, Words words, Swap swap) {
        try {
            return form.lastDay("to")
                    .sent(
                            MoveForm.class,
                            wanted -> moved(actor, orderId, form, wanted),
                            () -> ask(actor, orderId, form, words, swap));
        } catch (Problem refusal) {
            if (refusal.member("reasonsAgainst") == null) {
                throw refusal;
            }
            return clash(ask(actor, orderId, afresh(form), words, swap), refusal, words);
        }
    }

    private String moved(Actor actor, String orderId, Form form, MoveForm wanted) {
        moveBooking.move(
                actor,
                orderId,
                wanted.target(),
                version(form),
                form.key().command(actor.personId() + "/" + orderId, "move", wanted));
        return form.value("back").equals("timeline")
                ? "/resource-center/timeline?done=booking.moved&moved=" + orderId + "&from=" + wanted.from()
                : "/resource-center/orders/" + orderId + "?done=booking.moved";
    }

    private static long version(Form form) {
        String version = form.value("version");
        if (!version.matches("[0-9]{1,18}")) {
            throw Problem.malformed("MALFORMED", "The form says which version of the order it was made from");
        }
        return Long.parseLong(version);
    }

    /** What was asked for stands in the form still, under a new key and with the order as it is now. */
    private static Form afresh(Form form) {
        Form fresh = form.renewed();
        List.of("expertId", "from", "to", "sharePercent", "back")
                .forEach(name -> fresh.suggest(name, form.value(name)));
        return fresh;
    }

    private static void suggest(Form form, OrderView order) {
        form.suggest("expertId", Objects.requireNonNull(order.expertId()))
                .suggest("from", String.valueOf(order.bookedFrom()))
                .suggest(
                        "to",
                        Objects.requireNonNull(order.bookedTo()).minusDays(1).toString())
                .suggest("sharePercent", String.valueOf(order.sharePercent()));
    }

    /** Other dates, another expert, or leave it where it is. */
    private ModelAndView clash(ModelAndView page, Problem refusal, Words words) {
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("reasons", Said.of(Refusals.list(refusal.member("reasonsAgainst"), Reason.class), words));
        page.addObject("nextFree", refusal.member("nextFree"));
        page.addObject(
                "others",
                Refusals.list(refusal.member("alternatives"), Refusals.Alternative.class).stream()
                        .map(other -> new Other(other.expertId(), name(other.expertId(), words)))
                        .toList());
        return page;
    }

    private List<Option> experts(Words words) {
        return calendars.all().stream()
                .filter(ExpertCalendar::member)
                .map(expert -> new Option(expert.expertId(), name(expert, words)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private String name(String expertId, Words words) {
        return calendars.find(expertId).map(found -> name(found.state(), words)).orElse(words.say("candidate.unnamed"));
    }

    private String name(ExpertCalendar expert, Words words) {
        return replica.nameOf(expert.personId()).orElse(words.say("candidate.unnamed"));
    }
}
