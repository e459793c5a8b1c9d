package no.likeverd.mentor.corps;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** What a mentor has learnt and offers. */
public record Profile(
        LocalDate leaderSchoolCompletedOn,
        LocalDate mentorTrainingCompletedOn,
        LocalDate termsAcceptedOn,
        List<String> sectors,
        List<String> topics,
        int experienceYears) {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    /** What somebody says about it, before it is known to do. */
    public record Claimed(
            @Nullable LocalDate leaderSchoolCompletedOn,
            @Nullable LocalDate mentorTrainingCompletedOn,
            @Nullable LocalDate termsAcceptedOn,
            List<String> sectors,
            List<String> topics,
            int experienceYears) {

        /** @throws Problem 422 that names the course that is missing */
        Profile checked(LocalDate today) {
            return new Profile(
                    done(leaderSchoolCompletedOn, today, "LEADER_SCHOOL_MISSING", "leaderSchoolCompletedOn"),
                    done(mentorTrainingCompletedOn, today, "MENTOR_TRAINING_MISSING", "mentorTrainingCompletedOn"),
                    done(termsAcceptedOn, today, "TERMS_NOT_ACCEPTED", "termsAcceptedOn"),
                    sectors.stream().distinct().sorted().toList(),
                    topics.stream().distinct().sorted().toList(),
                    experienceYears);
        }

        private static LocalDate done(@Nullable LocalDate day, LocalDate today, String code, String field) {
            if (day == null || day.isAfter(today) || day.isBefore(EARLIEST)) {
                throw Problem.invalid(code, field, "A mentor has this behind, on a day that is not ahead");
            }
            return day;
        }
    }
}
