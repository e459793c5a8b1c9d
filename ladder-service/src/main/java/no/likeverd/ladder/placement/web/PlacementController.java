package no.likeverd.ladder.placement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.ClientScope;
import no.likeverd.access.ForClients;
import no.likeverd.ladder.placement.AnswerProposal;
import no.likeverd.ladder.placement.FindPlacements;
import no.likeverd.ladder.placement.LeaderActs;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.ladder.placement.Status;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Placements over HTTP. */
@RestController
@RequestMapping("/ladder/v1")
class PlacementController {

    private final FindPlacements find;
    private final AnswerProposal answerProposal;
    private final LeaderActs leaderActs;
    private final Showing showing;

    PlacementController(FindPlacements find, AnswerProposal answerProposal, LeaderActs leaderActs, Showing showing) {
        this.find = find;
        this.answerProposal = answerProposal;
        this.leaderActs = leaderActs;
        this.showing = showing;
    }

    /** What one of the parties says. */
    enum Answer {
        YES,
        NO
    }

    /** @param reason goes with a no */
    record AnswerForm(
            @NotNull Answer answer,
            @Size(max = 1000) @Nullable String reason) {}

    /** Asking again needs no words. */
    record ReconsiderationForm() {}

    /** Confirming needs no words. */
    record ConfirmationForm() {}

    @GetMapping("/placements")
    @ForClients(ClientScope.LADDER_PLACEMENTS_READ)
    Page<PlacementView> list(
            Actor actor,
            @RequestParam(name = "unit", required = false) @Nullable String unitId,
            @RequestParam(name = "status", required = false) @Nullable Status status,
            PageRequest page) {
        return find.page(actor, unitId, status, page).map(placement -> showing.row(actor, placement));
    }

    @GetMapping("/me/placements")
    Page<PlacementView> mine(Actor actor, PageRequest page) {
        return find.own(actor, page).map(placement -> showing.row(actor, placement));
    }

    @GetMapping("/placements/{placementId}")
    @ForClients(ClientScope.LADDER_PLACEMENTS_READ)
    ResponseEntity<PlacementView> one(Actor actor, @PathVariable String placementId) {
        Aggregate<Placement> placement = find.one(actor, placementId);
        return ResponseEntity.ok().eTag(Etag.of(placement.version())).body(showing.one(actor, placement.state()));
    }

    @GetMapping("/placements/{placementId}/history")
    Page<EntryView> history(Actor actor, @PathVariable String placementId, PageRequest page) {
        List<EntryView> newestFirst = find.one(actor, placementId).state().history().reversed().stream()
                .map(EntryView::of)
                .toList();
        return Page.of(newestFirst, page);
    }

    @PostMapping("/placements/{placementId}/answer")
    PlacementView answer(
            Actor actor,
            @PathVariable String placementId,
            IdempotencyKey key,
            IfMatch ifMatch,
            @Valid @RequestBody AnswerForm form) {
        CommandKey command = command(actor, key, placementId, "answer", form);
        Placement placement = form.answer() == Answer.YES
                ? answerProposal.agree(actor, placementId, ifMatch.version(), command)
                : answerProposal.decline(actor, placementId, form.reason(), ifMatch.version(), command);
        return showing.one(actor, placement);
    }

    @PostMapping("/placements/{placementId}/reconsideration")
    PlacementView reconsider(
            Actor actor,
            @PathVariable String placementId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable ReconsiderationForm form) {
        CommandKey command = command(actor, key, placementId, "reconsideration");
        return showing.one(actor, leaderActs.reconsider(actor, placementId, command));
    }

    @PostMapping("/placements/{placementId}/confirmation")
    PlacementView confirm(
            Actor actor,
            @PathVariable String placementId,
            IdempotencyKey key,
            @RequestBody(required = false) @Nullable ConfirmationForm form) {
        CommandKey command = command(actor, key, placementId, "confirmation");
        return showing.one(actor, leaderActs.confirm(actor, placementId, command));
    }

    static CommandKey command(Actor actor, IdempotencyKey key, String placementId, Object... asked) {
        return key.command(actor.personId() + "/" + placementId, asked);
    }
}
