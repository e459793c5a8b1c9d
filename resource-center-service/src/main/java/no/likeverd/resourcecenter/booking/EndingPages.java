package no.likeverd.resourcecenter.booking;

import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.booking.BookingController.CancellationForm;
import no.likeverd.resourcecenter.booking.BookingController.ReconfirmationForm;
import no.likeverd.resourcecenter.booking.BookingController.WithdrawalForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Withdrawing an order, cancelling a booking, and saying at half time that it goes on, asked for on the order's page. */
@Controller
@RequestMapping("/resource-center/orders/{orderId}")
class EndingPages {

    private final EndBooking endBooking;

    EndingPages(EndBooking endBooking) {
        this.endBooking = endBooking;
    }

    /** Whoever reloads after a refusal sees how the order is. */
    @GetMapping({"/withdrawal", "/cancellation", "/reconfirmation"})
    ModelAndView order(@PathVariable String orderId) {
        return Goto.page("/resource-center/orders/" + orderId);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable String orderId, Form form) {
        return form.sent(
                WithdrawalForm.class,
                nothing -> {
                    endBooking.withdraw(
                            actor, orderId, form.key().command(actor.personId() + "/" + orderId, orderId, "withdraw"));
                    return "/resource-center/orders/" + orderId + "?done=order.withdrawn";
                },
                () -> order(orderId));
    }

    @PostMapping("/reconfirmation")
    ModelAndView reconfirm(Actor actor, @PathVariable String orderId, Form form) {
        return form.sent(
                ReconfirmationForm.class,
                nothing -> {
                    endBooking.reconfirm(
                            actor, orderId, form.key().command(actor.personId() + "/" + orderId, orderId, "reconfirm"));
                    return "/resource-center/orders/" + orderId + "?done=booking.reconfirmed";
                },
                () -> order(orderId));
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(Actor actor, @PathVariable String orderId, Form form) {
        return form.sent(
                CancellationForm.class,
                why -> {
                    endBooking.cancel(
                            actor,
                            orderId,
                            why.reason(),
                            form.key().command(actor.personId() + "/" + orderId, orderId, "cancel", why));
                    return "/resource-center/orders/" + orderId + "?done=booking.cancelled";
                },
                () -> order(orderId));
    }
}
