package no.likeverd.resourcecenter.order;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What both sides have agreed about a booking, on paper, for those who see the order. */
@Controller
class ConfirmationPages {

    private final FindOrders findOrders;
    private final Calendars calendars;
    private final Replica replica;
    private final Confirmation confirmation;

    ConfirmationPages(FindOrders findOrders, Calendars calendars, Replica replica, Confirmation confirmation) {
        this.findOrders = findOrders;
        this.calendars = calendars;
        this.replica = replica;
        this.confirmation = confirmation;
    }

    /** Where nobody is booked, the order's page says how it stands. */
    @GetMapping(OrderPages.ROOT + "/{orderId}/confirmation.pdf")
    @Nullable ModelAndView confirmation(Actor actor, @PathVariable String orderId, Words words, HttpServletResponse response)
            throws IOException {
        Order order = findOrders.one(actor, orderId);
        if (order.status() != OrderStatus.FILLED) {
            return Goto.page(OrderPages.ROOT + "/" + orderId);
        }
        OrderView view = findOrders.shown(order);
        byte[] paper = confirmation.of(
                new Confirmation.Agreed(
                        view,
                        unit(view.unitId()),
                        unit(view.payer().unitId()),
                        actor.has(Role.RESOURCE_CENTRE_LEADER) ? name(view.expertId()) : null,
                        calendars.weekdaysOf(order.allocation().expertId())),
                words);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + words.say("confirmation.file") + "-" + view.bookedFrom() + ".pdf\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(paper.length);
        response.getOutputStream().write(paper);
        return null;
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
