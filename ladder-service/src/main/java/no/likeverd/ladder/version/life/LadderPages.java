package no.likeverd.ladder.version.life;

import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.ladder.unit.Units;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.Stage;
import no.likeverd.ladder.version.comment.Comment;
import no.likeverd.ladder.version.comment.CommentOnLadder;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Ladders for people: the list, one to read, and a draft from a ladder that comes with the service. */
@Controller
@RequestMapping(LadderPages.ROOT)
class LadderPages {

    static final String ROOT = "/ladder/ladders";

    private final FindLadders findLadders;
    private final DraftLadder draftLadder;
    private final Templates templates;
    private final CommentOnLadder commentOnLadder;
    private final Units units;

    LadderPages(
            FindLadders findLadders,
            DraftLadder draftLadder,
            Templates templates,
            CommentOnLadder commentOnLadder,
            Units units) {
        this.findLadders = findLadders;
        this.draftLadder = draftLadder;
        this.templates = templates;
        this.commentOnLadder = commentOnLadder;
        this.units = units;
    }

    /** Which ladder a draft begins from. */
    record TemplateChoice(@NotBlank String template) {}

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "stage", required = false) @Nullable Stage stage,
            PageRequest page,
            Form form,
            Words words,
            Swap swap) {
        Page<LadderView.Row> rows = findLadders.page(actor, null, stage, page).map(LadderView.Row::of);
        String address = UriComponentsBuilder.fromPath(ROOT)
                .queryParam("stage", form.value("stage"))
                .build()
                .toUriString();
        return new ModelAndView(
                swap.view("ladders", "ladders"),
                Map.of(
                        "form", form,
                        "rows", rows.rows(),
                        "paging", Paging.of(rows, address),
                        "mayDraft", actor.has(Role.HR_ADVISER),
                        "stages", words.optional("stage.any", words.options("stage", Stage.values()))));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Form form, Words words) {
        actor.require(Role.HR_ADVISER);
        List<Option> choices = templates.all().stream()
                .map(Templates.Template::definition)
                .map(ladder -> new Option(ladder.ladderId(), ladder.title().in(words.locale())))
                .toList();
        return new ModelAndView("ladder-new", Map.of("form", form, "templates", choices));
    }

    @PostMapping("/new")
    ModelAndView draft(Actor actor, Form form, Words words) {
        return form.sent(
                TemplateChoice.class,
                choice -> ROOT + "/"
                        + draftLadder
                                .draftFromTemplate(
                                        actor,
                                        choice.template(),
                                        form.key().command(actor.personId(), "draft-from-template", choice.template()))
                                .id()
                        + "?done=ladder.drafted",
                () -> blank(actor, form, words));
    }

    /** Whoever reloads after a refusal sees how the ladder stands. */
    @GetMapping({
        "/{versionId}",
        "/{versionId}/comments",
        "/{versionId}/adoption",
        "/{versionId}/withdrawal",
        "/{versionId}/union-confirmation"
    })
    ModelAndView one(Actor actor, @PathVariable String versionId, PageRequest page, Form form, Swap swap) {
        ModelAndView whole = one(actor, versionId, page, form);
        if ("said".equals(swap.target())) {
            whole.setViewName("ladder-life :: comments");
        }
        return whole;
    }

    /** The whole page, also for a form that comes back to it. */
    ModelAndView one(Actor actor, String versionId, PageRequest page, Form form) {
        LadderVersion version = findLadders.one(actor, versionId).state();
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("ladder", LadderView.of(version, actor));
        model.put("definition", version.definition());
        model.put("life", Lifeline.of(version));
        model.put("pilots", version.pilotUnitIds().stream().map(units::nameOf).toList());
        model.put("may", May.of(version, actor));
        model.put("evaluated", !version.progress().evaluations().isEmpty());
        model.put("mayComment", version.stage() != Stage.CLOSED && commentOnLadder.mayComment(actor));
        comments(model, actor, version, page);
        return new ModelAndView("ladder", model);
    }

    private void comments(Map<String, Object> model, Actor actor, LadderVersion version, PageRequest page) {
        boolean reads = CommentOnLadder.readsComments(actor);
        model.put("readsComments", reads);
        if (reads) {
            Page<Comment> comments = commentOnLadder.about(actor, version.versionId(), page);
            model.put("comments", comments.rows());
            model.put("paging", Paging.of(comments, ROOT + "/" + version.versionId()));
        }
    }
}
