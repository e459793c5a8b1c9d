package no.likeverd.resourcecenter.stay;

import jakarta.validation.Valid;
import no.likeverd.access.Actor;
import no.likeverd.web.IdempotencyKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What both sides say of an ended stay, over HTTP. */
@RestController
@RequestMapping("/resource-center/v1/stays/{bookingId}/evaluation")
class EvaluationController {

    private final Evaluate evaluate;

    EvaluationController(Evaluate evaluate) {
        this.evaluate = evaluate;
    }

    @GetMapping
    EvaluationView see(Actor actor, @PathVariable String bookingId) {
        return evaluate.see(actor, bookingId);
    }

    @PostMapping
    EvaluationView answer(
            Actor actor, @PathVariable String bookingId, IdempotencyKey key, @Valid @RequestBody EvaluationForm form) {
        return evaluate.answer(actor, bookingId, form, key.command(actor.personId(), bookingId, "evaluation", form));
    }
}
