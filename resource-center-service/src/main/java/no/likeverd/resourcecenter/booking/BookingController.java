package no.likeverd.resourcecenter.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.BookingView;
import no.likeverd.resourcecenter.calendar.CancellationReason;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.OrderView;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filling, cancelling and withdrawing an order over HTTP. */
@RestController
@RequestMapping("/resource-center/v1/orders/{orderId}")
class BookingController {

    private final BookExpert bookExpert;
    private final EndBooking endBooking;
    private final FindOrders findOrders;
    private final Clock clock;

    BookingController(BookExpert bookExpert, EndBooking endBooking, FindOrders findOrders, Clock clock) {
        this.bookExpert = bookExpert;
        this.endBooking = endBooking;
        this.findOrders = findOrders;
        this.clock = clock;
    }

    /** Who is to come. */
    record BookingForm(@NotBlank @Size(max = 60) String expertId) {}

    /** Why it ends, if one wants to say. */
    record CancellationForm(@Nullable CancellationReason reason) {}

    /** The first day in the centre again. */
    record ReturnForm(@NotNull LocalDate home) {}

    /** Withdrawing needs no words. */
    record WithdrawalForm() {}

    /** Nor does a yes to the rest of a booking. */
    record ReconfirmationForm() {}

    @PostMapping("/bookings")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BookingView> book(
            Actor actor, @PathVariable String orderId, IdempotencyKey key, @Valid @RequestBody BookingForm form) {
        Booking booking = bookExpert.book(actor, orderId, form.expertId(), command(actor, key, orderId, form));
        URI created = URI.create("/resource-center/v1/experts/" + form.expertId() + "/bookings");
        return ResponseEntity.created(created).body(BookingView.of(form.expertId(), booking, LocalDate.now(clock)));
    }

    @PostMapping("/booking/cancellation")
    OrderView cancel(
            Actor actor, @PathVariable String orderId, IdempotencyKey key, @Valid @RequestBody CancellationForm form) {
        CommandKey command = command(actor, key, orderId, "cancel", form);
        return findOrders.shown(endBooking.cancel(actor, orderId, form.reason(), command));
    }

    @PostMapping("/booking/return")
    OrderView comeHome(
            Actor actor, @PathVariable String orderId, IdempotencyKey key, @Valid @RequestBody ReturnForm form) {
        CommandKey command = command(actor, key, orderId, "return", form);
        return findOrders.shown(endBooking.comeHome(actor, orderId, form.home(), command));
    }

    /** The department needs the expert of a long booking all the way, as it is asked at half time. */
    @PostMapping("/booking/reconfirmation")
    OrderView reconfirm(
            Actor actor,
            @PathVariable String orderId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable ReconfirmationForm form) {
        return findOrders.shown(endBooking.reconfirm(actor, orderId, command(actor, key, orderId, "reconfirm")));
    }

    @PostMapping("/withdrawal")
    OrderView withdraw(
            Actor actor,
            @PathVariable String orderId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable WithdrawalForm form) {
        return findOrders.shown(endBooking.withdraw(actor, orderId, command(actor, key, orderId, "withdraw")));
    }

    /** A key counts for one order, so that the same one for another order makes another booking. */
    private static CommandKey command(Actor actor, IdempotencyKey key, String orderId, Object... asked) {
        return key.command(actor.personId() + "/" + orderId, asked);
    }
}
