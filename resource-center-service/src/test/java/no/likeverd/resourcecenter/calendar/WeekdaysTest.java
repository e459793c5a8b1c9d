package no.likeverd.resourcecenter.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.absent;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

/** Some work on some days of the week, and nothing is asked of them on the others. */
class WeekdaysTest {

    private static final Weekdays EARLY = of(MONDAY, TUESDAY, WEDNESDAY);
    private final ExpertCalendar expert = settled(anExpert("1020").with(EARLY));

    private static Weekdays of(DayOfWeek... days) {
        return Weekdays.of(List.of(days));
    }

    private static ExpertCalendar settled(ExpertCalendar calendar) {
        return KeptCalendar.settled(calendar, TODAY);
    }

    @Test
    @Rule("RC-290")
    void whoeverSaysNothingWorksOnAnyDay() {
        assertThat(Weekdays.of(null)).isEqualTo(Weekdays.ANY).returns(false, Weekdays::said);
        assertThat(Weekdays.ANY.include(LocalDate.of(2026, 12, 5))).isTrue();
        assertThat(Weekdays.ANY.requireWorkday()).isEqualTo(Weekdays.ANY);
        assertThat(of(FRIDAY, MONDAY, FRIDAY)).isEqualTo(of(MONDAY, FRIDAY));
        assertThat(of(SATURDAY, FRIDAY).requireWorkday().days()).containsExactly(FRIDAY, SATURDAY);
    }

