package no.likeverd.assessment.twoform;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.assessment.look.Look.Occasion;
import no.likeverd.assessment.twoform.domain.Agreement;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Comparison;
import no.likeverd.assessment.twoform.domain.Goal;
import no.likeverd.assessment.twoform.domain.PrivateLog;
import no.likeverd.messaging.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Both parties over both forms: compare, agree, set goals, sign; and each for oneself, a log. */
@Component
public class HoldConversation {

    private static final Logger log = LoggerFactory.getLogger(HoldConversation.class);

    private final Assessments assessments;
    private final FindAssessments findAssessments;
    private final Clock clock;

    HoldConversation(Assessments assessments, FindAssessments findAssessments, Clock clock) {
        this.assessments = assessments;
        this.findAssessments = findAssessments;
        this.clock = clock;
    }

    /** Gives out both forms, after it has been noted who reads whose. */
    public Comparison compare(Actor actor, String assessmentId) {
        Assessment assessment = assessments.get(assessmentId);
        Comparison comparison = assessment.compare(actor.personId());
        findAssessments.noteLooks(assessment, actor.personId(), Occasion.COMPARISON);
        return comparison;
    }

    public Assessment agree(Actor actor, String assessmentId, Agreement proposed, long expected) {
        LocalDate today = LocalDate.now(clock);
        return assessments.change(assessmentId, null, open -> open.agree(actor.personId(), proposed, expected, today));
    }

    public Assessment set(Actor actor, String assessmentId, Goal goal, CommandKey key) {
        LocalDate today = LocalDate.now(clock);
        return assessments.change(assessmentId, key, open -> open.set(actor.personId(), goal, today));
    }

    public Assessment sign(
            Actor actor, String assessmentId, @Nullable String disagreement, long expected, CommandKey key) {
        LocalDate today = LocalDate.now(clock);
        Assessment signed = assessments.change(
                assessmentId, key, open -> open.sign(actor.personId(), expected, disagreement, today));
        log.info("{} signed assessment {}", actor.personId(), assessmentId);
        return signed;
    }

    public Assessment consentToHandover(Actor actor, String assessmentId, CommandKey key) {
        return assessments.change(assessmentId, key, open -> open.consentToHandover(actor.personId()));
    }

    public Assessment restartLeadersPart(Actor actor, String assessmentId, CommandKey key) {
        return assessments.change(assessmentId, key, open -> open.restartLeadersPart(actor.personId()));
    }

    public Assessment abandon(Actor actor, String assessmentId, CommandKey key) {
        LocalDate today = LocalDate.now(clock);
        return assessments.change(assessmentId, key, open -> open.abandon(actor.personId(), today));
    }

    public Assessment keep(PrivateLog written, String assessmentId) {
        return assessments.change(assessmentId, null, there -> there.log(written));
    }
}
