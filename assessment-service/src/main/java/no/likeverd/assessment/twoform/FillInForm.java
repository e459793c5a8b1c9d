package no.likeverd.assessment.twoform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.domain.Answer;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Form;
import no.likeverd.messaging.aggregate.CommandKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Each party fills in the own form, unseen by anybody else. */
@Component
public class FillInForm {

    private static final Logger log = LoggerFactory.getLogger(FillInForm.class);

    private final Assessments assessments;
    private final Clock clock;

    FillInForm(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    /** The actor's own form, and what it is filled in against. */
    public record OwnForm(Assessment assessment, Form form) {}

    public OwnForm own(Actor actor, String assessmentId) {
        return own(actor, assessments.get(assessmentId));
    }

    public OwnForm save(Actor actor, String assessmentId, List<Answer> answers, long expected) {
        return own(
                actor, assessments.change(assessmentId, null, open -> open.save(actor.personId(), answers, expected)));
    }

    public Assessment submit(Actor actor, String assessmentId, CommandKey key) {
        LocalDate today = LocalDate.now(clock);
        Assessment after = assessments.change(assessmentId, key, open -> open.submit(actor.personId(), today));
        log.info("{} submitted a form of assessment {}", actor.personId(), assessmentId);
        return after;
    }

    public Assessment takeBack(Actor actor, String assessmentId, CommandKey key) {
        return assessments.change(assessmentId, key, open -> open.takeBack(actor.personId()));
    }

    private static OwnForm own(Actor actor, Assessment assessment) {
        return new OwnForm(assessment, assessment.ownForm(actor.personId()));
    }
}
