package no.likeverd.assessment.twoform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.HoldConversation;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.PrivateLog;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own log. There is no address under which anybody else's could be read. */
@RestController
@RequestMapping("/assessment/v1/assessments/{assessmentId}/logs/mine")
class LogController {

    private final HoldConversation conversation;
    private final FindAssessments findAssessments;
    private final Clock clock;

    LogController(HoldConversation conversation, FindAssessments findAssessments, Clock clock) {
        this.conversation = conversation;
        this.findAssessments = findAssessments;
        this.clock = clock;
    }

    /** What the author thought of form and conversation. */
    record LogForm(
            @NotNull @Min(1) @Max(5) Integer usefulForJudging,
            @NotNull @Min(1) @Max(5) Integer usefulForLearning,
            @NotNull @Size(max = 50) @Valid List<@NotNull @Valid ImportanceForm> areas,
            @NotNull Judged judgedRightly,
            @Size(max = 2000) @Nullable String note) {

        PrivateLog log(String authorId, LocalDate today) {
            return new PrivateLog(
                    authorId,
                    usefulForJudging,
                    usefulForLearning,
                    areas.stream()
                            .map(area -> new PrivateLog.Importance(area.areaId(), area.importance()))
                            .toList(),
                    PrivateLog.Judged.valueOf(judgedRightly.name()),
                    note,
                    today);
        }

        @Override
        public String toString() {
            return "LogForm[]";
        }
    }

    /** One area's importance for the users. */
    record ImportanceForm(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String areaId,

            @NotNull @Min(1) @Max(5) Integer importance) {}

    /** Was I judged rightly, as the form asks it. */
    enum Judged {
        @JsonProperty("yes")
        YES,
        @JsonProperty("partly")
        PARTLY,
        @JsonProperty("no")
        NO
    }

    @GetMapping
    LogView mine(Actor actor, @PathVariable String assessmentId) {
        return own(actor, findAssessments.any(assessmentId));
    }

    @PutMapping
    LogView keep(Actor actor, @PathVariable String assessmentId, @Valid @RequestBody LogForm form) {
        PrivateLog written = form.log(actor.personId(), LocalDate.now(clock));
        return own(actor, conversation.keep(written, assessmentId));
    }

    private static LogView own(Actor actor, Assessment assessment) {
        return assessment.logBy(actor.personId()).map(LogView::of).orElseThrow(() -> {
            assessment.requirePart(actor.personId());
            return Problem.notFound("NO_LOG", "You have written no log yet");
        });
    }
}
