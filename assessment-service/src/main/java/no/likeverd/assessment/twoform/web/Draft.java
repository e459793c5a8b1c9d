package no.likeverd.assessment.twoform.web;

import java.util.List;
import java.util.function.UnaryOperator;
import no.likeverd.assessment.twoform.FillInForm.OwnForm;
import no.likeverd.assessment.twoform.domain.Answer;
import no.likeverd.web.pages.Form;

/**
 * What stands in the fields of a form, {@code rank-<area>} and {@code evidence-<area>}.
 *
 * @param version that the writer has read
 */
record Draft(List<Answer> answers, long version) {

    /** Notes in the form what is wrong. */
    static Draft of(OwnForm own, Form form) {
        Filled filled = new Filled(form);
        int top = own.assessment().scale().top();
        List<Answer> answers = own.assessment().scale().areaIds().stream()
                .map(areaId ->
                        new Answer(areaId, filled.rank("rank-" + areaId, 0, top), filled.words("evidence-" + areaId)))
                .filter(answer -> answer.rank() != null || answer.evidence() != null)
                .toList();
        return new Draft(answers, filled.version());
    }

    /** Whether what was saved may be submitted; notes in the form what is missing, by the areas' names. */
    static boolean whole(OwnForm own, Form form, UnaryOperator<String> name) {
        own.assessment().scale().areaIds().forEach(areaId -> {
            Answer answer = own.form().answer(areaId);
            if (answer.rank() == null) {
                form.refuse("rank-" + areaId, "rankMissing", name.apply(areaId));
            }
            if (answer.evidence() == null) {
                form.refuse("evidence-" + areaId, "evidenceMissing", name.apply(areaId));
            }
        });
        return !form.faulty();
    }
}
