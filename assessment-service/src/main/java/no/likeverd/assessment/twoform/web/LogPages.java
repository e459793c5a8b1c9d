package no.likeverd.assessment.twoform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.HoldConversation;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.PrivateLog;
import no.likeverd.assessment.twoform.domain.PrivateLog.Importance;
import no.likeverd.assessment.twoform.domain.PrivateLog.Judged;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The own log of form and conversation, which nobody else ever sees. */
@Controller
@RequestMapping(AssessmentPages.ROOT + "/{assessmentId}/log")
class LogPages {

    private static final int MOST = 5;

    private final HoldConversation conversation;
    private final FindAssessments findAssessments;
    private final Telling telling;
    private final Clock clock;

    LogPages(HoldConversation conversation, FindAssessments findAssessments, Telling telling, Clock clock) {
        this.conversation = conversation;
        this.findAssessments = findAssessments;
        this.telling = telling;
        this.clock = clock;
    }

    /** What the API's log has besides the areas, under the same bounds. */
    record Whole(
            @NotNull @Min(1) @Max(MOST) Integer usefulForJudging,
            @NotNull @Min(1) @Max(MOST) Integer usefulForLearning,
            @NotNull Judged judgedRightly,
            @Size(max = 2000) @Nullable String note) {

        PrivateLog log(String authorId, List<Importance> areas, LocalDate today) {
            return new PrivateLog(authorId, usefulForJudging, usefulForLearning, areas, judgedRightly, note, today);
        }

        @Override
        public String toString() {
            return "Whole[]";
        }
    }

    @GetMapping
    ModelAndView log(Actor actor, @PathVariable String assessmentId, Form form, Words words) {
        Assessment assessment = findAssessments.one(actor, assessmentId);
        assessment.conversationFor(actor.personId()); // until then there is nothing to write about
        assessment.logBy(actor.personId()).ifPresent(written -> suggest(written, form));
        LadderWords ladder = telling.ladder(assessment, words);
        Map<String, Object> model = telling.model(assessment, actor, words);
        model.put("form", form);
        model.put("areas", ladder.areas(assessment.scale().areaIds()));
        model.put("marks", marks(words));
        model.put("judged", words.options("judged", Judged.values()));
        model.put(
                "writtenOn",
                assessment.logBy(actor.personId()).map(PrivateLog::writtenOn).orElse(null));
        return new ModelAndView("log", model);
    }

    @PostMapping
    ModelAndView keep(Actor actor, @PathVariable String assessmentId, Form form, Words words) {
        List<Importance> areas = importances(findAssessments.one(actor, assessmentId), form);
        return form.sent(
                Whole.class,
                wanted -> {
                    conversation.keep(wanted.log(actor.personId(), areas, LocalDate.now(clock)), assessmentId);
                    return AssessmentPages.ROOT + "/" + assessmentId + "?done=log.kept";
                },
                () -> log(actor, assessmentId, form, words));
    }

    /** An area may be left open. */
    private static List<Importance> importances(Assessment assessment, Form form) {
        Filled filled = new Filled(form);
        return assessment.scale().areaIds().stream()
                .flatMap(areaId -> Stream.ofNullable(filled.rank("importance-" + areaId, 1, MOST))
                        .map(importance -> new Importance(areaId, importance)))
                .toList();
    }

    private static List<Option> marks(Words words) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(String::valueOf)
                .map(mark -> new Option(mark, words.say("mark." + mark)))
                .toList();
    }

    private static void suggest(PrivateLog log, Form form) {
        form.suggest("usefulForJudging", String.valueOf(log.usefulForJudging()))
                .suggest("usefulForLearning", String.valueOf(log.usefulForLearning()))
                .suggest("judgedRightly", log.judgedRightly().name())
                .suggest("note", Objects.requireNonNullElse(log.note(), ""));
        log.areas().forEach(area -> form.suggest("importance-" + area.areaId(), String.valueOf(area.importance())));
    }
}
