package no.likeverd.assessment.twoform.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Form;
import no.likeverd.assessment.twoform.domain.Status;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page with somebody's own form, whole or only what it says of being saved. */
@Component
class FormSheet {

    private final Telling telling;
    private final Clock clock;

    FormSheet(Telling telling, Clock clock) {
        this.telling = telling;
        this.clock = clock;
    }

    /** The page that saves over what is kept now. */
    ModelAndView page(Sending sending, Kept kept) {
        return page(sending, kept, String.valueOf(sending.own().form().version()));
    }

    /** The page after something that was not saved: it still stands on what its writer has read. */
    ModelAndView unsaved(Sending sending, Kept kept) {
        return page(sending, kept, sending.form().value("version"));
    }

    /**
     * Another tab was faster. By itself nothing is written over it, again and again; the button comes back with the version
     * that stands there now, so that the writer decides.
     */
    ModelAndView stale(Sending sending) {
        return sending.byItself() ? unsaved(sending, Kept.STALE) : page(sending, Kept.STALE);
    }

    /** Whether it may be submitted; notes in the form what is missing. */
    boolean whole(Sending saved) {
        LadderWords ladder = telling.ladder(saved.own().assessment(), saved.words());
        return Draft.whole(saved.own(), saved.form(), ladder::area);
    }

    private ModelAndView page(Sending sending, Kept kept, String version) {
        suggest(sending);
        ModelAndView page =
                new ModelAndView(sending.byItself() ? "form :: #saved" : "form", model(sending), kept.status());
        return page.addObject("kept", kept.name()).addObject("version", version);
    }

    private Map<String, Object> model(Sending sending) {
        Assessment assessment = sending.own().assessment();
        Form own = sending.own().form();
        LadderWords ladder = telling.ladder(assessment, sending.words());
        Map<String, Object> model = new HashMap<>();
        model.put("form", sending.form());
        model.put("own", own);
        model.put("at", AssessmentPages.ROOT + "/" + assessment.assessmentId());
        model.put("ladder", ladder);
        model.put("ladderLanguage", ladder.language());
        model.put("areas", ladder.help(assessment.scale().areaIds()));
        model.put("savedAt", clock.instant());
        model.put("party", sending.byParty());
        model.put("mayWrite", sending.mayWrite());
        model.put("mayTakeBack", own.submitted() && assessment.status() == Status.FORMS);
        return model;
    }

    private static void suggest(Sending sending) {
        sending.own().form().answers().forEach(answer -> {
            String rank = answer.rank() == null ? "" : String.valueOf(answer.rank());
            sending.form().suggest("rank-" + answer.areaId(), rank);
            sending.form().suggest("evidence-" + answer.areaId(), Objects.requireNonNullElse(answer.evidence(), ""));
        });
    }
}
