package no.likeverd.ladder.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Course COURSE = new Course("medication", DAY);
    private static final Mentoring PERIOD = new Mentoring("pair-1", DAY.minusMonths(6), DAY, DAY.plusDays(1));

    @Test
    @Rule("LAD-48")
    void countsACourseOnce() {
        Evidence evidence = after(Evidence.none("p-1").with(COURSE));

        assertThat(evidence.with(new Course("medication", DAY.plusYears(1))).state())
                .isNull();
        assertThat(evidence.missing(List.of("guidance", "medication", "hygiene")))
                .containsExactly("guidance", "hygiene");
        assertThat(evidence.hasMentored()).isFalse();
    }

    @Test
    @Rule("LAD-66")
    void countsAPairOnce() {
        Evidence evidence = after(Evidence.none("p-1").with(PERIOD));

        assertThat(evidence.with(PERIOD).state()).isNull();
        assertThat(evidence.hasMentored()).isTrue();
        assertThat(after(evidence.with(new Mentoring("pair-2", DAY, DAY.plusDays(1), DAY)))
                        .mentoring())
                .hasSize(2);
    }

    @Test
    @Rule("LAD-66")
    void isShownNewestFirst() {
        Evidence both = after(after(Evidence.none("p-1").with(COURSE)).with(PERIOD));

        assertThat(EvidenceView.all(both))
                .containsExactly(
                        new EvidenceView(
                                EvidenceView.Code.MENTORING, null, "pair-1", DAY.minusMonths(6), DAY, DAY.plusDays(1)),
                        new EvidenceView(EvidenceView.Code.COURSE, "medication", null, null, null, DAY));
    }

    private static Evidence after(Change<Evidence> change) {
        return Objects.requireNonNull(change.state(), "nothing was changed");
    }
}
