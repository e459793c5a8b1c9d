package no.likeverd.resourcecenter.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "'', '', '', 2025-12, 2026-11, 12",
        "2026-Q3, '', '', 2026-07, 2026-09, 3",
        "2026-k4, '', '', 2026-10, 2026-12, 3",
        "'', 2026-11, 2026-11, 2026-11, 2026-11, 1",
        "'', 2025-01, 2026-12, 2025-01, 2026-12, 24"
    })
    @Rule("RC-175")
    void isAQuarterOrMonthsOrTheLatestTwelve(
            String quarter, String from, String to, YearMonth first, YearMonth last, int months) {
        Span span = Span.read(quarter, from, to, TODAY);

        assertThat(span).isEqualTo(new Span(first, last));
        assertThat(span.months()).hasSize(months).startsWith(first).endsWith(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q5, '', '', quarter, INVALID_QUARTER",
        "2026, '', '', quarter, INVALID_QUARTER",
        "2026-Q1, 2026-01, '', quarter, QUARTER_OR_MONTHS",
        "'', mai, 2026-12, from, INVALID_MONTH",
        "'', 2026-13, 2026-12, from, INVALID_MONTH",
        "'', 2026-01, '', to, INVALID_MONTH",
        "'', '', 2026-01, from, INVALID_MONTH",
        "'', 2026-02, 2026-01, to, MONTHS_REVERSED",
        "'', 2024-12, 2026-12, to, TOO_MANY_MONTHS"
    })
    @Rule("RC-175")
    void isRefusedAtTheFieldAtFault(String quarter, String from, String to, String field, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Span.read(quarter, from, to, TODAY))
                .satisfies(problem -> {
                    assertThat(problem.status().value()).isEqualTo(400);
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.field()).isEqualTo(field);
                });
    }

    @Test
    @Rule("RC-175")
    void endsWithTheLastDayOfItsLastMonth() {
        assertThat(Span.read("2026-Q4", "", "", TODAY).days().to()).isEqualTo("2027-01-01");
    }
}
