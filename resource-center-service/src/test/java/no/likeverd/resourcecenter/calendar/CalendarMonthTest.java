package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.absent;
import static no.likeverd.resourcecenter.calendar.Experts.anAttachedExpert;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** December 2026 has 22 working days: Christmas Day is a Friday. January 2027 has 20: New Year's Day is one too. */
class CalendarMonthTest {

    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);

    @Test
    @Rule("RC-171")
    void anExpertWhoIsNowhereIsAvailableOnEveryWorkingDay() {
        assertThat(december(anExpert("a"))).isEqualTo(new CalendarMonth(2_200, 0, 0, 0, 0, 0));
        assertThat(december(anExpert("a", 60, 3)).available()).isEqualTo(22 * 60);
    }

    @Test
    @Rule("RC-171")
    void absencesAreNotAvailable() {
        // from Friday to Tuesday
        assertThat(december(absent(anExpert("a"), "2026-12-18", "2026-12-23")).available())
                .isEqualTo(1_900);
    }

    @Test
    @Rule("RC-171")
    void aStayCountsByWorkingDaysAndShareAndItsDevelopmentTimeIsNotAvailable() {
        ExpertCalendar out = settled(booked(anExpert("a"), aRequest(1, aDemand("2026-12-07", "2026-12-21"))));

        CalendarMonth month = december(out);

        assertThat(month.competence()).isEqualTo(10 * 60);
        assertThat(month.capacity()).isZero();
        assertThat(month.available())
                .as("half of Monday the 21st is the expert's own")
                .isEqualTo(2_150);
    }

    @Test
    @Rule("RC-171")
    void aStayOverTheNewYearIsCountedInEachMonthForItself() {
        ExpertCalendar out = settled(booked(
                anExpert("a"),
                aRequest(1, new Demand(Kind.CAPACITY, Experts.SKILL, 1, period("2026-12-28", "2027-01-11"), 100))));

        assertThat(december(out).capacity()).isEqualTo(400);
        assertThat(CalendarMonth.of(out, JANUARY, TODAY).capacity()).isEqualTo(500);
        assertThat(CalendarMonth.of(out, JANUARY, TODAY).competence()).isZero();
    }

    @Test
    @Rule("RC-171")
    void ofACancelledStayTheDaysThatWereWorkedCount() {
        BookingRequest asked = aRequest(1, aDemand("2026-12-07", "2026-12-21"));
        Cancellation midway = new Cancellation(LocalDate.of(2026, 12, 14), Party.DEPARTMENT, null);

        ExpertCalendar cancelled =
                settled(booked(anExpert("a"), asked).release(asked, midway).state());

        assertThat(december(cancelled).competence()).isEqualTo(5 * 60);
    }

    @Test
    @Rule("RC-171")
    void onlyTheDaysOfTheMembershipCount() {
        ExpertCalendar joined = anExpert("a").joiningOn(LocalDate.of(2026, 12, 14));
        assertThat(december(joined).available()).isEqualTo(1_300);
        assertThat(CalendarMonth.of(joined, YearMonth.of(2026, 11), TODAY).available())
                .isZero();

        ExpertCalendar leaving = anExpert("a")
                .depart(new Departure(LocalDate.of(2026, 12, 21), LeaveReason.CENTRE))
                .state();
        assertThat(december(leaving).available()).isEqualTo(1_400);
    }

    @Test
    @Rule("RC-171")
    void anAttachedExpertIsThereFromTheHomeLeadersYesOn() {
        ExpertCalendar waiting = anAttachedExpert().joiningOn(TODAY);
        assertThat(december(waiting).available()).isZero();

        ExpertCalendar agreed =
                waiting.consent(new Consent("p-1", LocalDate.of(2026, 12, 28))).state();
        assertThat(december(agreed).available()).isEqualTo(4 * 40);
    }

    @Test
    @Rule("RC-171")
    void nobodyIsOutMoreThanThereWasWhateverBecameOfTheShare() {
        ExpertCalendar less =
                Settled.with(TODAY, anExpert("a", 40, 3), aRequest(1, aDemand(period("2026-12-07", "2026-12-21"), 60)));

        CalendarMonth month = december(less);

        assertThat(month.out()).isEqualTo(600);
        assertThat(month.available()).isEqualTo(600 + 12 * 40 - 20);
    }

    @Test
    @Rule("RC-173")
    void developmentTimeIsEarnedWithTheLastDayOutAndTakenWhenItsDayHasPassed() {
        ExpertCalendar out =
                settled(booked(anExpert("a"), aRequest(1, aDemand(period("2026-12-07", "2026-12-21"), 100))));

        CalendarMonth before = CalendarMonth.of(out, DECEMBER, LocalDate.of(2026, 12, 20));
        CalendarMonth homeToday = CalendarMonth.of(out, DECEMBER, LocalDate.of(2026, 12, 21));
        CalendarMonth after = CalendarMonth.of(out, DECEMBER, LocalDate.of(2026, 12, 22));

        assertThat(before).isEqualTo(new CalendarMonth(2_100, 0, 1_000, 0, 0, 0));
        assertThat(homeToday).isEqualTo(new CalendarMonth(2_100, 0, 1_000, 2, 0, 2));
        assertThat(after).isEqualTo(new CalendarMonth(2_100, 0, 1_000, 2, 2, 0));
    }

    @Test
    @Rule("RC-173")
    void whatIsOwedAtTheEndOfAMonthIsTakenInTheNext() {
        // thirteen working days until New Year's Eve: three half days, on the 4th and the 5th
        ExpertCalendar out =
                settled(booked(anExpert("a"), aRequest(1, aDemand(period("2026-12-14", "2027-01-01"), 100))));
        LocalDate later = LocalDate.of(2027, 2, 1);

        CalendarMonth december = CalendarMonth.of(out, DECEMBER, later);
        CalendarMonth january = CalendarMonth.of(out, JANUARY, later);

        assertThat(december.earned()).isEqualTo(3);
        assertThat(december.owed()).isEqualTo(3);
        assertThat(december.taken()).isZero();
        assertThat(january).isEqualTo(new CalendarMonth(2_000 - 150, 0, 0, 0, 3, 0));
    }

    @Test
    @Rule("RC-173")
    void whoeverHasLeftIsOwedNothing() {
        ExpertCalendar leaving = anExpert("a")
                .depart(new Departure(LocalDate.of(2027, 1, 1), LeaveReason.CENTRE))
                .state();
        ExpertCalendar out = settled(booked(leaving, aRequest(1, aDemand(period("2026-12-14", "2027-01-01"), 100))));

        CalendarMonth january = CalendarMonth.of(out, JANUARY, LocalDate.of(2027, 2, 1));

        assertThat(january.owed()).isZero();
        assertThat(january.available()).isZero();
    }

    private static CalendarMonth december(ExpertCalendar expert) {
        return CalendarMonth.of(expert, DECEMBER, TODAY);
    }

    private static ExpertCalendar settled(ExpertCalendar expert) {
        return Settled.on(TODAY, expert);
    }
}
