package no.likeverd.resourcecenter.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderView;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two orders that change experts, over HTTP. */
@RestController
@RequestMapping("/resource-center/v1/orders/{orderId}/booking")
class SwapController {

    private final SwapExperts swapExperts;
    private final FindSwaps findSwaps;
    private final FindOrders findOrders;

    SwapController(SwapExperts swapExperts, FindSwaps findSwaps, FindOrders findOrders) {
        this.swapExperts = swapExperts;
        this.findSwaps = findSwaps;
        this.findOrders = findOrders;
    }

    /**
     * Whose expert comes instead.
     *
     * @param otherVersion of the other order, as read
     */
    record SwapForm(
            @NotBlank @Size(max = 60) String otherOrderId,
            @NotNull @Min(1) Long otherVersion) {}

    /**
     * A booking that the expert could be swapped with.
     *
     * @param version of its order, to be sent along
     * @param swapFrom first day on which experts would change
     * @param sides what speaks against it, by the order and the expert that would come to it
     */
    record SwapOptionView(
            String orderId,
            long version,
            String unitId,
            String skill,
            String expertId,
            LocalDate bookedFrom,
            LocalDate bookedTo,
            int sharePercent,
            LocalDate swapFrom,
            boolean possible,
            List<SwapCheck.SwapSide> sides) {

        static SwapOptionView of(FindSwaps.Option option) {
            Order order = option.theirs().state();
            return new SwapOptionView(
                    order.orderId(),
                    option.theirs().version(),
                    order.unitId(),
                    order.demand().skill(),
                    order.allocation().expertId(),
                    order.allocation().period().from(),
                    order.allocation().period().to(),
                    order.demand().sharePercent(),
                    option.on(),
                    option.check().possible(),
                    option.check().sides());
        }
    }

    /** Both orders afterwards; the version of the first is the entity tag. */
    record SwappedView(OrderView order, OrderView other, long otherVersion) {}

    @GetMapping("/swaps")
    Page<SwapOptionView> options(Actor actor, @PathVariable String orderId, PageRequest page) {
        return findSwaps.page(actor, orderId, page).map(SwapOptionView::of);
    }

    @PostMapping("/swap")
    ResponseEntity<SwappedView> swap(
            Actor actor,
            @PathVariable String orderId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @Valid @RequestBody SwapForm form) {
        SwapExperts.Pair pair =
                new SwapExperts.Pair(orderId, ifMatch.required(), form.otherOrderId(), form.otherVersion());
        swapExperts.swap(actor, pair, key.command(actor.personId() + "/" + orderId, "swap", form));
        Aggregate<Order> order = findOrders.versioned(actor, orderId);
        Aggregate<Order> other = findOrders.versioned(actor, form.otherOrderId());
        return ResponseEntity.ok()
                .eTag(Etag.of(order.version()))
                .body(new SwappedView(
                        findOrders.shown(order.state()), findOrders.shown(other.state()), other.version()));
    }
}
