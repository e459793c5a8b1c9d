package no.likeverd.directory.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final long A_CENTURY = 4_102_444_800L; // to the year 2100

    @ParameterizedTest
    @Rule("DIR-31")
    @CsvSource({
        "WORKDAYS, 2026-11-30T05:59:59Z, 2026-11-30T06:00:00Z", // Monday, a second before seven
        "WORKDAYS, 2026-11-30T06:00:00Z, 2026-12-01T06:00:00Z",
        "WORKDAYS, 2026-12-04T12:00:00Z, 2026-12-07T06:00:00Z", // over a weekend
        "MONDAYS,  2026-11-30T05:59:59Z, 2026-11-30T06:00:00Z",
        "MONDAYS,  2026-11-30T06:00:00Z, 2026-12-07T06:00:00Z",
        "WORKDAYS, 2026-03-27T06:00:00Z, 2026-03-30T05:00:00Z", // summer time begins on the Sunday
        "MONDAYS,  2026-10-19T05:00:00Z, 2026-10-26T06:00:00Z", // and ends on the Sunday
        "WORKDAYS, 2026-12-24T06:00:00Z, 2026-12-25T06:00:00Z" // holidays are not known
    })
    void sevenInTheMorningInNorway(Frequency often, Instant after, Instant next) {
        assertThat(Schedule.next(often, after)).isEqualTo(next);
    }

    @Test
    @Rule("DIR-31")
    void neverForWhoeverWantsNone() {
        assertThat(Schedule.next(Frequency.OFF, Instant.EPOCH)).isNull();
    }

    @Property
    @Rule("DIR-31")
    void isAlwaysTheFirstSevenThatCounts(@ForAll @LongRange(min = 0, max = A_CENTURY) long second) {
        Instant after = Instant.ofEpochSecond(second);
        ZonedDateTime workday = next(Frequency.WORKDAYS, after);
        ZonedDateTime monday = next(Frequency.MONDAYS, after);

        assertThat(workday.toInstant()).isAfter(after).isBeforeOrEqualTo(monday.toInstant());
        assertThat(workday.toLocalTime()).isEqualTo(LocalTime.of(7, 0));
        assertThat(workday.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(monday.toLocalTime()).isEqualTo(LocalTime.of(7, 0));
        assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(monday.toInstant()).isBefore(after.plusSeconds(8 * 86_400));
    }

    private static ZonedDateTime next(Frequency often, Instant after) {
        return Objects.requireNonNull(Schedule.next(often, after)).atZone(Schedule.NORWAY);
    }
}
