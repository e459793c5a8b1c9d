package no.likeverd.assessment.twoform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FillInForm;
import no.likeverd.assessment.twoform.FillInForm.OwnForm;
import no.likeverd.assessment.twoform.HoldConversation;
import no.likeverd.assessment.twoform.domain.Answer;
import no.likeverd.assessment.twoform.domain.Comparison;
import no.likeverd.web.Etag;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own form, and both side by side once both are in. What is written never stands in a log or an error. */
@RestController
@RequestMapping("/assessment/v1/assessments/{assessmentId}")
class FormController {

    private final FillInForm fillInForm;
    private final HoldConversation conversation;

    FormController(FillInForm fillInForm, HoldConversation conversation) {
        this.fillInForm = fillInForm;
        this.conversation = conversation;
    }

    /** The form as far as it is filled in; what is left out is taken out. */
    record DraftForm(@NotNull @Size(max = 50) @Valid List<@NotNull @Valid AreaForm> areas) {

        List<Answer> answers() {
            return areas.stream().map(AreaForm::answer).toList();
        }
    }

    /** A rank, 0 for not yet level 1, and what was seen. Nothing about health belongs here. */
    record AreaForm(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String areaId,

            @Min(0) @Max(9) @Nullable Integer rank,
            @Size(max = 2000) @Nullable String evidence) {

        Answer answer() {
            return new Answer(areaId, rank, evidence);
        }

        @Override
        public String toString() {
            return "AreaForm[" + areaId + "]";
        }
    }

    /** Both forms, the largest difference first. */
    record ComparisonView(String employeePersonId, String leaderFormBy, List<RowView> areas) {

        static ComparisonView of(Comparison comparison) {
            return new ComparisonView(
                    comparison.employeePersonId(),
                    comparison.leaderFormBy(),
                    comparison.rows().stream().map(RowView::of).toList());
        }
    }

    record RowView(String areaId, int difference, FormView.AreaView employee, FormView.AreaView leader) {

        static RowView of(Comparison.Row row) {
            return new RowView(
                    row.areaId(),
                    row.difference(),
                    FormView.AreaView.of(row.employee()),
                    FormView.AreaView.of(row.leader()));
        }
    }

    @GetMapping("/forms/mine")
    ResponseEntity<FormView> mine(Actor actor, @PathVariable String assessmentId) {
        return shown(fillInForm.own(actor, assessmentId));
    }

    @PutMapping("/forms/mine")
    ResponseEntity<FormView> save(
            Actor actor, @PathVariable String assessmentId, IfMatch ifMatch, @Valid @RequestBody DraftForm draft) {
        return shown(fillInForm.save(actor, assessmentId, draft.answers(), ifMatch.required()));
    }

    @PostMapping("/forms/mine/submission")
    AssessmentView submit(Actor actor, @PathVariable String assessmentId, IdempotencyKey key) {
        return AssessmentView.of(
                fillInForm.submit(actor, assessmentId, key.command(actor.personId(), "submit", assessmentId)),
                actor.personId());
    }

    @PostMapping("/forms/mine/withdrawal")
    AssessmentView takeBack(Actor actor, @PathVariable String assessmentId, IdempotencyKey key) {
        return AssessmentView.of(
                fillInForm.takeBack(actor, assessmentId, key.command(actor.personId(), "take-back", assessmentId)),
                actor.personId());
    }

    @GetMapping("/comparison")
    ComparisonView compare(Actor actor, @PathVariable String assessmentId) {
        return ComparisonView.of(conversation.compare(actor, assessmentId));
    }

    private static ResponseEntity<FormView> shown(OwnForm own) {
        return ResponseEntity.ok().eTag(Etag.of(own.form().version())).body(FormView.of(own));
    }
}
