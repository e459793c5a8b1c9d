package no.likeverd.resourcecenter.order;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP. */
@RestController
@RequestMapping("/resource-center/v1/orders")
class OrderController {

    private final PlaceOrder placeOrder;
    private final FindOrders findOrders;
    private final FindAway findAway;

    OrderController(PlaceOrder placeOrder, FindOrders findOrders, FindAway findAway) {
        this.placeOrder = placeOrder;
        this.findOrders = findOrders;
        this.findAway = findAway;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OrderView> place(Actor actor, IdempotencyKey key, @Valid @RequestBody OrderForm form) {
        Order order = placeOrder.place(actor, form, key.command(actor.personId(), "order", form));
        return ResponseEntity.created(URI.create("/resource-center/v1/orders/" + order.orderId()))
                .body(findOrders.shown(order));
    }

    @GetMapping
    Page<OrderView> list(
            Actor actor,
            @RequestParam(name = "unit", required = false) @Nullable String unitId,
            @RequestParam(name = "status", required = false) @Nullable OrderStatus status,
            PageRequest page) {
        return findOrders.page(actor, unitId, status, page).map(findOrders::shown);
    }

    @GetMapping("/{orderId}")
    ResponseEntity<OrderView> one(Actor actor, @PathVariable String orderId) {
        Aggregate<Order> order = findOrders.versioned(actor, orderId);
        return ResponseEntity.ok().eTag(Etag.of(order.version())).body(findOrders.shown(order.state()));
    }

    /** Days from today on on which the department goes without its expert; as few as an expert has absences. */
    @GetMapping("/{orderId}/away")
    List<FindAway.Away> away(Actor actor, @PathVariable String orderId) {
        return findAway.of(actor, orderId);
    }
}
