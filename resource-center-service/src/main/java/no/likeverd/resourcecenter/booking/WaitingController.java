package no.likeverd.resourcecenter.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.calendar.Wait;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Waiting for an expert over HTTP. */
@RestController
@RequestMapping("/resource-center/v1/orders/{orderId}/waiting")
class WaitingController {

    private final JoinLine joinLine;
    private final FindOrders findOrders;

    WaitingController(JoinLine joinLine, FindOrders findOrders) {
        this.joinLine = joinLine;
        this.findOrders = findOrders;
    }

    /** Whom the order waits for. */
    record WaitForm(@NotBlank @Size(max = 60) String expertId) {}

    /** What a department says to a place, or to waiting longer. */
    enum WaitAnswer {
        ACCEPTED,
        DECLINED
    }

    record WaitAnswerForm(
            @NotBlank @Size(max = 60) String expertId,
            @NotNull WaitAnswer answer) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WaitView> join(
            Actor actor, @PathVariable String orderId, IdempotencyKey key, @Valid @RequestBody WaitForm form) {
        Wait wait = joinLine.join(actor, orderId, form.expertId(), command(actor, key, orderId, "wait", form));
        return ResponseEntity.created(URI.create("/resource-center/v1/orders/" + orderId + "/waiting"))
                .body(WaitView.of(form.expertId(), wait));
    }

    @GetMapping
    Page<WaitView> list(Actor actor, @PathVariable String orderId, PageRequest page) {
        findOrders.one(actor, orderId);
        List<WaitView> waits = joinLine.linesOf(orderId).stream()
                .flatMap(expert ->
                        expert.waiting().of(orderId).map(wait -> WaitView.of(expert.expertId(), wait)).stream())
                .toList();
        return Page.of(waits, page);
    }

    /**
     * A line that the order stands in no more, without having wanted to.
     *
     * @param why what no waiting would mend; absent when the department has not answered in time
     */
    record WaitEndView(
            String expertId, String orderId, @Nullable Reason why, LocalDate on) {}

    /** While the order's days last. */
    @GetMapping("/ended")
    Page<WaitEndView> ended(Actor actor, @PathVariable String orderId, PageRequest page) {
        findOrders.one(actor, orderId);
        List<WaitEndView> ended = joinLine.linesOf(orderId).stream()
                .flatMap(expert -> expert
                        .waiting()
                        .endOf(orderId)
                        .map(end -> new WaitEndView(expert.expertId(), orderId, end.why(), end.on()))
                        .stream())
                .toList();
        return Page.of(ended, page);
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            Actor actor, @PathVariable String orderId, IdempotencyKey key, @Valid @RequestBody WaitAnswerForm form) {
        CommandKey command = command(actor, key, orderId, "answer", form);
        if (form.answer() == WaitAnswer.ACCEPTED) {
            joinLine.accept(actor, orderId, form.expertId(), command);
        } else {
            joinLine.leave(actor, orderId, form.expertId(), command);
        }
    }

    private static CommandKey command(Actor actor, IdempotencyKey key, String orderId, Object... asked) {
        return key.command(actor.personId() + "/" + orderId, asked);
    }
}
