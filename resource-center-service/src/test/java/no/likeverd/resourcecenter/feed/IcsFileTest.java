package no.likeverd.resourcecenter.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcsFileTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-27, 2027-03-29, 20270327, 20270329", // the clocks go forward in between
        "2026-10-24, 2026-10-26, 20261024, 20261026", // and back
        "2026-12-28, 2027-01-04, 20261228, 20270104", // the year's last week
        "2028-02-28, 2028-03-01, 20280228, 20280301" // with a leap day
    })
    @Rule("RC-137")
    void daysAreWholeDaysWhateverClocksAndYearsDo(LocalDate from, LocalDate to, String start, String end) {
        Entry entry = new Entry("bkg-1@likeverd", 0, false, new Period(from, to), "Demensomsorg, 80 %");

        String file =
                new String(IcsFile.of("Bookinger", List.of(entry), Instant.parse("2026-10-24T22:30:00Z"), true), UTF_8);

        assertThat(file.lines()).contains("DTSTART;VALUE=DATE:" + start, "DTEND;VALUE=DATE:" + end);
        assertThat(file).contains("DTSTAMP:20261024T223000Z").doesNotContain("TZID", "VTIMEZONE");
    }
}
