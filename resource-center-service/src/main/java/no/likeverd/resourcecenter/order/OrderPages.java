package no.likeverd.resourcecenter.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.CancellationReason;
import no.likeverd.resourcecenter.calendar.WeeklyMeeting;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Orders for people: each with its status, and the list of one's own. */
@Controller
@RequestMapping(OrderPages.ROOT)
class OrderPages {

    static final String ROOT = "/resource-center/orders";

    private final FindOrders findOrders;
    private final FindLines findLines;
    private final FindAway findAway;
    private final FindKept findKept;
    private final Calendars calendars;
    private final Replica replica;
    private final WeeklyMeeting meeting;
    private final Clock clock;

    OrderPages(
            FindOrders findOrders,
            FindLines findLines,
            FindAway findAway,
            FindKept findKept,
            Calendars calendars,
            Replica replica,
            WeeklyMeeting meeting,
            Clock clock) {
        this.findOrders = findOrders;
        this.findLines = findLines;
        this.findAway = findAway;
        this.findKept = findKept;
        this.calendars = calendars;
        this.replica = replica;
        this.meeting = meeting;
        this.clock = clock;
    }

    /**
     * One line of the list, and the head of an order's page.
     *
     * @param waiting whether the order is in line for an expert; {@code asked} when it is the department's turn
     * @param inVain whether it has left a line without having wanted to, and stands in none
     * @param kept whether days of an expert are kept for it
     */
    record Row(OrderView order, String unit, boolean waiting, boolean asked, boolean inVain, boolean kept) {}

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "status", required = false) @Nullable OrderStatus status,
            PageRequest page,
            Form form,
            Words words,
            Swap swap) {
        Page<Order> orders = findOrders.page(actor, null, status, page);
        List<String> ids = orders.rows().stream().map(Order::orderId).toList();
        FindLines.Lines lines = findLines.of(ids, false);
        Set<String> kept = findKept.among(ids);
        Page<Row> rows = orders.map(order -> row(order, lines.of(order.orderId()), kept.contains(order.orderId())));
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
                        "mayLead", actor.has(Role.LEADER),
                        "statuses",
                                words.optional(
                                        "order.status.any", words.options("order.status", OrderStatus.values()))));
    }

    @GetMapping("/{orderId}")
    ModelAndView one(Actor actor, @PathVariable String orderId, Form form, Words words, Swap swap) {
        Aggregate<Order> known = findOrders.versioned(actor, orderId);
        boolean centre = actor.has(Role.RESOURCE_CENTRE_LEADER);
        FindLines.Lines lines = findLines.of(List.of(orderId), centre);
        List<FindKept.Kept> kept = findKept.of(orderId, centre);
        Row row = row(known.state(), lines, !kept.isEmpty());
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
        model.put("lines", lines.lines());
        model.put("left", lines.left());
        model.put("kept", kept);
        model.put("undo", centre ? Undo.of(known, LocalDate.now(clock)).orElse(null) : null);
        model.put("maySwap", centre && new Swapping(known.state()).isPossible(LocalDate.now(clock)));
        model.put("swapBack", centre ? swapBack(actor, known.state()) : null);
        model.put("course", Course.of(row.order(), kept.stream().anyMatch(FindKept.Kept::asked), LocalDate.now(clock)));
        model.put("meeting", words.say("meeting.kept", words.say("weekday." + meeting.day()), meetingTime(words)));
        model.put("asked", orderer && findOrders.halfTime(known.state()).isAsked(LocalDate.now(clock)));
        model.put("away", findAway.of(known.state()));
        String expertId = row.order().expertId();
        model.put("worksOn", expertId == null ? List.of() : calendars.weekdaysOf(expertId));
        model.put("expert", centre ? name(row.order().expertId()) : null);
        boolean own = orderer || actor.has(Role.LEADER, row.order().unitId());
        model.put("approved", own ? approval(known.state().approved(), words) : null);
        return new ModelAndView(swap.view("order", "order"), model);
    }

    private @Nullable String swapBack(Actor actor, Order order) {
        return SwapBack.of(order, other -> findOrders.one(actor, other), LocalDate.now(clock))
                .orElse(null);
    }

    private @Nullable String approval(@Nullable Approved approved, Words words) {
        return approved == null
                ? null
                : words.say(
                        "order.approved.by",
                        replica.nameOf(approved.by()).orElseGet(() -> words.say("order.approved.leader")),
                        words.moment(approved.at()));
    }

    private String meetingTime(Words words) {
        return words.time(LocalDate.now(clock)
                .atTime(meeting.at())
                .atZone(clock.getZone())
                .toInstant());
    }

    /** @param lines of the order alone */
    private Row row(Order order, FindLines.Lines lines, boolean kept) {
        boolean open = order.status() == OrderStatus.OPEN;
        boolean waiting = open && !lines.lines().isEmpty();
        return new Row(
                findOrders.shown(order),
                unit(order.unitId()),
                waiting,
                waiting && lines.lines().stream().anyMatch(line -> line.askedUntil() != null),
                open && !waiting && !lines.left().isEmpty(),
                open && kept);
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
