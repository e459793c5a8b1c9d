package no.likeverd.mentor.line;

import static no.likeverd.mentor.line.Staff.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.access.Role;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class LineTest {

    private final Staff staff = new Staff()
            .unit("u-care", "u-city")
            .unit("u-home", "u-care")
            .unit("u-school", "u-city")
            .works("p-director", "u-city", null)
            .leads("p-director", "u-city")
            .works("p-chief", "u-care", "p-director")
            .leads("p-chief", "u-care")
            .works("p-ane", "u-home", "p-chief")
            .leads("p-ane", "u-home")
            .works("p-bo", "u-school", "p-director")
            .leads("p-bo", "u-school")
            .works("p-deputy", "u-home", "p-ane");

    @Test
    @Rule("MEN-10")
    void everybodyAboveIsABossHoweverFar() {
        assertThat(related("p-chief", "p-ane")).isTrue();
        assertThat(related("p-director", "p-ane")).isTrue();
        assertThat(related("p-director", "p-deputy")).isTrue();
    }

    @Test
    @Rule("MEN-10")
    void aSubordinateIsNoMentorEither() {
        assertThat(related("p-ane", "p-chief")).isTrue();
        assertThat(related("p-deputy", "p-director")).isTrue();
    }

    @Test
    @Rule("MEN-10")
    void twoOfOneUnitAreRelated() {
        staff.works("p-one", "u-school", null).works("p-two", "u-school", null);

        assertThat(related("p-one", "p-two")).isTrue();
        assertThat(related("p-one", "p-one")).isTrue();
    }

    @Test
    void leadersOfOtherUnitsAreNotRelated() {
        assertThat(related("p-bo", "p-ane")).isFalse();
        assertThat(related("p-ane", "p-bo")).isFalse();
        assertThat(related("p-chief", "p-bo")).isFalse();
    }

    @Test
    void lineGoesByTheNearestLeaderAlsoWithoutARole() {
        staff.works("p-far", "u-elsewhere", "p-bo");

        assertThat(related("p-bo", "p-far")).isTrue();
        assertThat(related("p-director", "p-far"))
                .as("and whoever is above that")
                .isTrue();
    }

    @Test
    void lineGoesByTheUnitsAboveAlsoWithoutANearestLeader() {
        staff.works("p-lone", "u-home", null);

        assertThat(related("p-chief", "p-lone")).isTrue();
    }

    @Test
    void whoLeadsAUnitIsOfIt() {
        staff.works("p-new", "u-elsewhere", null).leads("p-new", "u-school", TODAY.plusDays(9), null);

        assertThat(related("p-bo", "p-new")).isTrue();
    }

    @Test
    void twoWhoLeadOneUnitFromOutsideAreRelated() {
        staff.works("p-one", "u-one", null)
                .works("p-two", "u-two", null)
                .leads("p-one", "u-third")
                .leads("p-two", "u-third");

        assertThat(related("p-one", "p-two")).isTrue();
    }

    @Test
    void whatIsOverDoesNotCountAndWhatIsComingDoes() {
        staff.works("p-past", "u-school", "p-bo", TODAY.minusYears(2), TODAY)
                .leads("p-past", "u-home", TODAY.minusYears(2), TODAY)
                .works("p-soon", "u-school", "p-bo", TODAY.plusDays(30), null);

        assertThat(related("p-bo", "p-past")).isFalse();
        assertThat(related("p-deputy", "p-past")).isFalse();
        assertThat(related("p-bo", "p-soon")).isTrue();
    }

    @Test
    void otherRolesLeadNobody() {
        staff.holds(Role.ORDERER, "p-bo", "u-home", TODAY.minusDays(1), null);

        assertThat(related("p-bo", "p-ane")).isFalse();
    }

    @Test
    void circleOfLeadersAndOfUnitsEnds() {
        staff.unit("u-city", "u-home").works("p-x", "u-x", "p-y").works("p-y", "u-y", "p-x");

        assertThat(related("p-x", "p-y")).isTrue();
        assertThat(related("p-x", "p-bo")).isFalse();
    }

    @Test
    void distanceCountsStepsBetweenTheNearestUnits() {
        Line line = new Line(staff, TODAY);

        assertThat(line.distance("p-ane", "p-bo")).isEqualTo(3);
        assertThat(line.distance("p-bo", "p-ane")).isEqualTo(3);
        assertThat(line.distance("p-ane", "p-chief")).isEqualTo(1);
        assertThat(line.distance("p-ane", "p-deputy")).isZero();
        assertThat(line.distance("p-ane", "p-stranger")).isEqualTo(Line.FAR);
        staff.works("p-island", "u-island", null);
        assertThat(line.distance("p-ane", "p-island")).isEqualTo(Line.FAR);
    }

    private boolean related(String personId, String otherId) {
        return new Line(staff, TODAY).related(personId, otherId);
    }
}
