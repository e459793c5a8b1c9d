package no.likeverd.assessment.twoform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import no.likeverd.access.Actor;
import no.likeverd.assessment.look.Look;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.HoldConversation;
import no.likeverd.assessment.twoform.OpenAssessment;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Assessments as a whole: opening, state, who has read, what the employee decides when the leader changes. */
@RestController
@RequestMapping("/assessment/v1/assessments")
class AssessmentController {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,79}";

    private final OpenAssessment openAssessment;
    private final FindAssessments findAssessments;
    private final HoldConversation conversation;

    AssessmentController(
            OpenAssessment openAssessment, FindAssessments findAssessments, HoldConversation conversation) {
        this.openAssessment = openAssessment;
        this.findAssessments = findAssessments;
        this.conversation = conversation;
    }

    /** Which employment is assessed, against which version of a ladder. */
    record OpeningForm(
            @NotNull @Pattern(regexp = ID) String employmentId,
            @NotNull @Pattern(regexp = ID) String versionId) {}

    /** One look at a form by somebody who did not write it. */
    record ReadingView(String readerId, String authorId, Instant at) {

        static ReadingView of(Look look) {
            return new ReadingView(look.readerId(), look.authorId(), look.at());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AssessmentView> open(Actor actor, IdempotencyKey key, @Valid @RequestBody OpeningForm form) {
        Assessment opened = openAssessment.open(
                actor, form.employmentId(), form.versionId(), key.command(actor.personId(), "open", form));
        return ResponseEntity.created(URI.create("/assessment/v1/assessments/" + opened.assessmentId()))
                .body(AssessmentView.of(opened, actor.personId()));
    }

    @GetMapping
    Page<AssessmentView> mine(Actor actor, PageRequest page) {
        return findAssessments.of(actor, page).map(mine -> AssessmentView.of(mine, actor.personId()));
    }

    @GetMapping("/{assessmentId}")
    AssessmentView one(Actor actor, @PathVariable String assessmentId) {
        return AssessmentView.of(findAssessments.one(actor, assessmentId), actor.personId());
    }

    @GetMapping("/{assessmentId}/reads")
    Page<ReadingView> reads(Actor actor, @PathVariable String assessmentId, PageRequest page) {
        return findAssessments.looks(actor, assessmentId, page).map(ReadingView::of);
    }

    @PostMapping("/{assessmentId}/handover-consent")
    AssessmentView consent(Actor actor, @PathVariable String assessmentId, IdempotencyKey key) {
        return view(
                actor,
                conversation.consentToHandover(
                        actor, assessmentId, key.command(actor.personId(), "consent", assessmentId)));
    }

    @PostMapping("/{assessmentId}/leader-restart")
    AssessmentView restart(Actor actor, @PathVariable String assessmentId, IdempotencyKey key) {
        return view(
                actor,
                conversation.restartLeadersPart(
                        actor, assessmentId, key.command(actor.personId(), "restart", assessmentId)));
    }

    @PostMapping("/{assessmentId}/abandonment")
    AssessmentView abandon(Actor actor, @PathVariable String assessmentId, IdempotencyKey key) {
        return view(
                actor,
                conversation.abandon(actor, assessmentId, key.command(actor.personId(), "abandon", assessmentId)));
    }

    private static AssessmentView view(Actor actor, Assessment assessment) {
        return AssessmentView.of(assessment, actor.personId());
    }
}
