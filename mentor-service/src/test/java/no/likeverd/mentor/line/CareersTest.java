package no.likeverd.mentor.line;

import static no.likeverd.mentor.line.Staff.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.access.Role;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class CareersTest {

    private final Staff staff = new Staff();
    private final Careers careers = new Careers(staff);

    @Test
    @Rule("MEN-30")
    void endIsTheEndOfTheLastPost() {
        staff.works("p-ane", "u-a", null, TODAY.minusYears(3), TODAY.plusDays(5))
                .works("p-ane", "u-b", null, TODAY.minusYears(1), TODAY.plusDays(2));

        assertThat(careers.employedUntil("p-ane")).isEqualTo(TODAY.plusDays(5));
    }

    @Test
    @Rule("MEN-30")
    void postWithoutAnEndIsNoEnd() {
        staff.works("p-ane", "u-a", null, TODAY.minusYears(3), TODAY.minusDays(5))
                .works("p-ane", "u-b", null, TODAY.plusDays(30), null);

        assertThat(careers.employedUntil("p-ane")).isNull();
        assertThat(careers.employedUntil("p-unknown")).isNull();
    }

    @Test
    void employedIsWhoHasAPostTodayOrToCome() {
        staff.works("p-past", "u-a", null, TODAY.minusYears(3), TODAY)
                .works("p-last", "u-a", null, TODAY.minusYears(3), TODAY.plusDays(1))
                .works("p-coming", "u-a", null, TODAY.plusDays(9), null);

        assertThat(careers.employed("p-past", TODAY)).isFalse();
        assertThat(careers.employed("p-last", TODAY)).isTrue();
        assertThat(careers.employed("p-coming", TODAY)).isTrue();
        assertThat(careers.employed("p-unknown", TODAY)).isFalse();
    }

    @Test
    void unitIsThatOfTheLongestPostOfToday() {
        staff.works("p-ane", "u-past", null, TODAY.minusYears(9), TODAY)
                .works("p-ane", "u-b", null, TODAY.minusYears(1), null)
                .works("p-ane", "u-a", null, TODAY.minusYears(2), null);

        assertThat(careers.unitOf("p-ane", TODAY)).isEqualTo("u-a");
        assertThat(careers.unitOf("p-unknown", TODAY)).isNull();
    }

    @Test
    @Rule("MEN-01")
    void hasLedFromTheFirstDayOnAndForEver() {
        staff.leads("p-once", "u-a", TODAY.minusYears(9), TODAY.minusYears(8))
                .leads("p-today", "u-a", TODAY, null)
                .leads("p-soon", "u-a", TODAY.plusDays(1), null)
                .holds(Role.ORDERER, "p-other", "u-a", TODAY.minusYears(1), null);

        assertThat(careers.hasLed("p-once", TODAY)).isTrue();
        assertThat(careers.hasLed("p-today", TODAY)).isTrue();
        assertThat(careers.hasLed("p-soon", TODAY)).isFalse();
        assertThat(careers.hasLed("p-other", TODAY)).isFalse();
    }

    @Test
    @Rule("MEN-05")
    void ledBeforeIsTheSameUnitEarlier() {
        staff.leads("p-ane", "u-a", TODAY, null);
        var grant = staff.lastGrant();
        assertThat(careers.ledBefore(grant)).isFalse();

        staff.leads("p-ane", "u-b", TODAY.minusYears(2), null)
                .leads("p-bo", "u-a", TODAY.minusYears(2), null)
                .holds(Role.ORDERER, "p-ane", "u-a", TODAY.minusYears(2), null)
                .leads("p-ane", "u-a", TODAY.plusDays(1), null);
        assertThat(careers.ledBefore(grant)).isFalse();

        staff.leads("p-ane", "u-a", TODAY.minusYears(2), TODAY.minusYears(1));
        assertThat(careers.ledBefore(grant)).isTrue();
    }
}
