package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.booking.BookingController.ReturnForm;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.OrderView;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A stay that ends earlier than agreed: from which day the expert is in the centre again. */
@Controller
@RequestMapping("/resource-center/orders/{orderId}/return")
class ReturnPages {

    private final EndBooking endBooking;
    private final FindOrders findOrders;
    private final Replica replica;
    private final Clock clock;

    ReturnPages(EndBooking endBooking, FindOrders findOrders, Replica replica, Clock clock) {
        this.endBooking = endBooking;
        this.findOrders = findOrders;
        this.replica = replica;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable String orderId, Form form) {
        OrderView order = findOrders.shown(findOrders.one(actor, orderId));
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            actor.require(Role.ORDERER, order.unitId());
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate to = order.bookedTo();
        if (order.status() != OrderStatus.FILLED || to == null || !to.isAfter(today)) {
            return Goto.page("/resource-center/orders/" + orderId);
        }
        LocalDate from = Objects.requireNonNull(order.bookedFrom());
        form.suggest("home", (from.isBefore(today) ? today : from.plusDays(1)).toString());
        return new ModelAndView(
                "return",
                Map.of(
                        "form",
                        form,
                        "order",
                        order,
                        "unit",
                        replica.unit(order.unitId()).map(Unit::name).orElse(order.unitId())));
    }

    @PostMapping
    ModelAndView comeHome(Actor actor, @PathVariable String orderId, Form form) {
        return form.sent(
                ReturnForm.class,
                wanted -> {
                    endBooking.comeHome(
                            actor,
                            orderId,
                            wanted.home(),
                            form.key().command(actor.personId() + "/" + orderId, orderId, "return", wanted));
                    return "/resource-center/orders/" + orderId + "?done=booking.shortened";
                },
                () -> ask(actor, orderId, form));
    }
}
