package no.likeverd.resourcecenter.calendar;

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

import java.time.LocalDate;
import java.util.List;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays earn, where it is placed, and what has to wait for it. */
class DevelopmentTest {

    private final ExpertCalendar expert = settled(anExpert("1020"), TODAY);

    @ParameterizedTest
    @CsvSource({
        "2026-12-07, 2026-12-21, 100, 2", // ten working days
        "2026-12-07, 2026-12-21,  50, 1",
        "2026-12-07, 2026-12-10, 100, 1", // three days: a third is nearer to a half than to nothing
        "2026-12-07, 2026-12-09, 100, 0",
        "2026-12-21, 2027-01-04, 100, 2", // Christmas and New Year: eight working days
        "2027-03-22, 2027-04-05, 100, 1", // Easter: seven
        "2028-02-21, 2028-03-06, 100, 2", // with a leap day
        "2027-01-04, 2027-05-01,  60, 10"
    })
    @Rule("RC-82")
    void staysEarnByWorkingDaysAndShare(LocalDate from, LocalDate to, int share, int halves) {
        assertThat(DevelopmentRules.USUAL.halves(new Period(from, to), share)).isEqualTo(halves);
    }

    @Test
    @Rule("RC-82")
    void rulesAreConfigured() {
        DevelopmentRules generous = new DevelopmentRules(5, 3, 10);

        assertThat(generous.halves(period("2026-12-07", "2026-12-21"), 100)).isEqualTo(4);
        assertThat(generous.isLong(period("2026-12-07", "2026-12-10"))).isFalse();
        assertThat(generous.isLong(period("2026-12-07", "2026-12-11"))).isTrue();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new DevelopmentRules(0, 1, 1));
    }

    @Test
    @Rule("RC-83")
    void daysArePlacedFirstInTheCentreAfterTheReturn() {
        ExpertCalendar out = staying(1, "2026-11-30", "2026-12-24", 100);

        // eighteen working days are four half days; Christmas and a weekend come first
        assertThat(days(out, 1))
                .containsExactly(
                        new DevelopmentDay(LocalDate.of(2026, 12, 24), 2, false),
                        new DevelopmentDay(LocalDate.of(2026, 12, 28), 2, false));
    }

    @Test
    @Rule("RC-83")
    void daysGoAroundAbsencesAndOtherStaysAndAcrossTheNewYear() {
        ExpertCalendar away = settled(absent(expert, "2026-12-28", "2027-01-04"), TODAY);
        ExpertCalendar out = settled(booked(away, aRequest(1, aDemand(period("2026-11-30", "2026-12-28"), 60))), TODAY);
        ExpertCalendar both = settled(booked(out, aRequest(2, aDemand(period("2026-12-07", "2026-12-24"), 40))), TODAY);

        assertThat(days(both, 2)).extracting(DevelopmentDay::day).containsExactly(LocalDate.of(2027, 1, 4));
        assertThat(days(both, 1))
                .containsExactly(
                        new DevelopmentDay(LocalDate.of(2027, 1, 4), 1, false),
                        new DevelopmentDay(LocalDate.of(2027, 1, 5), 1, false));
    }

    @Test
    @Rule("RC-83")
    void anAbsenceMovesThemOnAndAnEarlyReturnBringsThemForward() {
        ExpertCalendar out = staying(1, "2027-01-04", "2027-02-01", 100);
        assertThat(days(out, 1)).extracting(DevelopmentDay::day).containsExactly(day(2, 1), day(2, 2));

        ExpertCalendar away = settled(absent(out, "2027-02-01", "2027-02-02"), TODAY);
        assertThat(days(away, 1)).extracting(DevelopmentDay::day).containsExactly(day(2, 2), day(2, 3));

        MoveRequest early = new MoveRequest(bookingId(1), 2, aDemand(period("2027-01-04", "2027-01-18"), 100));
        ExpertCalendar shorter = settled(away.move(early).state(), TODAY);
        assertThat(days(shorter, 1)).containsExactly(new DevelopmentDay(day(1, 18), 2, false));
    }

    @Test
    @Rule("RC-83")
    void whatHasPassedIsTakenAndStays() {
        ExpertCalendar out = staying(1, "2027-01-04", "2027-02-01", 100);
        ExpertCalendar later = settled(out, day(2, 2));

        ExpertCalendar away = settled(absent(later, "2027-02-02", "2027-02-04"), day(2, 2));
        Account account = away.stays().ledger().of(bookingId(1)).orElseThrow();

        assertThat(account.days()).extracting(DevelopmentDay::day).containsExactly(day(2, 1), day(2, 4));
        assertThat(account.taken(day(2, 2))).isEqualTo(2);
        assertThat(account.isOver(day(2, 5))).isTrue();
    }

    @Test
    @Rule("RC-83")
    void nothingIsPlacedAfterTheLastDayInThePool() {
        ExpertCalendar leaving =
                expert.depart(new Departure(day(2, 2), LeaveReason.CENTRE)).state();
        ExpertCalendar out =
                settled(booked(leaving, aRequest(1, aDemand(period("2027-01-04", "2027-02-01"), 100))), TODAY);

        assertThat(days(out, 1)).extracting(DevelopmentDay::day).containsExactly(day(2, 1));
        assertThat(out.stays().ledger().of(bookingId(1)).orElseThrow().unplaced())
                .isEqualTo(2);
    }

    @Test
    @Rule("RC-85")
    void aLongStayWaitsAndAShortOneDoesNot() {
        ExpertCalendar out = staying(1, "2027-01-04", "2027-02-01", 100);

        assertThat(out.reasonsAgainst(aDemand("2027-02-01", "2027-02-16")))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.DEVELOPMENT_TIME_OWED);
                    assertThat(reason.weeks()).containsExactly("2027-W05");
                });
        assertThat(out.reasonsAgainst(aDemand("2027-02-01", "2027-02-15"))).isEmpty();
        assertThat(out.reasonsAgainst(aDemand("2027-02-03", "2027-02-18"))).isEmpty();
        assertThat(out.nextFree(aDemand("2027-02-01", "2027-02-16"))).contains(period("2027-02-03", "2027-02-18"));
    }

    @Test
    @Rule("RC-85")
    void aStayBeforeALongOneLeavesItsTime() {
        ExpertCalendar later = staying(1, "2027-03-01", "2027-04-01", 60);

        assertThat(codes(later, "2027-02-01", "2027-03-01")).containsExactly(ReasonCode.DEVELOPMENT_TIME_OWED);
        assertThat(codes(later, "2027-01-25", "2027-02-22")).isEmpty();
        assertThat(codes(later, "2027-02-25", "2027-02-26"))
                .as("a day that earns nothing")
                .isEmpty();
    }

    @Test
    @Rule("RC-85")
    void whatWasNeverSettledOwesNothing() {
        ExpertCalendar older = booked(anExpert("1020"), aRequest(1, aDemand("2027-01-04", "2027-02-01")));

        assertThat(codes(older, "2027-02-01", "2027-03-01")).isEmpty();
    }

    @Test
    @Rule("RC-84")
    void theCentreMovesADayAndItStaysThere() {
        ExpertCalendar out = staying(1, "2027-01-04", "2027-02-01", 100);
        ExpertCalendar moved = settled(
                out.reschedule(bookingId(1), day(2, 1), day(2, 10), TODAY).state(), TODAY);

        assertThat(days(moved, 1))
                .containsExactly(new DevelopmentDay(day(2, 2), 2, true), new DevelopmentDay(day(2, 10), 2, true));
        assertThat(moved.reschedule(bookingId(1), day(2, 10), day(2, 10), TODAY).state())
                .isNull();
        ExpertCalendar away = settled(absent(moved, "2027-02-10", "2027-02-11"), TODAY);
        assertThat(days(away, 1)).extracting(DevelopmentDay::day).containsExactly(day(2, 1), day(2, 2));
    }

    @Test
    @Rule({"RC-84", "RC-85"})
    void aStayThatIsMovedGetsItsTimeAnewAndALaterLongOneStillWaits() {
        ExpertCalendar out = staying(1, "2027-01-04", "2027-03-01", 10);
        ExpertCalendar both = settled(booked(out, aRequest(2, aDemand(period("2027-02-26", "2027-03-15"), 10))), TODAY);
        ExpertCalendar chosen = settled(
                both.reschedule(bookingId(1), day(3, 15), day(3, 16), TODAY).state(), TODAY);

        MoveRequest early = new MoveRequest(bookingId(1), 2, aDemand(period("2026-12-14", "2027-01-04"), 30));
        ExpertCalendar moved = settled(chosen.move(early).state(), TODAY);

        assertThat(days(moved, 1)).containsExactly(new DevelopmentDay(day(1, 4), 1, false));
    }

    @Test
    @Rule("RC-84")
    void aDayIsMovedWithinItsWindowOnly() {
        ExpertCalendar out = settled(
                booked(
                        staying(1, "2027-01-04", "2027-02-01", 100),
                        aRequest(2, aDemand(period("2027-02-15", "2027-03-08"), 100))),
                TODAY);

        refused("OUTSIDE_WINDOW", () -> move(out, day(2, 1), day(1, 29)));
        refused("OUTSIDE_WINDOW", () -> move(out, day(2, 1), day(3, 1)));
        refused("AFTER_LONG_STAY", () -> move(out, day(2, 1), day(2, 15)));
        refused("NOT_FREE_THEN", () -> move(out, day(2, 1), day(2, 6)));
        refused("NOT_FREE_THEN", () -> move(out, day(2, 1), day(2, 2)));
        refused("NOT_PLACED_THEN", () -> move(out, day(2, 3), day(2, 4)));
        refused("NOT_PLACED_THEN", () -> out.reschedule("bkg-none", day(2, 1), day(2, 4), TODAY));
        refused("DEVELOPMENT_TIME_TAKEN", () -> out.reschedule(bookingId(1), day(2, 1), day(2, 4), day(2, 3)));
        refused("DAY_IN_THE_PAST", () -> out.reschedule(bookingId(1), day(2, 2), day(2, 1), day(2, 2)));
    }

    private static void move(ExpertCalendar calendar, LocalDate from, LocalDate to) {
        calendar.reschedule(bookingId(1), from, to, TODAY);
    }

    private static void refused(String code, ThrowingCallable wish) {
        assertThatExceptionOfType(Problem.class).isThrownBy(wish).returns(code, Problem::code);
    }

    private ExpertCalendar staying(int number, String from, String to, int share) {
        return settled(booked(expert, aRequest(number, aDemand(period(from, to), share))), TODAY);
    }

    private static ExpertCalendar settled(ExpertCalendar calendar, LocalDate today) {
        return KeptCalendar.settled(calendar, today);
    }

    private static List<DevelopmentDay> days(ExpertCalendar calendar, int number) {
        return calendar.stays().ledger().of(bookingId(number)).orElseThrow().days();
    }

    private static List<ReasonCode> codes(ExpertCalendar calendar, String from, String to) {
        return calendar.reasonsAgainst(aDemand(period(from, to), 40)).stream()
                .map(Reason::code)
                .toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }
}
