package no.likeverd.mentor.corps;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brings to the corps. Courses and terms may be left out here, so that the refusal can say which is missing.
 *
 * @param personId who joins; absent: oneself
 */
record MemberForm(
        @Size(min = 1, max = 80) @Nullable String personId,
        @Nullable LocalDate leaderSchoolCompletedOn,
        @Nullable LocalDate mentorTrainingCompletedOn,
        @Nullable LocalDate termsAcceptedOn,

        @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = CODE) String> sectors,

        @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> topics,

        @NotNull @Min(0) @Max(60) Integer experienceYears) {

    static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    /** The same about somebody else. */
    MemberForm about(String otherId) {
        return new MemberForm(
                otherId,
                leaderSchoolCompletedOn,
                mentorTrainingCompletedOn,
                termsAcceptedOn,
                sectors,
                topics,
                experienceYears);
    }

    Profile.Claimed claimed() {
        return new Profile.Claimed(
                leaderSchoolCompletedOn, mentorTrainingCompletedOn, termsAcceptedOn, sectors, topics, experienceYears);
    }
}
