package no.likeverd.mentor.pair;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pairs over HTTP. */
@RestController
@RequestMapping("/mentor/v1/pairs")
class PairController {

    private final FindPairs findPairs;
    private final EndPair endPair;
    private final CreditMentoring creditMentoring;
    private final Replica replica;

    PairController(FindPairs findPairs, EndPair endPair, CreditMentoring creditMentoring, Replica replica) {
        this.findPairs = findPairs;
        this.endPair = endPair;
        this.creditMentoring = creditMentoring;
        this.replica = replica;
    }

    /** An end needs no words, and has no place for any. */
    record NoForm() {}

    /** When the period was completed. */
    record CompletionForm(@NotNull LocalDate completedOn) {}

    @GetMapping
    Page<PairView> list(Actor actor, PageRequest page) {
        return findPairs.page(actor, page).map(pair -> view(actor, pair));
    }

    @GetMapping("/{pairId}")
    ResponseEntity<PairView> one(Actor actor, @PathVariable String pairId) {
        return shown(actor, findPairs.one(actor, pairId));
    }

    @PostMapping("/{pairId}/end")
    ResponseEntity<PairView> end(
            Actor actor,
            @PathVariable String pairId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable NoForm form) {
        // the pair stands for the client: not even the fingerprint of a key is one person's
        return shown(actor, endPair.early(actor, pairId, key.command(pairId, "end")));
    }

    @PostMapping("/{pairId}/completion")
    ResponseEntity<PairView> complete(
            Actor actor, @PathVariable String pairId, IdempotencyKey key, @Valid @RequestBody CompletionForm form) {
        CommandKey command = command(actor, key, pairId, "complete", form);
        return shown(actor, endPair.complete(actor, pairId, form.completedOn(), command));
    }

    @PostMapping("/{pairId}/credit")
    ResponseEntity<PairView> credit(
            Actor actor,
            @PathVariable String pairId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable NoForm form) {
        return shown(actor, creditMentoring.credit(actor, pairId, command(actor, key, pairId, "credit")));
    }

    private static CommandKey command(Actor actor, IdempotencyKey key, String pairId, Object... asked) {
        return key.command(actor.personId() + "/" + pairId, asked);
    }

    private ResponseEntity<PairView> shown(Actor actor, Aggregate<Pair> pair) {
        return ResponseEntity.ok().eTag(Etag.of(pair.version())).body(view(actor, pair.state()));
    }

    private PairView view(Actor actor, Pair pair) {
        boolean forMentor = pair.mentor().personId().equals(actor.personId());
        return PairView.of(pair, member(pair.mentor()), member(pair.performer()), forMentor);
    }

    private PairView.Member member(Pair.Party party) {
        String name = replica.nameOf(party.personId()).orElse(null);
        return new PairView.Member(party.personId(), name);
    }
}
