package no.likeverd.ladder.placement.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.ladder.placement.AnswerProposal;
import no.likeverd.ladder.placement.FindPlacements;
import no.likeverd.ladder.placement.LeaderActs;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.ladder.placement.Proposal;
import no.likeverd.ladder.placement.Status;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Placements for people: leaders' lists, totals for HR and the union, and one with everything that can be done about it. */
@Controller
@RequestMapping(PlacementPages.ROOT)
class PlacementPages {

    static final String ROOT = "/ladder/placements";

    private static final List<Status> COUNTED = List.of(
            Status.PROPOSED, Status.CARRIED_OVERDUE, Status.CARRIED, Status.REFUSED, Status.IN_EFFECT, Status.ENDED);

    private final FindPlacements find;
    private final AnswerProposal answerProposal;
    private final LeaderActs leaderActs;
    private final Telling telling;

    PlacementPages(FindPlacements find, AnswerProposal answerProposal, LeaderActs leaderActs, Telling telling) {
        this.find = find;
        this.answerProposal = answerProposal;
        this.leaderActs = leaderActs;
        this.telling = telling;
    }

    /** How many there are of a status. */
    record Count(Status status, long total) {}

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "status", required = false) @Nullable Status asked,
            PageRequest page,
            Words words,
            Swap swap) {
        boolean leader = actor.has(Role.LEADER);
        if (!leader && !actor.has(Role.UNION_REPRESENTATIVE)) {
            actor.require(Role.HR_ADVISER);
        }
        List<Count> counts =
                COUNTED.stream().map(status -> count(actor, status)).toList();
        if (!leader) {
            return new ModelAndView("placement-totals", Map.of("counts", counts));
        }
        Status status = asked == null ? mostUrgent(counts) : asked;
        Page<Told> rows = find.page(actor, null, status, page).map(placement -> telling.row(actor, placement, words));
        return new ModelAndView(
                swap.view("placements", "placements"),
                Map.of(
                        "counts",
                        counts,
                        "status",
                        status,
                        "rows",
                        rows.rows(),
                        "paging",
                        Paging.of(rows, ROOT + "?status=" + status)));
    }

    private Count count(Actor actor, Status status) {
        return new Count(
                status, find.page(actor, null, status, new PageRequest(0, 1)).total());
    }

    /** Where there is something to do, the page begins there. */
    private static Status mostUrgent(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.total() > 0)
                .map(Count::status)
                .findFirst()
                .orElse(Status.PROPOSED);
    }

    @GetMapping({
        "/{placementId}",
        "/{placementId}/answer",
        "/{placementId}/reconsideration",
        "/{placementId}/confirmation"
    })
    ModelAndView one(Actor actor, @PathVariable String placementId, Form form, Words words) {
        Told told = telling.whole(actor, find.one(actor, placementId).state(), words);
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "told", told));
        model.put("answers", words.options("answer", PlacementController.Answer.values()));
        return new ModelAndView("placement", model);
    }

    @PostMapping("/{placementId}/answer")
    ModelAndView answer(Actor actor, @PathVariable String placementId, Form form, Words words) {
        return form.sent(
                PlacementController.AnswerForm.class,
                answer -> {
                    CommandKey key = PlacementController.command(actor, form.key(), placementId, "answer", answer);
                    Long seen = seen(actor, placementId, form.value("assessmentId"));
                    if (answer.answer() == PlacementController.Answer.YES) {
                        answerProposal.agree(actor, placementId, seen, key);
                        return done(placementId, "placement.agreed");
                    }
                    answerProposal.decline(actor, placementId, answer.reason(), seen, key);
                    return done(placementId, "placement.declined");
                },
                () -> one(actor, placementId, form, words));
    }

    /**
     * What is answered is what stood on the page. Where nothing is proposed any more, the use case says so, or knows the answer.
     *
     * @return the document's version, so that it is still so when the answer is written; null where nothing is proposed
     */
    private @Nullable Long seen(Actor actor, String placementId, String assessmentId) {
        Aggregate<Placement> there = find.one(actor, placementId);
        Proposal open = there.state().openProposal();
        if (open == null) {
            return null;
        }
        if (!open.assessed().assessmentId().equals(assessmentId)) {
            throw new StaleVersion("Another assessment has been made since");
        }
        return there.version();
    }

    @PostMapping("/{placementId}/reconsideration")
    ModelAndView reconsider(Actor actor, @PathVariable String placementId, Form form, Words words) {
        return form.sent(
                PlacementController.ReconsiderationForm.class,
                nothing -> {
                    leaderActs.reconsider(
                            actor,
                            placementId,
                            PlacementController.command(actor, form.key(), placementId, "reconsideration"));
                    return done(placementId, "placement.reconsidered");
                },
                () -> one(actor, placementId, form, words));
    }

    @PostMapping("/{placementId}/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable String placementId, Form form, Words words) {
        return form.sent(
                PlacementController.ConfirmationForm.class,
                nothing -> {
                    leaderActs.confirm(
                            actor,
                            placementId,
                            PlacementController.command(actor, form.key(), placementId, "confirmation"));
                    return done(placementId, "placement.confirmed");
                },
                () -> one(actor, placementId, form, words));
    }

    private static String done(String placementId, String what) {
        return ROOT + "/" + placementId + "?done=" + what;
    }
}
