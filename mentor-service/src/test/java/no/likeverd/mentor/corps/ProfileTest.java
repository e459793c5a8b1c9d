package no.likeverd.mentor.corps;

import static no.likeverd.mentor.corps.Corps.TODAY;
import static no.likeverd.mentor.corps.Corps.claimed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private final LocalDate tomorrow = TODAY.plusDays(1);

    @Test
    void coursesOfTodayCount() {
        Profile profile = claimed(TODAY, TODAY, TODAY).checked(TODAY);

        assertThat(profile.leaderSchoolCompletedOn()).isEqualTo(TODAY);
        assertThat(profile.mentorTrainingCompletedOn()).isEqualTo(TODAY);
        assertThat(profile.termsAcceptedOn()).isEqualTo(TODAY);
        assertThat(profile.experienceYears()).isEqualTo(12);
        assertThat(profile.sectors()).containsExactly("health", "school");
        assertThat(profile.topics()).containsExactly("budget", "staffing");
    }

    @Test
    @Rule("MEN-01")
    void everyCourseAndTheTermsAreNeededAndNotAhead() {
        refused("LEADER_SCHOOL_MISSING", claimed(null, TODAY, TODAY));
        refused("LEADER_SCHOOL_MISSING", claimed(tomorrow, TODAY, TODAY));
        refused("MENTOR_TRAINING_MISSING", claimed(TODAY, null, TODAY));
        refused("MENTOR_TRAINING_MISSING", claimed(TODAY, tomorrow, TODAY));
        refused("TERMS_NOT_ACCEPTED", claimed(TODAY, TODAY, null));
        refused("TERMS_NOT_ACCEPTED", claimed(TODAY, TODAY, tomorrow));
    }

    @Test
    void dayBeforeAnybodysTimeIsNoDay() {
        refused("LEADER_SCHOOL_MISSING", claimed(LocalDate.of(1949, 12, 31), TODAY, TODAY));
        assertThat(claimed(LocalDate.of(1950, 1, 1), TODAY, TODAY)
                        .checked(TODAY)
                        .leaderSchoolCompletedOn())
                .isEqualTo("1950-01-01");
    }

    private static void refused(String code, Profile.Claimed claimed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> claimed.checked(TODAY))
                .returns(code, Problem::code);
    }
}
