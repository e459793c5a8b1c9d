package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.absent;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class CalendarWeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    @Test
    @Rule("RC-57")
    void anEmptyWeekIsFree() {
        CalendarWeek week = CalendarWeek.of(anExpert("a"), MONDAY);

        assertThat(week.stays()).isEmpty();
        assertThat(week.absences()).isEmpty();
        assertThat(week.holidays()).isEmpty();
        assertThat(week.usedPercent()).isZero();
    }

    @Test
    @Rule("RC-57")
    void aStayIsCutToTheWeekAndCountsByItsWorkingDays() {
        // Thursday to Monday, 60 %: two of the week's five working days
        ExpertCalendar expert = booked(anExpert("a"), aRequest(1, aDemand("2026-12-10", "2026-12-15")));

        CalendarWeek week = CalendarWeek.of(expert, MONDAY);

        assertThat(week.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.days()).isEqualTo(period("2026-12-10", "2026-12-14"));
            assertThat(stay.sharePercent()).isEqualTo(60);
        });
        assertThat(week.usedPercent()).isEqualTo(24);
        assertThat(CalendarWeek.of(expert, MONDAY.plusWeeks(1)).usedPercent()).isEqualTo(12);
    }

    @Test
    @Rule("RC-57")
    void whatIsTakenIsMeasuredByTheExpertsOwnShare() {
        ExpertCalendar half = anExpert("a", 60, Skill.TOP);

        assertThat(CalendarWeek.of(booked(half, aRequest(1, aDemand("2026-12-07", "2026-12-14"))), MONDAY)
                        .usedPercent())
                .isEqualTo(100);
    }

    @Test
    @Rule({"RC-57", "RC-257"})
    void halfADayIsToldApartFromAWholeOne() {
        Period day = period("2026-12-09", "2026-12-10");
        ExpertCalendar away = anExpert("a")
                .add(Absence.checked("abs-1", day, DayShare.HALF), Experts.TODAY)
                .state();

        assertThat(CalendarWeek.of(away, MONDAY).absences()).containsExactly(new Away(day, true));
        assertThat(CalendarWeek.of(away, MONDAY.plusWeeks(1)).absences()).isEmpty();
    }

    @Test
    @Rule("RC-57")
    void absencesAndHolidaysAreShown() {
        CalendarWeek christmas =
                CalendarWeek.of(absent(anExpert("a"), "2026-12-18", "2026-12-23"), LocalDate.of(2026, 12, 21));

        assertThat(christmas.absences()).containsExactly(new Away(period("2026-12-21", "2026-12-23"), false));
        assertThat(christmas.holidays()).containsExactly(LocalDate.of(2026, 12, 25));
    }
}
