package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.look.Norwegian;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What years, months, clocks and holidays do to calendars: no two are quite alike. */
class TimeTest {

    private static final Period OVER_NEW_YEAR = period("2026-12-21", "2027-01-11");

    private final ExpertCalendar expert = anExpert("1020");

    @Test
    @Rule({"RC-01", "RC-22"})
    void aStayOverNewYearTakesTheFiftyThirdWeek() {
        ExpertCalendar out = booked(expert, aRequest(1, aDemand(OVER_NEW_YEAR, 100)));

        assertThat(out.reasonsAgainst(aDemand("2026-12-14", "2027-01-18")))
                .singleElement()
                .returns(ReasonCode.BOOKED, Reason::code)
                .extracting(Reason::weeks)
                .isEqualTo(List.of("2026-W52", "2026-W53", "2027-W01"));
        assertThat(out.nextFree(aDemand("2026-12-28", "2027-01-04"))).contains(period("2027-01-11", "2027-01-18"));
    }

    @Test
    @Rule("RC-57")
    void theWeekThatLiesInTwoYearsIsOneWeek() {
        ExpertCalendar out = booked(expert, aRequest(1, aDemand(OVER_NEW_YEAR, 100)));

        CalendarWeek week = CalendarWeek.of(out, LocalDate.of(2026, 12, 28));

        assertThat(week.stays()).singleElement().returns(period("2026-12-28", "2027-01-04"), CalendarWeek.Stay::days);
        assertThat(week.holidays()).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(week.usedPercent()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2026-W01",
        "2026-12-31, 2026-W53",
        "2027-01-03, 2026-W53",
        "2027-12-31, 2027-W52",
        "2028-01-02, 2027-W52",
        "2029-01-01, 2029-W01",
        "2032-12-31, 2032-W53"
    })
    void lastDaysOfAYearAreInTheWeekThatHasTheirThursday(LocalDate day, String week) {
        assertThat(IsoWeeks.of(Stream.of(day))).containsExactly(week);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-28, 2027-02-28", // the same day in February
        "2026-10-29, 2027-02-28", // there is none: its last day
        "2026-10-31, 2027-02-28",
        "2026-11-01, 2027-03-01",
        "2027-10-29, 2028-02-29", // a leap year
        "2027-10-31, 2028-02-29",
        "2028-02-29, 2028-06-29",
        "2027-02-28, 2027-06-28",
        "2027-03-31, 2027-07-31",
        "2027-05-31, 2027-09-30"
    })
    @Rule("RC-02")
    void fourMonthsEndOnTheSameDayOfTheMonthOrOnItsLast(LocalDate from, LocalDate home) {
        Demand longest = aDemand(new Period(from, home), 60);
        Demand oneDayMore = aDemand(new Period(from, home.plusDays(1)), 60);

        assertThat(expert.reasonsAgainst(longest)).isEmpty();
        assertThat(expert.reasonsAgainst(oneDayMore))
                .singleElement()
                .returns(ReasonCode.BEYOND_FOUR_MONTHS, Reason::code)
                .extracting(Reason::weeks)
                .isEqualTo(IsoWeeks.of(Stream.of(home)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2027-03-31, 2026-12-01", // from 30 November it would be four months and a day
        "2026-10-27, 2027-02-28, 2026-10-28",
        "2026-10-28, 2027-03-01, 2026-11-01",
        "2027-10-30, 2028-03-01, 2027-11-01"
    })
    @Rule("RC-02")
    void whatBeginsTooEarlyIsToldTheDaysBeforeTheFirstThatWouldDo(LocalDate from, LocalDate home, LocalDate first) {
        Period later = new Period(first.plusDays(20), home);
        Stretches stretches = new Stretches(List.of(later), List.of(), StretchRules.USUAL);
        Period asked = new Period(from, first.plusDays(20));

        assertThat(stretches.daysBeyond(new Period(first, asked.to()))).isEmpty();
        assertThat(stretches.daysBeyond(asked))
                .containsExactlyElementsOf(from.datesUntil(first).toList());
    }

    @ParameterizedTest
    @CsvSource({"2028-02, 21", "2027-02, 20", "2027-03, 20", "2028-04, 17", "2026-05, 18", "2027-05, 19", "2028-05, 20"
    })
    @Rule("RC-171")
    void aMonthHasTheWorkingDaysOfItsOwnYear(YearMonth month, int workingDays) {
        assertThat(CalendarMonth.of(expert, month, TODAY).available()).isEqualTo(100 * workingDays);
    }

    static IntStream years() {
        return IntStream.rangeClosed(2024, 2060);
    }

    @ParameterizedTest
    @MethodSource("years")
    void holidaysMoveWithEasterAndAllOthersStay(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> holidays = Stream.of(
                        LocalDate.of(year, 1, 1),
                        easter.minusDays(3),
                        easter.minusDays(2),
                        easter.plusDays(1),
                        LocalDate.of(year, 5, 1),
                        LocalDate.of(year, 5, 17),
                        easter.plusDays(39),
                        easter.plusDays(50),
                        LocalDate.of(year, 12, 25),
                        LocalDate.of(year, 12, 26))
                .filter(TimeTest::isWeekday)
                .collect(Collectors.toCollection(TreeSet::new));
        Period whole = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));

        assertThat(whole.days().filter(TimeTest::isWeekday).filter(day -> !WorkingDays.include(day)))
                .containsExactlyElementsOf(holidays);
        assertThat(whole.length()).isEqualTo(Year.isLeap(year) ? 366 : 365);
    }

    /** Easter Sunday, as reckoned by Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int moved = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - moved + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int days = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-15, 2027-03-30, 8", // Easter is on 28 March
        "2028-03-15, 2028-03-30, 11", // and here on 16 April
        "2028-04-10, 2028-04-24, 7",
        "2038-04-19, 2038-05-03, 7" // as late as it gets
    })
    @Rule("RC-03")
    void aBreakIsAsLongAsItsYearMakesIt(LocalDate home, LocalDate away, int workingDays) {
        Period between = new Period(home, away);
        List<Period> stays = List.of(new Period(home.minusDays(14), home), new Period(away, away.plusDays(14)));

        assertThat(between.workingDays()).isEqualTo(workingDays);
        assertThat(new Stretches(stays, List.of(), new StretchRules(4, workingDays)).all())
                .hasSize(2);
        assertThat(new Stretches(stays, List.of(), new StretchRules(4, workingDays + 1)).all())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-13, 4", // a Friday
        "2025-05-12, 5", // a Saturday, and no other day for it
        "2026-05-11, 4", // a Sunday: Ascension Day is what is missing
        "2027-05-17, 4", // a Monday that is Whit Monday too
        "2028-05-15, 4" // a Wednesday
    })
    @Rule("RC-57")
    void constitutionDayIsAHolidayOnlyWhereItTakesAWorkingDay(LocalDate monday, int workingDays) {
        Demand oneDay = aDemand(new Period(monday, monday.plusDays(1)), 100);
        ExpertCalendar out =
                expert.decide(aRequest(1, oneDay), monday.minusDays(1)).state();

        assertThat(new Period(monday, monday.plusWeeks(1)).workingDays()).isEqualTo(workingDays);
        assertThat(CalendarWeek.of(out, monday).usedPercent())
                .as("of the working days there are")
                .isEqualTo(WorkingDays.include(monday) ? Math.round(100f / workingDays) : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 2027-03-25, 2027-03-30, 2027-03-31", // home on Maundy Thursday
        "2028-03-01, 2028-03-25, 2028-03-27, 2028-03-28", // no Easter there in another year
        "2028-03-20, 2028-04-13, 2028-04-18, 2028-04-19",
        "2028-04-24, 2028-05-16, 2028-05-16, 2028-05-18", // around 17 May, a Wednesday
        "2026-12-01, 2026-12-31, 2026-12-31, 2027-01-04" // and across the New Year
    })
    @Rule("RC-83")
    void developmentTimeGoesAroundHolidaysWhereverTheyAre(
            LocalDate from, LocalDate home, LocalDate first, LocalDate second) {
        ExpertCalendar out = KeptCalendar.settled(
                booked(expert, aRequest(1, aDemand(new Period(from, home), 100))), from.minusDays(1));

        assertThat(out.stays().ledger().of(bookingId(1)).orElseThrow().days())
                .extracting(DevelopmentDay::day)
                .containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-26T08:00:00Z, 2027-03-29, 10.00", // at nine, before the clocks go forward
        "2026-10-23T07:00:00Z, 2026-10-26, 08.00", // at nine, before they go back
        "2027-06-01T07:00:00Z, 2027-06-04, 09.00"
    })
    @Rule({"RC-65", "RC-67"})
    void threeDaysToAnswerAreAsManyHoursWhateverTheClocksDo(Instant asked, LocalDate day, String time) {
        LocalDate today = Norwegian.dayOf(asked);
        Duration days = Duration.ofDays(3);
        Demand demand = aDemand(new Period(today.plusDays(30), today.plusDays(40)), 100);
        ExpertCalendar line = expert.queue(new Wait(orderId(2), "u-home-care", demand, today, null))
                .state()
                .asking(today, asked, days);

        Offer offer = line.waiting().of(orderId(2)).orElseThrow().offer();
        Instant until = Objects.requireNonNull(offer).until();

        assertThat(Duration.between(asked, until)).isEqualTo(days);
        assertThat(Norwegian.dayOf(until)).as("as the page writes it").isEqualTo(day);
        assertThat(Norwegian.time(until)).isEqualTo(time);
        assertThat(line.asking(day, until.minusMillis(1), days).waiting().waits())
                .hasSize(1);
        assertThat(line.asking(day, until, days).waiting().waits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-03-26T08:00:00Z, 2027-03-29", "2026-10-23T07:00:00Z, 2026-10-26"})
    @Rule("RC-242")
    void daysAreKeptAsLongAsWasSaidWhateverTheClocksDo(Instant now, LocalDate last) {
        LocalDate today = Norwegian.dayOf(now);
        Instant until = now.plus(Duration.ofDays(3));
        Demand demand = aDemand(new Period(today.plusDays(30), today.plusDays(40)), 100);
        Hold hold = Hold.of("hld-1", orderId(2), "u-home-care", demand, today, until, true);
        ExpertCalendar kept = expert.holding().keep(hold).state();

        assertThat(Norwegian.dayOf(until)).isEqualTo(last);
        assertThat(kept.asking(last, until.minusMillis(1), Duration.ofDays(3))
                        .holds()
                        .kept())
                .containsExactly(hold);
        ExpertCalendar over = kept.asking(last, until, Duration.ofDays(3));
        assertThat(over.holds().kept()).isEmpty();
        assertThat(over.holds().endOf(orderId(2))).hasValueSatisfying(end -> assertThat(end)
                .returns(HoldEnd.How.UNANSWERED, HoldEnd::how)
                .returns(last, HoldEnd::on));
    }
}
