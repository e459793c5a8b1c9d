package no.likeverd.assessment.twoform.web;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.assessment.twoform.FillInForm.OwnForm;
import no.likeverd.assessment.twoform.domain.Answer;
import no.likeverd.assessment.twoform.domain.Form;
import org.jspecify.annotations.Nullable;

/**
 * A form, for its author.
 *
 * @param areas all areas of the version, answered or not
 */
record FormView(
        String assessmentId, List<AreaView> areas, @Nullable LocalDate submittedOn) {

    /** What was written about one area. */
    record AreaView(
            String areaId, @Nullable Integer rank, @Nullable String evidence) {

        static AreaView of(Answer answer) {
            return new AreaView(answer.areaId(), answer.rank(), answer.evidence());
        }

        @Override
        public String toString() {
            return "AreaView[" + areaId + "]";
        }
    }

    static FormView of(OwnForm own) {
        Form form = own.form();
        List<AreaView> areas = own.assessment().scale().areaIds().stream()
                .map(areaId -> AreaView.of(form.answer(areaId)))
                .toList();
        return new FormView(own.assessment().assessmentId(), areas, form.submittedOn());
    }
}
