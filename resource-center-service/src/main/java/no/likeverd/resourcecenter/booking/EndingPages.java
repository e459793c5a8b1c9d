package no.likeverd.resourcecenter.booking;

import java.util.function.Consumer;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
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
        return done("order.withdrawn", orderId, form, WithdrawalForm.class, nothing -> {
            CommandKey key = form.key().command(actor.personId() + "/" + orderId, orderId, "withdraw");
            endBooking.withdraw(actor, orderId, key);
        });
    }

    @PostMapping("/reconfirmation")
    ModelAndView reconfirm(Actor actor, @PathVariable String orderId, Form form) {
        return done("booking.reconfirmed", orderId, form, ReconfirmationForm.class, nothing -> {
            CommandKey key = form.key().command(actor.personId() + "/" + orderId, orderId, "reconfirm");
            endBooking.reconfirm(actor, orderId, key);
        });
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(Actor actor, @PathVariable String orderId, Form form) {
        return done("booking.cancelled", orderId, form, CancellationForm.class, why -> {
            CommandKey key = form.key().command(actor.personId() + "/" + orderId, orderId, "cancel", why);
            endBooking.cancel(actor, orderId, why.reason(), key);
        });
    }

    private <T extends Record> ModelAndView done(
            String what, String orderId, Form form, Class<T> type, Consumer<T> act) {
        return form.sent(
                type,
                wish -> {
                    act.accept(wish);
                    return "/resource-center/orders/" + orderId + "?done=" + what;
                },
                () -> order(orderId));
    }
}
