package no.likeverd.mentor.matching;

import static no.likeverd.mentor.matching.ReasonCode.DISTANCE;
import static no.likeverd.mentor.matching.ReasonCode.EXPERIENCE;
import static no.likeverd.mentor.matching.ReasonCode.FAILED_BEFORE;
import static no.likeverd.mentor.matching.ReasonCode.SECTOR_SHARED;
import static no.likeverd.mentor.matching.ReasonCode.TOPICS_SHARED;
import static no.likeverd.mentor.matching.ReasonCode.WISHED_BY_MENTOR;
import static no.likeverd.mentor.matching.ReasonCode.WISHED_BY_PERFORMER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class FitTest {

    private static final Set<String> NONE = Set.of();

    @Test
    @Rule("MEN-13")
    void everyReasonHasItsPoints() {
        PerformerProfile performer = new PerformerProfile(
                "f", "p-f", Set.of("staffing", "budget"), Set.of("health"), List.of("p-x", "p-m"), false);
        MentorProfile mentor = new MentorProfile(
                "m", "p-m", Set.of("staffing", "budget", "conflict"), Set.of("health", "school"), 7, List.of("p-f"));

        Fit fit = Fit.of(performer, mentor, 4, 1);

        assertThat(fit.reasons())
                .containsExactly(
                        new Reason(TOPICS_SHARED, 20),
                        new Reason(SECTOR_SHARED, 15),
                        new Reason(EXPERIENCE, 7),
                        new Reason(WISHED_BY_PERFORMER, 20),
                        new Reason(WISHED_BY_MENTOR, 15),
                        new Reason(DISTANCE, 6),
                        new Reason(FAILED_BEFORE, -100));
        assertThat(fit.points()).isEqualTo(-17);
    }

    @Test
    void whatGivesNothingIsNotNamed() {
        assertThat(Fit.of(performer(NONE, List.of()), mentor(NONE, 0), 1, 0).reasons())
                .isEmpty();
        assertThat(Fit.of(performer(NONE, List.of()), mentor(NONE, 0), 0, 0).reasons())
                .isEmpty();
    }

    @Test
    void noReasonGrowsWithoutEnd() {
        Set<String> topics = Set.of("a", "b", "c", "d");

        assertThat(Fit.of(performer(topics, List.of()), mentor(topics, 40), 60, 0)
                        .reasons())
                .containsExactly(new Reason(TOPICS_SHARED, 30), new Reason(EXPERIENCE, 10), new Reason(DISTANCE, 10));
    }

    @Test
    void fifthWishCountsOnePlace() {
        List<String> wishes = List.of("p-1", "p-2", "p-3", "p-4", "p-m");

        assertThat(Fit.of(performer(NONE, wishes), mentor(NONE, 0), 1, 0).points())
                .isEqualTo(5);
    }

    @Test
    @Rule("MEN-13")
    void everyFailureCountsUpToTwenty() {
        assertThat(failing(2)).isEqualTo(-200);
        assertThat(failing(20)).isEqualTo(-2000);
        assertThat(failing(21)).isEqualTo(-2000);
    }

    private static int failing(int times) {
        return Fit.of(performer(NONE, List.of()), mentor(NONE, 0), 1, times).points();
    }

    private static PerformerProfile performer(Set<String> topics, List<String> wishes) {
        return new PerformerProfile("f", "p-f", topics, NONE, wishes, false);
    }

    private static MentorProfile mentor(Set<String> topics, int years) {
        return new MentorProfile("m", "p-m", topics, NONE, years, List.of());
    }
}
