package no.likeverd.resourcecenter.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderView;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moving a booking over HTTP. */
@RestController
class MoveController {

    private final MoveBooking moveBooking;
    private final FindOrders findOrders;

    MoveController(MoveBooking moveBooking, FindOrders findOrders) {
        this.moveBooking = moveBooking;
        this.findOrders = findOrders;
    }

    /** With whom, when and how much from now on; {@code to} is the first day after it. */
    record MoveForm(
            @NotBlank @Size(max = 60) String expertId,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Min(10) @Max(100) Integer sharePercent) {

        MoveBooking.Target target() {
            return new MoveBooking.Target(expertId, from, to, sharePercent);
        }
    }

    @PostMapping("/resource-center/v1/orders/{orderId}/booking/move")
    ResponseEntity<OrderView> move(
            Actor actor,
            @PathVariable String orderId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @Valid @RequestBody MoveForm form) {
        long version = ifMatch.required();
        Aggregate<Order> moved = moveBooking.move(
                actor, orderId, form.target(), version, key.command(actor.personId() + "/" + orderId, "move", form));
        return ResponseEntity.ok().eTag(Etag.of(moved.version())).body(findOrders.shown(moved.state()));
    }
}
