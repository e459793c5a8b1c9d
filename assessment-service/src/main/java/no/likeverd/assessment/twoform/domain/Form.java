package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One side's form.
 *
 * @param version count of its own changes, so that two sides who save at the same time never collide
 * @param answers in the order of the version's areas
 * @param submittedOn null: a draft
 */
public record Form(
        String authorId,
        long version,
        List<Answer> answers,
        @Nullable LocalDate submittedOn) {

    public Form {
        answers = List.copyOf(answers);
    }

    static Form empty(String authorId, long version) {
        return new Form(authorId, version, List.of(), null);
    }

    public boolean submitted() {
        return submittedOn != null;
    }

    /** The same form where nothing new was written, so a repeated autosave is no conflict. */
    Form saved(List<Answer> written, long expected, Scale scale) {
        requireDraft();
        List<Answer> ordered = ordered(written, scale);
        if (ordered.equals(answers)) {
            return this;
        }
        if (expected != version) {
            throw new StaleVersion("The form's version is " + version + ", not " + expected);
        }
        return new Form(authorId, version + 1, ordered, null);
    }

    private static List<Answer> ordered(List<Answer> written, Scale scale) {
        scale.requireAreas(written.stream().map(Answer::areaId).toList());
        written.forEach(answer -> {
            if (answer.rank() != null) {
                scale.requireRank(answer.rank(), "areas");
            }
        });
        return scale.areaIds().stream()
                .flatMap(areaId ->
                        written.stream().filter(answer -> answer.areaId().equals(areaId)))
                .toList();
    }

    Form submittedOn(LocalDate day, Scale scale) {
        requireDraft();
        Set<String> whole =
                answers.stream().filter(Answer::whole).map(Answer::areaId).collect(Collectors.toSet());
        List<String> missing = scale.without(whole);
        if (!missing.isEmpty()) {
            throw Problem.invalid("FORM_INCOMPLETE", "areas", "Each area needs a rank and evidence")
                    .with("areas", missing);
        }
        return new Form(authorId, version + 1, answers, day);
    }

    Form takenBack() {
        if (!submitted()) {
            throw Problem.conflict("NOT_SUBMITTED", "The form is not submitted");
        }
        return new Form(authorId, version + 1, answers, null);
    }

    private void requireDraft() {
        if (submitted()) {
            throw Problem.conflict("FORM_SUBMITTED", "The form is submitted; it can be taken back until the other is");
        }
    }

    /** What stands there about an area, which may be nothing. */
    public Answer answer(String areaId) {
        return answers.stream()
                .filter(answer -> answer.areaId().equals(areaId))
                .findFirst()
                .orElseGet(() -> new Answer(areaId, null, null));
    }
}
