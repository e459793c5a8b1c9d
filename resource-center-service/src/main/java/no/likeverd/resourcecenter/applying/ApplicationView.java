package no.likeverd.resourcecenter.applying;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.calendar.Skill;
import org.jspecify.annotations.Nullable;

/**
 * An application as the applicant and the centre see it.
 *
 * @param name absent while the directory has not told of the person
 * @param answerBy by when the centre should have answered
 * @param endedOn absent while it waits
 * @param because why it is a no; absent otherwise, and ninety days later
 */
record ApplicationView(
        String applicationId,
        String employmentId,
        String personId,
        @Nullable String name,
        String unitId,
        int sharePercent,
        List<Skill> skills,
        @Nullable String words,
        LocalDate appliedOn,
        LocalDate answerBy,
        ApplicationStatus status,
        @Nullable LocalDate endedOn,
        @Nullable String because) {

    static ApplicationView of(Aggregate<Application> found, @Nullable String name) {
        Application application = found.state();
        Decision decision = application.decision();
        return new ApplicationView(
                application.applicationId(),
                application.employmentId(),
                application.personId(),
                name,
                application.unitId(),
                application.sharePercent(),
                application.skills(),
                application.words(),
                application.appliedOn(),
                application.answerBy(),
                application.status(),
                decision == null ? null : decision.on(),
                decision == null ? null : decision.words());
    }
}
