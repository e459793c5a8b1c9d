package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @Test
    void hasAtLeastOneDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> period("2026-12-01", "2026-12-01"));
    }

    @Test
    void endsBeforeTheDayAfterIt() {
        Period december = period("2026-12-01", "2027-01-01");

        assertThat(december.length()).isEqualTo(31);
        assertThat(december.contains(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(december.contains(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(december.overlaps(period("2027-01-01", "2027-01-02"))).isFalse();
        assertThat(december.overlaps(period("2026-12-31", "2027-01-02"))).isTrue();
    }

    @Test
    @Rule("RC-23")
    void whatIsLeftBeginsToday() {
        Period december = period("2026-12-01", "2027-01-01");

        assertThat(december.since(TODAY)).contains(december);
        assertThat(december.since(LocalDate.of(2026, 12, 24))).contains(period("2026-12-24", "2027-01-01"));
        assertThat(december.since(LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    @Rule("RC-10")
    void whatHasPassedEndsTheDayBefore() {
        Period december = period("2026-12-01", "2027-01-01");

        assertThat(december.until(TODAY)).isEmpty();
        assertThat(december.until(LocalDate.of(2026, 12, 24))).contains(period("2026-12-01", "2026-12-24"));
        assertThat(december.until(LocalDate.of(2027, 2, 1))).contains(december);
    }

    @ParameterizedTest
    @Rule("RC-17")
    @CsvSource({
        "2026-12-01, 2026-12-01, PERIOD_REVERSED, to",
        "2026-12-02, 2026-12-01, PERIOD_REVERSED, to",
        "2028-11-24, 2028-12-01, TOO_FAR_AHEAD, from",
        "+999999999-12-30, +999999999-12-31, TOO_FAR_AHEAD, from",
        "2026-12-01, 2028-12-02, PERIOD_TOO_LONG, to",
        "2026-12-01, +999999999-12-31, PERIOD_TOO_LONG, to",
    })
    void refusesWhatMakesNoSense(LocalDate from, LocalDate to, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Period.checked(from, to, TODAY))
                .returns(code, Problem::code);
    }

    @Test
    @Rule("RC-17")
    void takesTwoYears() {
        assertThat(Period.checked(LocalDate.of(2028, 11, 23), LocalDate.of(2030, 11, 23), TODAY)
                        .length())
                .isEqualTo(730);
    }

    @Test
    void weeksAreNumberedAsInNorway() {
        assertThat(IsoWeeks.of(period("2026-12-27", "2027-01-05").days()))
                .containsExactly("2026-W52", "2026-W53", "2027-W01");
    }
}
