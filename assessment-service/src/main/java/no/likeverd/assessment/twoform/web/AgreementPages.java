package no.likeverd.assessment.twoform.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.HoldConversation;
import no.likeverd.assessment.twoform.domain.Agreement;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Conversation;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the two agree on in the conversation: a level for each area, a reason where they had judged differently. */
@Controller
@RequestMapping(AssessmentPages.ROOT + "/{assessmentId}/agreement")
class AgreementPages {

    private final HoldConversation conversation;
    private final FindAssessments findAssessments;
    private final Telling telling;
    private final Clock clock;

    AgreementPages(HoldConversation conversation, FindAssessments findAssessments, Telling telling, Clock clock) {
        this.conversation = conversation;
        this.findAssessments = findAssessments;
        this.telling = telling;
        this.clock = clock;
    }

    /** The assessment with both forms side by side: whoever agrees has both in view. */
    private record Table(Assessment assessment, List<ComparedArea> areas) {}

    @GetMapping
    ModelAndView agreement(Actor actor, @PathVariable String assessmentId, Form form, Words words) {
        return page(actor, table(actor, assessmentId, words), form, words, false);
    }

    @PostMapping
    ModelAndView agree(Actor actor, @PathVariable String assessmentId, Form form, Words words) {
        findAssessments.one(actor, assessmentId).requireConversation(actor.personId());
        Table table = table(actor, assessmentId, words);
        Optional<Agreed> agreed = Agreed.of(form, table.assessment(), table.areas());
        try {
            if (agreed.isPresent()) {
                conversation.agree(
                        actor,
                        assessmentId,
                        agreed.get().agreement(),
                        agreed.get().version());
                return Goto.page(AssessmentPages.ROOT + "/" + assessmentId + "?done=agreement.saved");
            }
        } catch (StaleVersion elsewhere) {
            return stale(page(actor, table(actor, assessmentId, words), form, words, true));
        } catch (Problem refusal) {
            note(refusal, form);
        }
        ModelAndView again = page(actor, table, form, words, false);
        again.setStatus(HttpStatus.valueOf(422));
        return again.addObject("version", form.value("version"));
    }

    private static ModelAndView stale(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** What is wrong in the form stands in the form; everything else is a page of its own. */
    private static void note(Problem refusal, Form form) {
        if (refusal.status().value() != 422) {
            throw refusal;
        }
        form.refuse(refusal.field(), refusal.code());
    }

    /** Where nothing can be agreed any more, nobody needs to look. */
    private Table table(Actor actor, String assessmentId, Words words) {
        Assessment assessment = findAssessments.one(actor, assessmentId);
        Conversation there = assessment.conversationFor(actor.personId());
        return new Table(
                assessment,
                assessment.open()
                        ? ComparedArea.of(
                                conversation.compare(actor, assessmentId),
                                there.agreement(),
                                telling.ladder(assessment, words))
                        : List.of());
    }

    private ModelAndView page(Actor actor, Table table, Form form, Words words, boolean stale) {
        Conversation there = table.assessment().conversation();
        suggest(table, form);
        Map<String, Object> model = telling.model(table.assessment(), actor, words);
        model.put("form", form);
        model.put("areas", table.areas());
        model.put("levels", telling.ladder(table.assessment(), words).levels());
        model.put("version", String.valueOf(there.version()));
        model.put("signed", !there.signatures().isEmpty());
        model.put("mayAgree", table.assessment().open());
        model.put("stale", stale);
        return new ModelAndView("agreement", model);
    }

    /** What was agreed before; else what both have chosen anyway. */
    private void suggest(Table table, Form form) {
        Agreement agreement = table.assessment().conversation().agreement();
        table.areas().forEach(area -> {
            ComparedArea.Side agreed = area.agreed();
            if (agreed != null) {
                form.suggest("rank-" + area.areaId(), String.valueOf(agreed.rank()));
                form.suggest("reason-" + area.areaId(), Objects.requireNonNullElse(agreed.words(), ""));
            } else if (area.difference() == 0) {
                form.suggest(
                        "rank-" + area.areaId(), String.valueOf(area.employee().rank()));
            }
        });
        form.suggest("heldOn", String.valueOf(agreement == null ? LocalDate.now(clock) : agreement.heldOn()));
        if (agreement != null) {
            form.suggest("rank", String.valueOf(agreement.rank()));
        }
    }
}
