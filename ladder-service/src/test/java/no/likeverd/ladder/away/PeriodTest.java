package no.likeverd.ladder.away;

import static no.likeverd.ladder.away.Told.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @Test
    @Rule("LAD-08")
    void isTheNextHalfYearUnlessAskedOtherwise() {
        assertThat(Period.asked(null, null, MAY)).isEqualTo(new Period(MAY, MAY.plusMonths(6)));
        assertThat(Period.asked("2030-06-01", null, MAY)).isEqualTo(new Period(MAY.plusMonths(1), MAY.plusMonths(7)));
        assertThat(Period.asked(null, "2030-05-02", MAY)).isEqualTo(new Period(MAY, MAY.plusDays(1)));
    }

    @ParameterizedTest
    @Rule("LAD-08")
    @CsvSource({
        "2030-04-01, 2030-05-01, false",
        "2030-04-01, 2030-05-02, true",
        "2030-05-10, 2030-05-11, true",
        "2030-05-30, 2030-06-30, true",
        "2030-05-31, 2030-06-30, true",
        "2030-06-01, 2030-06-30, false"
    })
    void countsTheFirstDayAndNotTheEnd(LocalDate from, LocalDate to, boolean touches) {
        Period may = new Period(MAY, MAY.plusMonths(1));

        assertThat(new Period(from, to).overlaps(may)).isEqualTo(touches);
        assertThat(may.overlaps(new Period(from, to))).isEqualTo(touches);
    }
}
