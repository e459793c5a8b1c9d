package no.likeverd.resourcecenter.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Terms;
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

    /** What a department needs, for how long, why, and on which terms. */
    record OrderForm(
            @NotBlank @Size(max = 60) String unitId,
            @NotNull Kind kind,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}") String skill,

            @Min(1) @Max(3) @Nullable Integer leastLevel,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Min(10) @Max(100) Integer sharePercent,
            @NotBlank @Size(max = 500) String purpose,
            @NotNull @Valid PayerForm payer,
            @NotNull Party professionalResponsibility,
            @NotNull Party competenceUpkeep,
            @Nullable Urgency urgency) {

        Wish wish() {
            return new Wish(kind, skill, leastLevel, from, to, sharePercent);
        }

        Urgency soon() {
            return Objects.requireNonNullElse(urgency, Urgency.USUAL);
        }

        Terms terms() {
            return new Terms(professionalResponsibility, competenceUpkeep, payer.unitId(), payer.costCode());
        }
    }

    record PayerForm(
            @NotBlank @Size(max = 60) String unitId,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}") String costCode) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OrderView> place(Actor actor, IdempotencyKey key, @Valid @RequestBody OrderForm form) {
        Order order = placeOrder.place(
                actor,
                form.unitId(),
                form.wish(),
                form.purpose(),
                form.terms(),
                form.soon(),
                key.command(actor.personId(), "order", form));
        return ResponseEntity.created(URI.create("/resource-center/v1/orders/" + order.orderId()))
                .body(OrderView.of(order));
    }

    @GetMapping
    Page<OrderView> list(
            Actor actor,
            @RequestParam(name = "unit", required = false) @Nullable String unitId,
            @RequestParam(name = "status", required = false) @Nullable OrderStatus status,
            PageRequest page) {
        return findOrders.page(actor, unitId, status, page).map(OrderView::of);
    }

    @GetMapping("/{orderId}")
    ResponseEntity<OrderView> one(Actor actor, @PathVariable String orderId) {
        Aggregate<Order> order = findOrders.versioned(actor, orderId);
        return ResponseEntity.ok().eTag(Etag.of(order.version())).body(OrderView.of(order.state()));
    }

    /** Days from today on on which the department goes without its expert; as few as an expert has absences. */
    @GetMapping("/{orderId}/away")
    List<FindAway.Away> away(Actor actor, @PathVariable String orderId) {
        return findAway.of(actor, orderId);
    }
}
