package no.likeverd.mentor.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.mentor.matching.PairIds;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds over HTTP. Who changes one says in {@code If-Match} which version that is about. */
@RestController
@RequestMapping("/mentor/v1/rounds")
class RoundController {

    private final DraftRound draftRound;
    private final ChangeRound changeRound;
    private final PublishRound publishRound;
    private final FindRounds findRounds;

    RoundController(DraftRound draftRound, ChangeRound changeRound, PublishRound publishRound, FindRounds findRounds) {
        this.draftRound = draftRound;
        this.changeRound = changeRound;
        this.publishRound = publishRound;
        this.findRounds = findRounds;
    }

    /**
     * For when and for whom.
     *
     * @param from first day of the pairs; absent: today
     * @param performers whom the round is for; absent: everybody who waits
     */
    record RoundForm(
            @Nullable LocalDate from,

            @Size(min = 1, max = 500) @Nullable List<@NotBlank @Size(max = 60) String> performers) {}

    record PairForm(
            @NotBlank @Size(max = 60) String mentorId,
            @NotBlank @Size(max = 60) String performerId) {

        PairIds ids() {
            return new PairIds(mentorId, performerId);
        }
    }

    /** Proposing anew and publishing need no words. */
    record NoForm() {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoundView> draft(Actor actor, IdempotencyKey key, @Valid @RequestBody RoundForm form) {
        CommandKey command = key.command(actor.personId(), "round", form);
        Aggregate<Round> round = draftRound.draft(actor, form.from(), form.performers(), command);
        return ResponseEntity.created(URI.create("/mentor/v1/rounds/" + round.id()))
                .eTag(Etag.of(round.version()))
                .body(RoundView.of(round.state()));
    }

    @GetMapping
    Page<RoundView> list(Actor actor, PageRequest page) {
        return findRounds.page(actor, page).map(RoundView::of);
    }

    @GetMapping("/{roundId}")
    ResponseEntity<RoundView> one(Actor actor, @PathVariable String roundId) {
        return shown(findRounds.one(actor, roundId));
    }

    @GetMapping("/{roundId}/tasks")
    Page<Task> tasks(Actor actor, @PathVariable String roundId, PageRequest page) {
        return findRounds.tasks(actor, roundId, page);
    }

    @PostMapping("/{roundId}/pins")
    ResponseEntity<RoundView> pin(
            Actor actor,
            @PathVariable String roundId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @Valid @RequestBody PairForm form) {
        CommandKey command = command(actor, key, roundId, "pin", form);
        return shown(changeRound.pin(actor, roundId, form.ids(), ifMatch.required(), command));
    }

    @DeleteMapping("/{roundId}/pins/{performerId}")
    ResponseEntity<RoundView> unpin(
            Actor actor, @PathVariable String roundId, @PathVariable String performerId, IfMatch ifMatch) {
        return shown(changeRound.unpin(actor, roundId, performerId, ifMatch.required(), null));
    }

    @PostMapping("/{roundId}/forbids")
    ResponseEntity<RoundView> forbid(
            Actor actor,
            @PathVariable String roundId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @Valid @RequestBody PairForm form) {
        CommandKey command = command(actor, key, roundId, "forbid", form);
        return shown(changeRound.forbid(actor, roundId, form.ids(), ifMatch.required(), command));
    }

    @DeleteMapping("/{roundId}/forbids/{performerId}/{mentorId}")
    ResponseEntity<RoundView> allow(
            Actor actor,
            @PathVariable String roundId,
            @PathVariable String performerId,
            @PathVariable String mentorId,
            IfMatch ifMatch) {
        return shown(changeRound.allow(actor, roundId, new PairIds(mentorId, performerId), ifMatch.required(), null));
    }

    @PostMapping("/{roundId}/proposal")
    ResponseEntity<RoundView> repeat(
            Actor actor,
            @PathVariable String roundId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable NoForm form) {
        CommandKey command = command(actor, key, roundId, "proposal");
        return shown(changeRound.repeat(actor, roundId, ifMatch.required(), command));
    }

    @PostMapping("/{roundId}/publication")
    ResponseEntity<RoundView> publish(
            Actor actor,
            @PathVariable String roundId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable NoForm form) {
        CommandKey command = command(actor, key, roundId, "publish");
        return shown(publishRound.publish(actor, roundId, ifMatch.required(), command));
    }

    private static CommandKey command(Actor actor, IdempotencyKey key, String roundId, Object... asked) {
        return key.command(actor.personId() + "/" + roundId, asked);
    }

    private static ResponseEntity<RoundView> shown(Aggregate<Round> round) {
        return ResponseEntity.ok().eTag(Etag.of(round.version())).body(RoundView.of(round.state()));
    }
}
