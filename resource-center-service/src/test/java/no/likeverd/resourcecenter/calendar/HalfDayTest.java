package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

/** A dentist takes half a day, and no more is lost by it. */
class HalfDayTest {

    private static final String DAY = "2026-12-09";
    private static final LocalDate WEDNESDAY = LocalDate.parse(DAY);
    private final ExpertCalendar expert = KeptCalendar.settled(anExpert("1020"), TODAY);

    @ParameterizedTest
    @CsvSource({
        "2026-12-09, 2026-12-11", // two days
        "2026-12-12, 2026-12-13", // a Saturday
        "2026-12-25, 2026-12-26" // Christmas Day
    })
    @Rule("RC-251")
    void halfOfAnythingButOneWorkingDayIsRefused(String from, String to) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Absence.checked("abs-1", period(from, to), DayShare.HALF))
                .returns("HALF_IS_ONE_DAY", Problem::code)
                .returns(HttpStatus.UNPROCESSABLE_CONTENT, Problem::status)
                .returns("half", Problem::field);
        assertThat(Absence.checked("abs-1", period(from, to), DayShare.WHOLE).half())
                .isFalse();
    }

    @Test
    @Rule({"RC-251", "RC-252"})
    void twoHalvesOfOneDayAreAWholeOne() {
        ExpertCalendar once = half(expert, DAY);
        ExpertCalendar twice = half(once, DAY);
        Demand little = aDemand(period("2026-12-07", "2026-12-14"), 10);

        assertThat(once.reasonsAgainst(little)).isEmpty();
        assertThat(twice.reasonsAgainst(little)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.ABSENT);
            assertThat(reason.halfDays()).isEmpty();
        });
        assertThat(twice.away().in(period("2026-12-07", "2026-12-14")))
                .containsExactly(new Away(period(DAY, "2026-12-10"), false));
        assertThat(half(twice, DAY).away().halvesOn(WEDNESDAY))
                .as("no day has three")
                .isEqualTo(2);
    }

    @Test
    @Rule("RC-251")
    void halfWithinADayThatIsWholeIsNotToldBesides() {
        ExpertCalendar both = half(Experts.absent(expert, "2026-12-08", "2026-12-11"), DAY);

        assertThat(both.away().in(period("2026-12-07", "2026-12-14")))
                .containsExactly(new Away(period("2026-12-08", "2026-12-11"), false));
        assertThat(both.away().halfDays()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 50, true", "100, 60, false", "60, 30, true", "60, 40, false", "45, 22, true", "45, 23, false"})
    @Rule("RC-252")
    void halfTheShareIsLeftAndNoMore(int share, int asked, boolean fits) {
        ExpertCalendar away = half(anExpert("1020", share, Skill.TOP), DAY);

        assertThat(away.reasonsAgainst(aDemand(period("2026-12-07", "2026-12-14"), asked))
                        .isEmpty())
                .isEqualTo(fits);
        assertThat(away.reasonsAgainst(aDemand(period("2026-12-10", "2026-12-14"), share)))
                .as("the days after it are whole")
                .isEmpty();
    }

    @Test
    @Rule("RC-252")
    void theDayIsNamedBesideTheWeeks() {
        ExpertCalendar away = half(Experts.absent(expert, "2026-12-16", "2026-12-18"), DAY);

        assertThat(away.reasonsAgainst(aDemand("2026-12-07", "2026-12-21")))
                .singleElement()
                .returns(ReasonCode.ABSENT, Reason::code)
                .returns("is absent, for half of 2026-12-09", Reason::detail)
                .returns(List.of("2026-W50", "2026-W51"), Reason::weeks)
                .returns(List.of(WEDNESDAY), Reason::halfDays);
    }

    @Test
    @Rule("RC-252")
    void whatIsBookedAndWhatIsAskedForAddUpOnThatDay() {
        ExpertCalendar away = booked(half(expert, DAY), 1, "2026-12-07", "2026-12-14", 30);

        assertThat(away.reasonsAgainst(aDemand(period("2026-12-07", "2026-12-14"), 20)))
                .isEmpty();
        assertThat(away.reasonsAgainst(aDemand(period("2026-12-07", "2026-12-14"), 30)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ABSENT);
        assertThat(away.nextFree(aDemand(period("2026-12-07", "2026-12-09"), 60)))
                .contains(period("2026-12-07", "2026-12-09"));
        assertThat(away.nextFree(aDemand(period("2026-12-08", "2026-12-10"), 60)))
                .as("the first days after the half one")
                .contains(period("2026-12-10", "2026-12-12"));
    }

    @Test
    @Rule("RC-253")
    void whatIsPlannedGivesWayToMoreThanItLeaves() {
        ExpertCalendar full = booked(expert, 1, "2026-12-07", "2026-12-14", 60);
        ExpertCalendar half = booked(expert, 1, "2026-12-07", "2026-12-14", 50);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> half(full, DAY))
                .returns("BOOKED", Problem::code)
                .returns(HttpStatus.CONFLICT, Problem::status)
                .satisfies(refusal -> assertThat(refusal.member("bookings")).isEqualTo(List.of(bookingId(1))));
        ExpertCalendar away = half(half, DAY);
        assertThat(away.absences()).hasSize(1);
        assertThat(away.awayFrom(bookingId(1), TODAY)).as("nothing is missed").isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> half(away, DAY))
                .as("the other half is booked")
                .returns("BOOKED", Problem::code);
    }

    @Test
    @Rule("RC-253")
    void whatCannotWaitIsSettledAsSoonAsNoMoreIsBookedThanIsLeft() {
        ExpertCalendar two =
                booked(booked(expert, 1, "2026-12-07", "2026-12-14", 30), 2, "2026-12-09", "2026-12-16", 30);

        ExpertCalendar away = halfAnyway(two, DAY);

        assertThat(away.affected(TODAY))
                .extracting(found -> found.booking().bookingId(), Affected::code, Affected::days, Affected::half)
                .containsExactly(
                        tuple(bookingId(1), ReasonCode.ABSENT, period(DAY, "2026-12-10"), true),
                        tuple(bookingId(2), ReasonCode.ABSENT, period(DAY, "2026-12-10"), true));
        assertThat(away.awayFrom(bookingId(1), TODAY)).containsExactly(new Away(period(DAY, "2026-12-10"), true));
        ExpertCalendar smaller = away.move(
                        new MoveRequest(bookingId(2), 2, aDemand(period("2026-12-09", "2026-12-16"), 20)))
                .state();
        assertThat(smaller.affected(TODAY)).as("fifty fit into half a day").isEmpty();
        assertThat(away.affected(WEDNESDAY.plusDays(1))).as("the day is over").isEmpty();
    }

    @Test
    @Rule("RC-253")
    void aLongStayIsNotUndoneByADentist() {
        ExpertCalendar away = halfAnyway(booked(expert, 1, "2026-12-01", "2027-03-01", 100), DAY);
        String absence = away.absences().getFirst().id();

        ExpertCalendar stands = away.letStand(absence, bookingId(1), TODAY).state();

        assertThat(stands.affected(TODAY)).isEmpty();
        assertThat(stands.booking(bookingId(1)).orElseThrow().period()).isEqualTo(period("2026-12-01", "2027-03-01"));
        assertThat(stands.awayFrom(bookingId(1), TODAY))
                .as("half of it is missed")
                .hasSize(1);
        assertThat(away.endAbsence(absence, WEDNESDAY).state().affected(TODAY)).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> away.endAbsence(absence, WEDNESDAY.plusDays(1)))
                .returns("BACK_NOT_EARLIER", Problem::code);
    }

    @Test
    @Rule("RC-254")
    void oneHalfOfDevelopmentTimeFitsBesideIt() {
        ExpertCalendar out = settled(booked(expert, 1, "2026-11-30", "2026-12-09", 100));
        assertThat(days(out)).containsExactly(new DevelopmentDay(WEDNESDAY, 1, false));
        ExpertCalendar longer = settled(booked(expert, 1, "2026-11-24", "2026-12-09", 100));
        assertThat(days(longer)).containsExactly(new DevelopmentDay(WEDNESDAY, 2, false));

        assertThat(days(settled(half(out, DAY)))).containsExactly(new DevelopmentDay(WEDNESDAY, 1, false));
        assertThat(days(settled(half(longer, DAY))))
                .containsExactly(
                        new DevelopmentDay(WEDNESDAY, 1, false), new DevelopmentDay(WEDNESDAY.plusDays(1), 1, false));
        assertThat(days(settled(half(half(longer, DAY), DAY))))
                .containsExactly(new DevelopmentDay(WEDNESDAY.plusDays(1), 2, false));
    }

    @Test
    @Rule("RC-254")
    void aWholeDayOfItIsNotMovedToHalfADay() {
        ExpertCalendar away = half(settled(booked(expert, 1, "2026-11-24", "2026-12-09", 100)), "2026-12-11");
        ExpertCalendar little = half(settled(booked(expert, 1, "2026-11-30", "2026-12-09", 100)), "2026-12-11");
        LocalDate friday = LocalDate.of(2026, 12, 11);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> away.reschedule(bookingId(1), WEDNESDAY, friday, TODAY))
                .returns("NOT_FREE_THEN", Problem::code);
        assertThat(days(little.reschedule(bookingId(1), WEDNESDAY, friday, TODAY)
                        .state()))
                .containsExactly(new DevelopmentDay(friday, 1, true));
    }

    @Test
    @Rule("RC-254")
    void halfOfItIsAvailable() {
        YearMonth december = YearMonth.of(2026, 12);
        ExpertCalendar away = half(expert, DAY);

        assertThat(CalendarMonth.of(away, december, TODAY).available()).isEqualTo(2_150);
        assertThat(CalendarMonth.of(half(away, DAY), december, TODAY).available())
                .isEqualTo(2_100);
        ExpertCalendar stands = halfAnyway(booked(expert, 1, "2026-12-09", "2026-12-10", 80), DAY);
        assertThat(CalendarMonth.of(stands, december, TODAY).available())
                .as("nobody is out more than there was")
                .isEqualTo(2_180);
    }

    @Test
    @Rule("RC-255")
    void itIsNoDayOfABreak() {
        List<Period> stays = List.of(period("2027-01-04", "2027-02-01"), period("2027-02-15", "2027-02-20"));
        Absence half = Absence.checked("abs-1", period("2027-02-03", "2027-02-04"), DayShare.HALF);

        assertThat(new Stretches(stays, List.of(), StretchRules.USUAL).all()).hasSize(2);
        assertThat(new Stretches(stays, List.of(half), StretchRules.USUAL).all())
                .hasSize(1);
        assertThat(half(expert, DAY)
                        .rested(period("2026-12-01", "2026-12-08"), 2)
                        .to())
                .as("Tuesday and Thursday")
                .isEqualTo(LocalDate.of(2026, 12, 11));
    }

    @Test
    @Rule({"RC-253", "RC-255"})
    void whatIsPlannedTakesNoBreakAwayAndWhatCannotWaitDoes() {
        ExpertCalendar busy =
                booked(booked(expert, 1, "2026-12-01", "2027-03-01", 100), 2, "2027-03-15", "2027-06-01", 100);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> half(busy, "2027-03-12"))
                .returns("BREAK_NEEDED", Problem::code);
        assertThat(halfAnyway(busy, "2027-03-12").affected(TODAY))
                .extracting(found -> found.booking().bookingId(), Affected::code, Affected::half)
                .containsExactly(tuple(bookingId(2), ReasonCode.BEYOND_FOUR_MONTHS, false));
    }

    private static Absence halfOf(ExpertCalendar expert, String day) {
        LocalDate date = LocalDate.parse(day);
        return Absence.checked(
                "abs-" + day + "-" + expert.absences().size(), new Period(date, date.plusDays(1)), DayShare.HALF);
    }

    private static ExpertCalendar half(ExpertCalendar expert, String day) {
        return expert.add(halfOf(expert, day), TODAY).state();
    }

    private static ExpertCalendar halfAnyway(ExpertCalendar expert, String day) {
        return expert.addAnyway(halfOf(expert, day), TODAY).state();
    }

    private static ExpertCalendar booked(ExpertCalendar expert, int number, String from, String to, int share) {
        return Experts.booked(expert, aRequest(number, aDemand(period(from, to), share)));
    }

    private static ExpertCalendar settled(ExpertCalendar expert) {
        return KeptCalendar.settled(expert, TODAY);
    }

    private static List<DevelopmentDay> days(ExpertCalendar expert) {
        return settled(expert).stays().ledger().of(bookingId(1)).orElseThrow().days();
    }
}
