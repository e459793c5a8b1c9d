package no.likeverd.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private final Actor leader = new Actor(
            "p-1", List.of(grant(Role.LEADER, "u-1"), grant(Role.LEADER, "u-2"), grant(Role.HR_ADVISER, null)));

    @Test
    void holdsARoleOnlyWhereItIsGranted() {
        assertThat(leader.has(Role.LEADER, "u-1")).isTrue();
        assertThat(leader.has(Role.LEADER, "u-3")).isFalse();
        assertThat(leader.has(Role.ORDERER)).isFalse();
        assertThat(leader.units(Role.LEADER)).containsExactlyInAnyOrder("u-1", "u-2");
    }

    @Test
    void holdsARoleWithoutUnitEverywhere() {
        assertThat(leader.has(Role.HR_ADVISER, "u-9")).isTrue();
    }

    @Test
    void refusesWhatTheRolesDoNotAllow() {
        assertThatThrownBy(() -> leader.require(Role.LEADER, "u-3")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status().value()).isEqualTo(403);
            assertThat(problem.code()).isEqualTo("NOT_ALLOWED");
        });
        assertThatThrownBy(() -> leader.require(Role.OPERATIONS)).isInstanceOf(Problem.class);
    }

    @Test
    void seesItsUnitsOrEverythingOrNothing() {
        assertThat(leader.scope(Role.LEADER)).isEqualTo(new Scope.Units(Set.of("u-1", "u-2")));
        assertThat(leader.scope(Role.LEADER, Role.HR_ADVISER)).isEqualTo(new Scope.Everything());
        assertThat(leader.scope(Role.ORDERER)).isEqualTo(new Scope.Nothing());
    }

    @Test
    void aGrantHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        Grant year = new Grant("g", "p-1", Role.LEADER, "u-1", START, START.plusYears(1));

        assertThat(year.holdsOn(START)).isTrue();
        assertThat(year.holdsOn(START.minusDays(1))).isFalse();
        assertThat(year.holdsOn(START.plusYears(1).minusDays(1))).isTrue();
        assertThat(year.holdsOn(START.plusYears(1))).isFalse();
    }

    @Test
    void whoStandsInForALeaderIsTheNearestLeaderOfTheirPeople() {
        Actor substitute = standingIn("u-1", grant(Role.LEADER, "u-1"), grant(Role.ORDERER, "u-9"));

        assertThat(substitute.isNearestLeaderOf(post("p-5", "u-1", "p-1"))).isTrue();
        assertThat(substitute.isNearestLeaderOf(post("p-5", "u-9", "p-1"))).isTrue();
        assertThat(substitute.isNearestLeaderOf(post("p-5", "u-1", "p-2"))).isFalse();
        assertThat(substitute.isNearestLeaderOf(post("p-5", "u-1", null))).isFalse();
    }

    @Test
    void standingInForOneUnitIsNotStandingInForTheLeadersOtherUnits() {
        Actor substitute = standingIn("u-1", grant(Role.LEADER, "u-1"), grant(Role.LEADER, "u-2"));

        assertThat(substitute.isNearestLeaderOf(post("p-5", "u-1", "p-1"))).isTrue();
        assertThat(substitute.isNearestLeaderOf(post("p-5", "u-2", "p-1"))).isFalse();
    }

    @Test
    void nobodyStandsInAsTheirOwnLeader() {
        Actor substitute = standingIn("u-1", grant(Role.LEADER, "u-1"));

        assertThat(substitute.isNearestLeaderOf(post("p-9", "u-1", "p-1"))).isFalse();
    }

    private static Actor standingIn(String unitId, Grant... leaders) {
        Grant handedOn = new Grant("g-s", "p-9", Role.LEADER, unitId, START, START.plusDays(9), "p-1");
        return new Actor("p-9", List.of(handedOn), List.of(StandIn.of("p-1", unitId, List.of(leaders))));
    }

    private static Employment post(String personId, String unitId, @Nullable String leader) {
        return new Employment("e-1", personId, unitId, "nurse", 100, leader, START, null, null);
    }

    private static Grant grant(Role role, String unitId) {
        return new Grant("g-" + role + unitId, "p-1", role, unitId, START, null);
    }
}
