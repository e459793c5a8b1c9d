package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchesTest {

    @Test
    @Rule("RC-03")
    void tenWorkingDaysInTheCentrePartTwoStays() {
        Period first = period("2027-01-04", "2027-02-01");

        assertThat(stretches(first, period("2027-02-13", "2027-02-20"))).hasSize(2);
        assertThat(stretches(first, period("2027-02-12", "2027-02-20")))
                .containsExactly(period("2027-01-04", "2027-02-20"));
    }

    @Test
    @Rule("RC-03")
    void publicHolidaysAreNoDaysInTheCentre() {
        // Maundy Thursday, Good Friday and Easter Monday of 2027 lie between
        Period first = period("2027-03-01", "2027-03-22");

        assertThat(stretches(first, period("2027-04-03", "2027-04-10"))).hasSize(1);
        assertThat(stretches(first, period("2027-04-08", "2027-04-10"))).hasSize(2);
    }

    @Test
    @Rule("RC-03")
    void absencesAreNoDaysInTheCentre() {
        List<Period> stays = List.of(period("2027-01-04", "2027-02-01"), period("2027-02-15", "2027-02-20"));
        Absence oneDay = new Absence("abs-1", period("2027-02-03", "2027-02-04"));

        assertThat(new Stretches(stays, List.of(), StretchRules.USUAL).all()).hasSize(2);
        assertThat(new Stretches(stays, List.of(oneDay), StretchRules.USUAL).all())
                .hasSize(1);
    }

    @Test
    @Rule("RC-247")
    void otherRulesMakeOtherStretches() {
        List<Period> stays = List.of(period("2027-01-04", "2027-02-01"), period("2027-02-08", "2027-03-08"));

        Stretches shortBreaks = new Stretches(stays, List.of(), new StretchRules(2, 5));
        Stretches longBreaks = new Stretches(stays, List.of(), new StretchRules(2, 6));

        assertThat(shortBreaks.all()).hasSize(2);
        assertThat(shortBreaks.tooLong()).isEmpty();
        assertThat(longBreaks.tooLong()).containsExactly(period("2027-01-04", "2027-03-08"));
        assertThat(longBreaks.tooLongAround(stays.getFirst())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "13, 10", "4, 0", "4, 61"})
    @Rule("RC-247")
    void rulesThatNobodyCanMeanAreRefused(int mostMonths, int breakInWorkingDays) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StretchRules(mostMonths, breakInWorkingDays));
    }

    @Test
    void staysInsideOneAnotherAreOneStretch() {
        assertThat(stretches(period("2027-01-04", "2027-03-01"), period("2027-01-11", "2027-01-18")))
                .containsExactly(period("2027-01-04", "2027-03-01"));
    }

    @Test
    @Rule("RC-02")
    void namesWholeStayWhenItBridgesTwo() {
        Stretches stretches = new Stretches(
                List.of(period("2027-01-04", "2027-03-01"), period("2027-03-15", "2027-05-10")),
                List.of(),
                StretchRules.USUAL);
        Period between = period("2027-03-02", "2027-03-03");

        assertThat(stretches.daysBeyond(between))
                .containsExactlyElementsOf(between.days().toList());
    }

    private static List<Period> stretches(Period... stays) {
        return new Stretches(List.of(stays), List.of(), StretchRules.USUAL).all();
    }
}
