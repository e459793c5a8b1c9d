package no.likeverd.assessment.twoform.web;

import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.HoldConversation;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Comparison;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Both forms side by side, once both are in; that it was looked at is noted. */
@Controller
@RequestMapping(AssessmentPages.ROOT + "/{assessmentId}/comparison")
class ComparisonPages {

    private final HoldConversation conversation;
    private final FindAssessments findAssessments;
    private final Telling telling;

    ComparisonPages(HoldConversation conversation, FindAssessments findAssessments, Telling telling) {
        this.conversation = conversation;
        this.findAssessments = findAssessments;
        this.telling = telling;
    }

    @GetMapping
    ModelAndView compare(Actor actor, @PathVariable String assessmentId, Words words) {
        Assessment assessment = findAssessments.one(actor, assessmentId);
        Comparison comparison = conversation.compare(actor, assessmentId);
        LadderWords ladder = telling.ladder(assessment, words);
        List<ComparedArea> areas =
                ComparedArea.of(comparison, assessment.conversation().agreement(), ladder);
        Map<String, Object> model = telling.model(assessment, actor, words);
        model.put("areas", areas);
        model.put("leaderFormBy", telling.name(comparison.leaderFormBy(), words));
        model.put("picture", DotPlot.of(areas, ladder.levels()));
        model.put(
                "differing",
                areas.stream().filter(area -> area.difference() > 0).count());
        return new ModelAndView("comparison", model);
    }
}
