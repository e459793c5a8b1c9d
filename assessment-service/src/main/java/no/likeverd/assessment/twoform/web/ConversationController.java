package no.likeverd.assessment.twoform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.HoldConversation;
import no.likeverd.assessment.twoform.domain.Agreement;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Conversation;
import no.likeverd.assessment.twoform.domain.Goal;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What both write together and sign. The entity tag counts the changes to what is signed. */
@RestController
@RequestMapping("/assessment/v1/assessments/{assessmentId}")
class ConversationController {

    private final HoldConversation conversation;
    private final FindAssessments findAssessments;

    ConversationController(HoldConversation conversation, FindAssessments findAssessments) {
        this.conversation = conversation;
        this.findAssessments = findAssessments;
    }

    /** The agreed rank per area and as a whole, and when the conversation was held. */
    record AgreementForm(
            @NotNull @Size(max = 50) @Valid List<@NotNull @Valid AgreedForm> areas,
            @NotNull @Min(0) @Max(9) Integer rank,
            @NotNull LocalDate heldOn) {

        Agreement agreement() {
            return new Agreement(areas.stream().map(AgreedForm::area).toList(), rank, heldOn);
        }
    }

    /** One area; a reason where the two had judged differently. */
    record AgreedForm(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String areaId,

            @NotNull @Min(0) @Max(9) Integer rank,
            @Size(max = 2000) @Nullable String reason) {

        Agreement.Area area() {
            return new Agreement.Area(areaId, rank, reason);
        }

        @Override
        public String toString() {
            return "AgreedForm[" + areaId + "]";
        }
    }

    /** What to learn, in which area, by when. */
    record GoalForm(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String areaId,

            @NotBlank @Size(max = 500) String text,
            @NotNull LocalDate dueOn) {

        @Override
        public String toString() {
            return "GoalForm[" + areaId + "]";
        }
    }

    /** A disagreement is kept with the record; both parties see it. */
    record SignatureForm(@Size(max = 2000) @Nullable String disagreement) {

        @Nullable String words() {
            return disagreement == null || disagreement.isBlank() ? null : disagreement;
        }

        @Override
        public String toString() {
            return "SignatureForm[]";
        }
    }

    @GetMapping("/agreement")
    ResponseEntity<ConversationView> agreement(Actor actor, @PathVariable String assessmentId) {
        return shown(findAssessments.one(actor, assessmentId).conversationFor(actor.personId()));
    }

    @PutMapping("/agreement")
    ResponseEntity<ConversationView> agree(
            Actor actor, @PathVariable String assessmentId, IfMatch ifMatch, @Valid @RequestBody AgreementForm form) {
        long version = ifMatch.required();
        return shown(conversation
                .agree(actor, assessmentId, form.agreement(), version)
                .conversation());
    }

    @PostMapping("/goals")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ConversationView.GoalView> set(
            Actor actor, @PathVariable String assessmentId, IdempotencyKey key, @Valid @RequestBody GoalForm form) {
        CommandKey command =
                key.command(actor.personId(), "goal", assessmentId, form.areaId(), form.text(), form.dueOn());
        Goal goal = new Goal(command.derivedId("goal"), form.areaId(), form.text(), form.dueOn());
        Conversation after =
                conversation.set(actor, assessmentId, goal, command).conversation();
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Etag.of(after.version()))
                .body(ConversationView.GoalView.of(goal));
    }

    @PostMapping("/signature")
    AssessmentView sign(
            Actor actor,
            @PathVariable String assessmentId,
            IfMatch ifMatch,
            IdempotencyKey key,
            @Valid @RequestBody SignatureForm form) {
        long version = ifMatch.required();
        CommandKey command =
                key.command(actor.personId(), "sign", assessmentId, version, String.valueOf(form.disagreement()));
        Assessment signed = conversation.sign(actor, assessmentId, form.words(), version, command);
        return AssessmentView.of(signed, actor.personId());
    }

    @GetMapping("/record")
    RecordView record(Actor actor, @PathVariable String assessmentId) {
        return RecordView.of(findAssessments.record(actor, assessmentId));
    }

    private static ResponseEntity<ConversationView> shown(Conversation conversation) {
        return ResponseEntity.ok().eTag(Etag.of(conversation.version())).body(ConversationView.of(conversation));
    }
}
