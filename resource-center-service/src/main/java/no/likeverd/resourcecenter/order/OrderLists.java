package no.likeverd.resourcecenter.order;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders and the centre's inbox as files: the rows that the pages show, with what the orders' own pages say of them. */
@Controller
class OrderLists {

    private final FindOrders findOrders;
    private final Calendars calendars;
    private final Replica replica;
    private final SendFile file;

    OrderLists(FindOrders findOrders, Calendars calendars, Replica replica, SendFile file) {
        this.findOrders = findOrders;
        this.calendars = calendars;
        this.replica = replica;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/orders.{format}")
    void orders(
            Actor actor,
            @PathVariable String format,
            @RequestParam(name = "status", required = false) @Nullable OrderStatus status,
            Words words,
            HttpServletResponse response)
            throws IOException {
        file.send(listing("export.orders", actor, status, words), format, words, response);
    }

    @GetMapping("/resource-center/lists/inbox.{format}")
    void inbox(Actor actor, @PathVariable String format, Words words, HttpServletResponse response) throws IOException {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        file.send(listing("export.inbox", actor, OrderStatus.OPEN, words), format, words, response);
    }

    private Listing<OrderView> listing(String name, Actor actor, @Nullable OrderStatus status, Words words) {
        Function<PageRequest, no.likeverd.messaging.aggregate.Page<OrderView>> pages =
                page -> findOrders.page(actor, null, status, page).map(findOrders::shown);
        List<Column<OrderView>> columns = new ArrayList<>(wanted(words));
        columns.addAll(terms(words));
        if (actor.has(Role.RESOURCE_CENTRE_LEADER) && status != OrderStatus.OPEN) {
            columns.add(new Column<>("order.expert", names()));
        }
        return Listing.of(name, List.copyOf(columns), pages);
    }

    private List<Column<OrderView>> wanted(Words words) {
        return List.of(
                new Column<>("order.skill", order -> words.named("skill", order.skill())),
                new Column<>("order.unit", order -> unit(order.unitId())),
                new Column<>("order.kind.short", order -> words.say("order.kind." + order.kind())),
                new Column<>("order.level", order -> words.say("level." + order.leastLevel())),
                new Column<>("order.also", order -> String.join("; ", also(order, words))),
                new Column<>("order.role", OrderView::role),
                new Column<>("order.from", OrderView::from),
                new Column<>("order.to", order -> order.to().minusDays(1)),
                new Column<>("order.share", OrderView::sharePercent),
                new Column<>("order.status", order -> words.say("order.status." + order.status())));
    }

    private List<Column<OrderView>> terms(Words words) {
        return List.of(
                new Column<>("export.bookedFrom", OrderView::bookedFrom),
                new Column<>("export.bookedTo", order -> Optional.ofNullable(order.bookedTo())
                        .map(after -> after.minusDays(1))
                        .orElse(null)),
                new Column<>(
                        "export.responsibility", order -> words.say("party." + order.professionalResponsibility())),
                new Column<>("export.upkeep", order -> words.say("party." + order.competenceUpkeep())),
                new Column<>("export.payer", order -> unit(order.payer().unitId())),
                new Column<>("order.costCode", order -> order.payer().costCode()),
                new Column<>("confirmation.number", OrderView::orderId));
    }

    /** For the centre alone; each expert is looked up once. */
    private Function<OrderView, @Nullable Object> names() {
        Map<String, String> known = new HashMap<>();
        return order -> {
            String expertId = order.expertId();
            return expertId == null ? null : known.computeIfAbsent(expertId, this::name);
        };
    }

    private String name(String expertId) {
        return calendars
                .find(expertId)
                .flatMap(expert -> replica.nameOf(expert.state().personId()))
                .orElse("–");
    }

    /** Each with its least level, in words. */
    static List<String> also(OrderView order, Words words) {
        return order.also().stream()
                .map(wanted -> words.say(
                        "order.also.one",
                        words.named("skill", wanted.skill()),
                        words.say("level." + wanted.leastLevel())))
                .toList();
    }

    private String unit(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }
}
