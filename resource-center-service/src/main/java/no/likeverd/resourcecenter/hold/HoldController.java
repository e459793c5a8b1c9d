package no.likeverd.resourcecenter.hold;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.hold.AnswerHold.Answer;
import no.likeverd.resourcecenter.hold.AnswerHold.Outcome;
import no.likeverd.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeping days for an order, asking about them and answering, over HTTP. */
@RestController
@RequestMapping("/resource-center/v1")
class HoldController {

    private final KeepHold keepHold;
    private final AnswerHold answerHold;
    private final FindHolds findHolds;

    HoldController(KeepHold keepHold, AnswerHold answerHold, FindHolds findHolds) {
        this.keepHold = keepHold;
        this.answerHold = answerHold;
        this.findHolds = findHolds;
    }

    /**
     * Whose days are to be kept.
     *
     * @param days until they lapse by themselves, 1 to 14
     * @param ask whether those who have to agree are asked now, or the days only kept
     */
    record HoldForm(
            @NotBlank @Size(max = 60) String expertId,
            @NotNull @Min(1) @Max(14) Integer days,
            @NotNull Boolean ask) {}

    /** Whose days are to be let go. */
    record HoldEndForm(@NotBlank @Size(max = 60) String expertId) {}

    /** What one who is asked says. */
    record HoldAnswerForm(@NotNull Answer answer) {}

    /** What has come of it. */
    record AnsweredView(Outcome outcome) {}

    @PostMapping("/orders/{orderId}/holds")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HoldView> keep(
            Actor actor, @PathVariable String orderId, IdempotencyKey key, @Valid @RequestBody HoldForm form) {
        CommandKey command = key.command(actor.personId() + "/" + orderId, orderId, "hold", form);
        keepHold.keep(actor, orderId, form.expertId(), form.days(), form.ask(), command);
        return ResponseEntity.created(URI.create("/resource-center/v1/orders/" + orderId + "/holds"))
                .body(findHolds.one(actor, form.expertId(), orderId));
    }

    @GetMapping("/orders/{orderId}/holds")
    Page<HoldView> ofOrder(Actor actor, @PathVariable String orderId, PageRequest page) {
        return Page.of(findHolds.ofOrder(actor, orderId), page);
    }

    @PostMapping("/orders/{orderId}/holds/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void letGo(Actor actor, @PathVariable String orderId, IdempotencyKey key, @Valid @RequestBody HoldEndForm form) {
        CommandKey command = key.command(actor.personId() + "/" + orderId, orderId, "let go", form);
        keepHold.letGo(actor, orderId, form.expertId(), command);
    }

    @GetMapping("/experts/{expertId}/holds")
    Page<HoldView> ofExpert(Actor actor, @PathVariable String expertId, PageRequest page) {
        return Page.of(findHolds.ofExpert(actor, expertId), page);
    }

    @PostMapping("/experts/{expertId}/holds/{orderId}/answer")
    AnsweredView answer(
            Actor actor,
            @PathVariable String expertId,
            @PathVariable String orderId,
            IdempotencyKey key,
            @Valid @RequestBody HoldAnswerForm form) {
        CommandKey command = key.command(actor.personId() + "/" + expertId, orderId, "answer", form);
        return new AnsweredView(answerHold.answer(actor, expertId, orderId, form.answer(), command));
    }
}
