package no.likeverd.ladder.version.life;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.ladder.unit.Units;
import no.likeverd.ladder.version.Conclusion;
import no.likeverd.ladder.version.comment.CommentForm;
import no.likeverd.ladder.version.comment.CommentOnLadder;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done with a version of a ladder, act by act. */
@Controller
@RequestMapping(LadderPages.ROOT + "/{versionId}")
class LifePages {

    private final LadderPages pages;
    private final FindLadders findLadders;
    private final HearLadder hearLadder;
    private final PilotLadder pilotLadder;
    private final AdoptLadder adoptLadder;
    private final CommentOnLadder commentOnLadder;
    private final Units units;

    LifePages(
            LadderPages pages,
            FindLadders findLadders,
            HearLadder hearLadder,
            PilotLadder pilotLadder,
            AdoptLadder adoptLadder,
            CommentOnLadder commentOnLadder,
            Units units) {
        this.pages = pages;
        this.findLadders = findLadders;
        this.hearLadder = hearLadder;
        this.pilotLadder = pilotLadder;
        this.adoptLadder = adoptLadder;
        this.commentOnLadder = commentOnLadder;
        this.units = units;
    }

    /** A unit to choose. */
    record Choice(String id, String name, boolean chosen) {}

    @GetMapping("/hearing")
    ModelAndView hearing(Actor actor, @PathVariable String versionId, Form form, Words words) {
        return act(actor, versionId, form, "ladder-hearing")
                .addObject("conclusions", words.options("conclusion", Conclusion.values()));
    }

    @PostMapping("/hearing")
    ModelAndView hear(Actor actor, @PathVariable String versionId, Form form, Words words) {
        return form.sent(
                LifeController.HearingForm.class,
                held -> {
                    hearLadder.record(actor, versionId, held.held(), key(actor, form, versionId, "hearing", held));
                    return done(versionId, "ladder.heard");
                },
                () -> hearing(actor, versionId, form, words));
    }

    @GetMapping("/pilot")
    ModelAndView units(Actor actor, @PathVariable String versionId, Form form) {
        Set<String> chosen = Set.copyOf(Arrays.asList(form.value("unitIds").split(",", -1)));
        List<Choice> choices = units.all().stream()
                .map(unit -> new Choice(unit.unitId(), unit.name(), chosen.contains(unit.unitId())))
                .toList();
        return act(actor, versionId, form, "ladder-pilot").addObject("units", choices);
    }

    @PostMapping("/pilot")
    ModelAndView pilot(Actor actor, @PathVariable String versionId, Form form) {
        return form.sent(
                LifeController.PilotForm.class,
                pilot -> {
                    piloted(actor, versionId, pilot.unitIds(), key(actor, form, versionId, "pilot", pilot));
                    return done(versionId, "ladder.piloted");
                },
                () -> units(actor, versionId, form));
    }

    /** The form has one field for all units, whichever of them is at fault. */
    private void piloted(Actor actor, String versionId, List<String> unitIds, CommandKey key) {
        try {
            pilotLadder.pilot(actor, versionId, unitIds, key);
        } catch (Problem refusal) {
            throw refusal.field() == null ? refusal : refusal.field("unitIds");
        }
    }

    @GetMapping("/evaluation")
    ModelAndView evaluation(Actor actor, @PathVariable String versionId, Form form) {
        return act(actor, versionId, form, "ladder-evaluation");
    }

    @PostMapping("/evaluation")
    ModelAndView evaluate(Actor actor, @PathVariable String versionId, Form form) {
        return form.sent(
                LifeController.EvaluationForm.class,
                taught -> {
                    CommandKey key = key(actor, form, versionId, "evaluation", taught);
                    pilotLadder.evaluate(actor, versionId, taught.remarks(), key);
                    return done(versionId, "ladder.evaluated");
                },
                () -> evaluation(actor, versionId, form));
    }

    @PostMapping("/union-confirmation")
    ModelAndView confirm(Actor actor, @PathVariable String versionId, PageRequest page, Form form) {
        return act(actor, versionId, page, form, "union-confirmation", key -> {
            hearLadder.confirm(actor, versionId, key);
            return "ladder.confirmed";
        });
    }

    @PostMapping("/adoption")
    ModelAndView adopt(Actor actor, @PathVariable String versionId, PageRequest page, Form form) {
        return act(actor, versionId, page, form, "adoption", key -> {
            adoptLadder.adopt(actor, versionId, key);
            return "ladder.adopted";
        });
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable String versionId, PageRequest page, Form form) {
        return act(actor, versionId, page, form, "withdrawal", key -> {
            adoptLadder.withdraw(actor, versionId, key);
            return "ladder.withdrawn";
        });
    }

    @PostMapping("/comments")
    ModelAndView comment(Actor actor, @PathVariable String versionId, PageRequest page, Form form) {
        findLadders.one(actor, versionId);
        return form.sent(
                CommentForm.class,
                said -> {
                    CommandKey key = key(actor, form, versionId, "comment", said);
                    commentOnLadder.comment(actor, versionId, said.text(), key);
                    return done(versionId, "ladder.commented");
                },
                () -> pages.one(actor, versionId, page, form));
    }

    private ModelAndView act(Actor actor, String versionId, Form form, String view) {
        actor.require(Role.HR_ADVISER);
        LadderView ladder = LadderView.of(findLadders.one(actor, versionId).state(), actor);
        return new ModelAndView(view).addAllObjects(Map.of("form", form, "ladder", ladder.version()));
    }

    /** An act that needs no words. */
    private ModelAndView act(
            Actor actor,
            String versionId,
            PageRequest page,
            Form form,
            String what,
            Function<CommandKey, String> command) {
        return form.sent(
                LifeController.ActForm.class,
                nothing -> done(versionId, command.apply(key(actor, form, versionId, what))),
                () -> pages.one(actor, versionId, page, form));
    }

    private static String done(String versionId, String what) {
        return LadderPages.ROOT + "/" + versionId + "?done=" + what;
    }

    private static CommandKey key(Actor actor, Form form, String versionId, Object... asked) {
        return form.key().command(actor.personId() + "/" + versionId, asked);
    }
}
