package no.likeverd.assessment.twoform.web;

import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.HoldConversation;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Conversation;
import no.likeverd.assessment.twoform.domain.Goal;
import no.likeverd.assessment.twoform.web.ConversationController.GoalForm;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the employee is going to learn. */
@Controller
@RequestMapping(AssessmentPages.ROOT + "/{assessmentId}/goals")
class GoalPages {

    private final HoldConversation conversation;
    private final FindAssessments findAssessments;
    private final Telling telling;

    GoalPages(HoldConversation conversation, FindAssessments findAssessments, Telling telling) {
        this.conversation = conversation;
        this.findAssessments = findAssessments;
        this.telling = telling;
    }

    /** A goal with its area's name. */
    record Row(Goal goal, String area) {

        static List<Row> of(List<Goal> goals, LadderWords ladder) {
            return goals.stream()
                    .map(goal -> new Row(goal, ladder.area(goal.areaId())))
                    .toList();
        }
    }

    @GetMapping
    ModelAndView goals(Actor actor, @PathVariable String assessmentId, Form form, Words words) {
        Assessment assessment = findAssessments.one(actor, assessmentId);
        Conversation there = assessment.conversationFor(actor.personId());
        LadderWords ladder = telling.ladder(assessment, words);
        Map<String, Object> model = telling.model(assessment, actor, words);
        model.put("form", form);
        model.put("goals", Row.of(there.goals(), ladder));
        model.put(
                "areas",
                words.optional("look.choose", ladder.areas(assessment.scale().areaIds())));
        model.put("signed", !there.signatures().isEmpty());
        model.put("mayAdd", assessment.open() && there.goals().size() < Conversation.MOST_GOALS);
        model.put("mostGoals", Conversation.MOST_GOALS);
        return new ModelAndView("goals", model);
    }

    @PostMapping
    ModelAndView set(Actor actor, @PathVariable String assessmentId, Form form, Words words) {
        return form.sent(
                GoalForm.class,
                wanted -> {
                    CommandKey command = form.key()
                            .command(
                                    actor.personId(),
                                    "goal",
                                    assessmentId,
                                    wanted.areaId(),
                                    wanted.text(),
                                    wanted.dueOn());
                    conversation.set(
                            actor,
                            assessmentId,
                            new Goal(command.derivedId("goal"), wanted.areaId(), wanted.text(), wanted.dueOn()),
                            command);
                    return AssessmentPages.ROOT + "/" + assessmentId + "/goals?done=goal.set";
                },
                () -> goals(actor, assessmentId, form, words));
    }
}
