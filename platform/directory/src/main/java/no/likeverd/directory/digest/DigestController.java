package no.likeverd.directory.digest;

import jakarta.validation.Valid;
import no.likeverd.access.Actor;
import no.likeverd.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own digest by e-mail. */
@RestController
@RequestMapping("/directory/v1/me/digest")
class DigestController {

    private final Digests digests;

    DigestController(Digests digests) {
        this.digests = digests;
    }

    @GetMapping
    Digests.Choice get(Actor actor) {
        return digests.of(actor);
    }

    @PutMapping
    Digests.Choice choose(Actor actor, IdempotencyKey key, @Valid @RequestBody DigestForm form) {
        return digests.choose(actor, form, key.command(actor.personId(), "digest", form));
    }

    /** One at once; it comes when all parts have answered, after fifteen minutes at the latest. */
    @PostMapping("/mails")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Digests.Choice want(Actor actor, IdempotencyKey key) {
        return digests.want(actor, key.command(actor.personId(), "digest-now"));
    }
}