    @Test
    @Rule("RC-290")
    void nobodyWorksOnWeekendsAlone() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(of(SUNDAY, SATURDAY)::requireWorkday)
                .returns("WEEKEND_ONLY", Problem::code)
                .returns("worksOn", Problem::field)
                .returns(HttpStatus.UNPROCESSABLE_CONTENT, Problem::status);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-07, 2026-12-08, true", // a Monday
        "2026-12-10, 2026-12-12, false", // Thursday and Friday
        "2026-12-10, 2026-12-14, false", // and the weekend
        "2026-12-10, 2026-12-15, true", // and the Monday after it
        "2026-12-10, 2026-12-31, true"
    })
    @Rule("RC-291")
    void aStayHasADayOnWhichTheExpertWorks(String from, String to, boolean possible) {
        Demand demand = aDemand(from, to);

        assertThat(expert.reasonsAgainst(demand).isEmpty()).isEqualTo(possible);
        assertThat(settled(anExpert("1020")).reasonsAgainst(demand)).isEmpty();
    }

    @Test
    @Rule("RC-291")
    void whoWorksOnNoneOfTheDaysSaysSoAndWhenItWouldDo() {
        Demand late = aDemand(period("2026-12-10", "2026-12-12"), 60);

        assertThat(expert.reasonsAgainst(late)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.ABSENT);
            assertThat(reason.daysOff()).isTrue();
            assertThat(reason.weeks()).containsExactly("2026-W50");
            assertThat(reason.detail()).isEqualTo("works on other weekdays");
        });
        assertThat(expert.nextFree(late))
                .as("the first two days of which one is a Monday")
                .contains(period("2026-12-13", "2026-12-15"));
    }

    @Test
    @Rule("RC-292")
    void nobodyIsMissedOnADayOff() {
        ExpertCalendar out = booked(expert, aRequest(1, aDemand("2026-12-07", "2026-12-21")));

        ExpertCalendar away = absent(out, "2026-12-10", "2026-12-12");

        assertThat(away.awayFrom(bookingId(1), TODAY)).isEmpty();
        assertThat(away.affected(TODAY)).isEmpty();
        assertThat(absent(expert, "2026-12-10", "2026-12-12").reasonsAgainst(aDemand("2026-12-07", "2026-12-21")))
                .isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> absent(out, "2026-12-09", "2026-12-11"))
                .as("a Wednesday")
                .returns("BOOKED", Problem::code);
    }

    @Test
    @Rule("RC-292")
    void whoeverIsMissedByTheNewWeekIsTold() {
        ExpertCalendar away =
                absent(booked(expert, aRequest(1, aDemand("2026-12-07", "2026-12-21"))), "2026-12-10", "2026-12-12");
        assertThat(away.affected(TODAY)).isEmpty();

        ExpertCalendar later = away.workOn(of(WEDNESDAY, THURSDAY), TODAY).state();

        assertThat(later.affected(TODAY))
                .extracting(affected -> affected.booking().bookingId())
                .containsExactly(bookingId(1));
        assertThat(later.absences().getFirst().unsettled()).containsExactly(bookingId(1));
        assertThat(later.workOn(EARLY, TODAY).state().affected(TODAY)).isEmpty();
    }

    @Test
    @Rule("RC-293")
    void developmentTimeIsPlacedOnDaysOfWork() {
        ExpertCalendar out = settled(booked(expert, aRequest(1, aDemand("2026-12-07", "2027-02-17"))));
        assertThat(days(out)).containsExactly("2027-02-17", "2027-02-22", "2027-02-23");

        ExpertCalendar later = settled(out.workOn(of(THURSDAY, FRIDAY), TODAY).state());

        assertThat(days(later))
                .as("what nobody has moved follows")
                .containsExactly("2027-02-18", "2027-02-19", "2027-02-25");
    }

    @Test
    @Rule("RC-293")
    void whatWasMovedStaysAsLongAsTheExpertWorksThen() {
        ExpertCalendar out = settled(booked(expert, aRequest(1, aDemand("2026-12-07", "2027-02-17"))));
        LocalDate first = LocalDate.of(2027, 2, 17);
        ExpertCalendar moved = settled(out.reschedule(bookingId(1), first, LocalDate.of(2027, 3, 2), TODAY)
                .state());
        assertThat(days(moved)).containsExactly("2027-02-22", "2027-02-23", "2027-03-02");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> out.reschedule(bookingId(1), first, LocalDate.of(2027, 3, 4), TODAY))
                .as("a Thursday")
                .returns("NOT_FREE_THEN", Problem::code);

        assertThat(days(settled(moved.workOn(of(TUESDAY), TODAY).state())))
                .as("Tuesdays stay, the Monday goes to the next one that is free")
                .containsExactly("2027-02-23", "2027-03-02", "2027-03-09");
    }

    private static List<String> days(ExpertCalendar calendar) {
        return calendar.stays().ledger().accounts().stream()
                .flatMap(account -> account.days().stream())
                .map(day -> day.day().toString())
                .toList();
    }

    @Test
    @Rule("RC-294")
    void noStayIsLeftWithoutADay() {
        ExpertCalendar out = booked(
                booked(expert, aRequest(1, aDemand("2026-12-07", "2026-12-09"))),
                aRequest(2, aDemand("2027-01-04", "2027-01-15")));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> out.workOn(of(THURSDAY, FRIDAY), TODAY))
                .returns("NO_DAY_LEFT", Problem::code)
                .returns(HttpStatus.CONFLICT, Problem::status)
                .satisfies(refusal -> assertThat(refusal.member("bookings")).isEqualTo(List.of(bookingId(1))));
        assertThat(out.workOn(of(TUESDAY, FRIDAY), TODAY).state().worksOn()).isEqualTo(of(TUESDAY, FRIDAY));
        assertThat(out.workOn(of(FRIDAY), LocalDate.of(2026, 12, 9)).state().worksOn())
                .as("what is over binds nobody")
                .isEqualTo(of(FRIDAY));
    }

    @Test
    @Rule("RC-294")
    void theSameDaysAgainChangeNothing() {
        assertThat(expert.workOn(of(WEDNESDAY, TUESDAY, MONDAY), TODAY).state()).isNull();
        assertThat(expert.workOn(Weekdays.ANY, TODAY).state().worksOn().said()).isFalse();
    }

    @Test
    @Rule("RC-290")
    void whoJoinsAgainWorksAsIsSaidNow() {
        ExpertCalendar gone = expert.depart(new Departure(TODAY, LeaveReason.CENTRE))
                .state()
                .leaveWhenDue(TODAY)
                .state();

        assertThat(gone.rejoin(anExpert("1020").with(of(FRIDAY))).state().worksOn())
                .isEqualTo(of(FRIDAY));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> gone.workOn(of(FRIDAY), TODAY))
                .returns("LEFT_ALREADY", Problem::code);
    }
}
