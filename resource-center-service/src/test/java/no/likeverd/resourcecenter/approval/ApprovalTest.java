package no.likeverd.resourcecenter.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    /** Two weeks of ten working days. */
    private static final Period FORTNIGHT = new Period(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 25));

    @Test
    @Rule("RC-226")
    void asksForNothingUnlessItIsNeeded() {
        assertThat(rule(false, null).asksFor(fortnight(100))).isFalse();
        assertThat(rule(true, null).asksFor(fortnight(10))).isTrue();
    }

    @Test
    @Rule("RC-226")
    void countsWorkingDaysByTheShare() {
        assertThat(rule(true, 10).asksFor(fortnight(100))).isTrue();
        assertThat(rule(true, 10).asksFor(fortnight(99))).isFalse();
        assertThat(rule(true, 5).asksFor(fortnight(50))).isTrue();
        assertThat(rule(true, 6).asksFor(fortnight(50))).isFalse();
        assertThat(rule(true, Approval.MOST_DAYS).asksFor(fortnight(100))).isFalse();
    }

    private static Approval rule(boolean needed, @Nullable Integer leastDays) {
        return new Approval("u-1", needed, leastDays, LocalDate.of(2026, 12, 1), "p-1");
    }

    private static Demand fortnight(int sharePercent) {
        return new Demand(Kind.COMPETENCE, "dementia-care", 3, FORTNIGHT, sharePercent);
    }
}
