package no.likeverd.assessment.twoform.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Part;
import no.likeverd.assessment.twoform.web.Telling.Row;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The assessments that somebody takes part in, and how far each of them has come. */
@Controller
@RequestMapping(AssessmentPages.ROOT)
class AssessmentPages {

    static final String ROOT = "/assessment/assessments";

    private final FindAssessments findAssessments;
    private final Telling telling;

    AssessmentPages(FindAssessments findAssessments, Telling telling) {
        this.findAssessments = findAssessments;
        this.telling = telling;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "part", required = false) @Nullable Part part,
            PageRequest page,
            Words words,
            Swap swap) {
        Page<Row> rows = found(actor, part, page).map(mine -> telling.row(mine, actor, words));
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows.rows());
        model.put("part", part);
        model.put("parts", List.of(Part.values()));
        model.put("mayOpen", !findAssessments.mayOpenFor(actor).isEmpty());
        model.put("paging", Paging.of(rows, part == null ? ROOT : ROOT + "?part=" + part));
        return new ModelAndView(swap.view("assessments", "assessments"), model);
    }

    private Page<Assessment> found(Actor actor, @Nullable Part part, PageRequest page) {
        return part == null ? findAssessments.of(actor, page) : findAssessments.of(actor, part, page);
    }

    @GetMapping("/{assessmentId}")
    ModelAndView one(Actor actor, @PathVariable String assessmentId, Form form, Words words) {
        Assessment assessment = findAssessments.one(actor, assessmentId);
        Map<String, Object> model = telling.model(assessment, actor, words);
        Row row = telling.row(assessment, actor, words);
        model.put("form", form);
        model.put(
                "steps",
                Steps.of(assessment, row, telling.name(assessment.opening().openedBy(), words)));
        return new ModelAndView("assessment", model);
    }
}
