package no.likeverd.resourcecenter.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.CancellationReason;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.WeeklyMeeting;
import no.likeverd.resourcecenter.order.OrderController.OrderForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Orders for people: the need first, then the order with its status, and the list of one's own. */
@Controller
@RequestMapping(OrderPages.ROOT)
class OrderPages {

    static final String ROOT = "/resource-center/orders";

    private final PlaceOrder placeOrder;
    private final FindOrders findOrders;
    private final FindLines findLines;
    private final FindAway findAway;
    private final Calendars calendars;
    private final Replica replica;
    private final WeeklyMeeting meeting;
    private final Clock clock;
    private final List<String> skills;

    OrderPages(
            PlaceOrder placeOrder,
            FindOrders findOrders,
            FindLines findLines,
            FindAway findAway,
            Calendars calendars,
            Replica replica,
            WeeklyMeeting meeting,
            Clock clock,
            @Value("${likeverd.resource-center.skills}") List<String> skills) {
        this.placeOrder = placeOrder;
        this.findOrders = findOrders;
        this.findLines = findLines;
        this.findAway = findAway;
        this.calendars = calendars;
        this.replica = replica;
        this.meeting = meeting;
        this.clock = clock;
        this.skills = skills;
    }

    /**
     * One line of the list, and the head of an order's page.
     *
     * @param waiting whether the order is in line for an expert; {@code asked} when it is the department's turn
     */
    record Row(OrderView order, String unit, boolean waiting, boolean asked) {}

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Form form, Words words) {
        actor.require(Role.ORDERER);
        return need(
                actor,
                form.suggest("sharePercent", "100")
                        .suggest("kind", Kind.COMPETENCE.name())
                        .suggest("urgency", Urgency.USUAL.name())
                        .suggest("professionalResponsibility", Party.DEPARTMENT.name())
                        .suggest("competenceUpkeep", Party.CENTRE.name()),
                words);
    }

    @PostMapping("/new")
    ModelAndView place(Actor actor, Form form, Words words) {
        return form.lastDay("to")
                .sent(
                        OrderForm.class,
                        wanted -> ROOT + "/" + placed(actor, form, wanted).orderId() + "?done=order.placed",
                        () -> need(actor, form, words));
    }

    private Order placed(Actor actor, Form form, OrderForm wanted) {
        return placeOrder.place(
                actor,
                wanted.unitId(),
                wanted.wish(),
                wanted.purpose(),
                wanted.terms(),
                wanted.soon(),
                form.key().command(actor.personId(), "order", wanted));
    }

    private ModelAndView need(Actor actor, Form form, Words words) {
        List<Option> levels = IntStream.rangeClosed(1, Skill.TOP)
                .mapToObj(level -> new Option(String.valueOf(level), words.say("level." + level)))
                .toList();
        return new ModelAndView(
                "order-form",
                Map.of(
                        "form", form,
                        "units", units(actor),
                        "kinds", words.options("order.kind", Kind.values()),
                        "skills", words.optional("look.choose", words.named("skill", skills)),
                        "levels", words.optional("order.level.any", levels),
                        "parties", words.options("party", Party.values()),
                        "urgencies", words.options("order.urgency", Urgency.values())));
    }

    private List<Option> units(Actor actor) {
        return actor.units(Role.ORDERER).stream()
                .map(id -> new Option(id, unit(id)))
                .sorted(java.util.Comparator.comparing(Option::label))
                .toList();
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "status", required = false) @Nullable OrderStatus status,
            PageRequest page,
            Form form,
            Words words,
            Swap swap) {
        Page<Order> orders = findOrders.page(actor, null, status, page);
        List<FindLines.Line> lines =
                findLines.of(orders.rows().stream().map(Order::orderId).toList(), false);
        Page<Row> rows = orders.map(order -> row(order, lines));
        String address = UriComponentsBuilder.fromPath(ROOT)
                .queryParam("status", form.value("status"))
                .build()
                .toUriString();
        return new ModelAndView(
                swap.view("orders", "orders"),
                Map.of(
                        "form", form,
                        "rows", rows.rows(),
                        "paging", Paging.of(rows, address),
                        "mayOrder", actor.has(Role.ORDERER),
                        "statuses",
                                words.optional(
                                        "order.status.any", words.options("order.status", OrderStatus.values()))));
    }

    @GetMapping("/{orderId}")
    ModelAndView one(Actor actor, @PathVariable String orderId, Form form, Words words, Swap swap) {
        Aggregate<Order> known = findOrders.versioned(actor, orderId);
        boolean centre = actor.has(Role.RESOURCE_CENTRE_LEADER);
        List<FindLines.Line> lines = findLines.of(List.of(orderId), centre);
        Row row = row(known.state(), lines);
        boolean orderer = actor.has(Role.ORDERER, row.order().unitId());
        Map<String, Object> model = new HashMap<>(Map.of(
                "form",
                form,
                "row",
                row,
                "payer",
                unit(row.order().payer().unitId()),
                "mayBook",
                centre,
                "mayWithdraw",
                orderer,
                "mayCancel",
                centre || orderer,
                "reasons",
                words.optional(
                        "order.cancel.reason.none",
                        words.options("order.cancel.reason", CancellationReason.values()))));
        model.put("lines", lines);
        model.put("undo", centre ? Undo.of(known, LocalDate.now(clock)).orElse(null) : null);
        model.put("course", Course.of(row.order(), LocalDate.now(clock)));
        model.put("meeting", words.say("meeting.kept", words.say("weekday." + meeting.day()), meetingTime(words)));
        model.put("asked", orderer && new HalfTime(known.state()).isAsked(LocalDate.now(clock)));
        model.put("away", findAway.of(known.state()));
        model.put("expert", centre ? name(row.order().expertId()) : null);
        return new ModelAndView(swap.view("order", "order"), model);
    }

    private String meetingTime(Words words) {
        return words.time(LocalDate.now(clock)
                .atTime(meeting.at())
                .atZone(clock.getZone())
                .toInstant());
    }

    private Row row(Order order, List<FindLines.Line> lines) {
        List<FindLines.Line> own = order.status() == OrderStatus.OPEN
                ? lines.stream()
                        .filter(line -> line.orderId().equals(order.orderId()))
                        .toList()
                : List.of();
        boolean asked = own.stream().anyMatch(line -> line.askedUntil() != null);
        return new Row(OrderView.of(order), unit(order.unitId()), !own.isEmpty(), asked);
    }

    private String unit(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }

    private @Nullable String name(@Nullable String expertId) {
        return expertId == null
                ? null
                : calendars
                        .find(expertId)
                        .flatMap(expert -> replica.nameOf(expert.state().personId()))
                        .orElse(null);
    }
}
