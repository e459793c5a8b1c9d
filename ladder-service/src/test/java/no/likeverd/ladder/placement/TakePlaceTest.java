package no.likeverd.ladder.placement;

import static no.likeverd.ladder.demand.Ladderings.COURSES;
import static no.likeverd.ladder.demand.Ladderings.MENTORS;
import static no.likeverd.ladder.demand.Ladderings.PRACTICE;
import static no.likeverd.ladder.demand.Ladderings.SEATS;
import static no.likeverd.ladder.placement.Places.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.ladder.need.Seat;
import no.likeverd.ladder.need.Stating;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakePlaceTest {

    private static House house;

    private final String e = House.fresh("e");
    private final String p = House.fresh("p");
    private final String u = House.fresh("u");
    private final String leader = "l-" + u;

    @BeforeAll
    static void build() {
        house = new House();
    }

    @AfterAll
    static void leave() {
        house.close();
    }

    @BeforeEach
    void employ() {
        house.wall.moveTo(TODAY);
        house.withdrawn.clear();
        house.employment(e, p, u, TODAY.minusYears(1), null, null);
    }

    @Test
    @Rule({"LAD-44", "LAD-45", "LAD-54"})
    void takesAPlaceFromAssessmentToSeat() {
        house.seats(u, 2, 1);
        assessed("a-1", SEATS, 2);

        assertThat(house.need(u).free(2)).isZero();
        house.answers(p, e, true);
        house.answers(leader, e, true);

        assertThat(Status.of(house.of(e))).isEqualTo(Status.IN_EFFECT);
        assertThat(house.need(u).takenAt(2)).isEqualTo(1);
        assertThat(house.need(u).reserved()).isEmpty();
        assertThat(house.of(e).seats()).isEqualTo(SeatWork.NONE);
        assertThat(house.told(e)).containsExactly("placement-proposed", "employee-placed");
    }

    @Test
    @Rule({"LAD-46", "LAD-42"})
    void aNoSetsTheSeatFree() {
        house.seats(u, 2, 1);
        assessed("a-1", SEATS, 2);

        house.answers(p, e, false);

        assertThat(house.need(u).free(2)).isEqualTo(1);
        assertThat(house.told(e)).containsExactly("placement-proposed", "placement-refused DECLINED_BY_EMPLOYEE");
    }

    @Test
    @Rule({"LAD-46", "LAD-42"})
    void aDeadlineSetsTheSeatFreeByItself() {
        house.seats(u, 2, 1);
        assessed("a-1", SEATS, 2);
        house.answers(p, e, true);

        house.wall.moveTo(TODAY.plusDays(30));
        house.settle();
        assertThat(Status.of(house.of(e))).isEqualTo(Status.PROPOSED);
        house.wall.moveTo(TODAY.plusDays(31));
        house.settle();

        assertThat(house.need(u).free(2)).isEqualTo(1);
        assertThat(house.told(e)).containsExactly("placement-proposed", "placement-refused NOT_ANSWERED");
    }

    @Test
    @Rule({"LAD-47", "LAD-51"})
    void withoutASeatTheLeaderRaisesTheNeedAndAsksAgain() {
        assessed("a-1", SEATS, 2);
        assertThat(house.told(e)).containsExactly("placement-refused NO_SEAT");
        house.settle();
        assertThat(Status.of(house.of(e))).isEqualTo(Status.REFUSED);

        house.seats(u, 2, 1);
        house.settle();
        assertThat(Status.of(house.of(e))).isEqualTo(Status.REFUSED);
        Placement again = house.bean(LeaderActs.class)
                .reconsider(new Actor(leader, List.of()), Placement.idFor(e), CommandKey.of(leader, "key-" + e));

        assertThat(Status.of(again)).isEqualTo(Status.PROPOSED);
        assertThat(house.need(u).free(2)).isZero();
    }

    @Test
    @Rule("LAD-48")
    void aCourseThatIsHeardOfLaterMendsTheRefusalByItself() {
        assessed("a-1", COURSES, 2);
        assertThat(house.of(e).refusal().verdict().missing()).containsExactly("medication", "documentation");

        house.course(p, "medication");
        assertThat(house.told(e)).containsExactly("placement-refused COURSE_MISSING");
        house.course(p, "documentation");

        assertThat(house.told(e)).containsExactly("placement-refused COURSE_MISSING", "placement-proposed");
        assertThat(house.of(e).openProposal().attempt()).isEqualTo(2);
    }

    @Test
    @Rule("LAD-48")
    void aCourseThatArrivesBetweenLookAndRefusalIsNotLost() {
        house.assessed("a-" + e, e, p, u, COURSES, 1, TODAY.minusDays(9));
        Placement checking =
                house.placements.change(Placement.idFor(e), there -> new Proposing(there, Moment.of(house.wall))
                        .assess(Places.assessed("b-" + e, COURSES, 2), false));
        house.course(p, "medication");
        house.course(p, "documentation");

        house.placements.change(checking.placementId(), there -> new Proposing(there, Moment.of(house.wall))
                .refuse(checking.attempts(), Verdict.of(Condition.COURSE_MISSING)));
        house.wall.pass(Duration.ofSeconds(6));
        house.settle();

        assertThat(house.of(e).openProposal().assessed().rank()).isEqualTo(2);
    }

    @Test
    @Rule("LAD-66")
    void aCreditedPeriodAsMentorMendsTheRefusalByItself() {
        assessed("a-1", MENTORS, 3);
        assertThat(house.told(e)).containsExactly("placement-refused MENTORING_MISSING");

        house.mentored(p, House.fresh("pair"));

        assertThat(house.told(e)).endsWith("placement-proposed");
    }

    @Test
    @Rule("LAD-55")
    void anAssessmentWaitsForItsEmployment() {
        String unknown = House.fresh("e");
        house.assessed("a-" + unknown, unknown, p, u, PRACTICE, 2, TODAY);
        assertThat(house.placements.find(Placement.idFor(unknown))).isEmpty();

        house.employment(unknown, p, u, TODAY.minusYears(1), null, null);
        house.settle();

        assertThat(house.told(unknown)).containsExactly("placement-proposed");
    }

    @Test
    @Rule("LAD-52")
    void belowLevelOneIsRecordedAndPlacesNobody() {
        assessed("a-1", PRACTICE, 0);

        assertThat(house.told(e)).containsExactly("placement-refused BELOW_LEVEL_ONE");
        assertThat(house.of(e).current()).isNull();
    }

    @Test
    @Rule("LAD-44")
    void aVersionWithdrawnMeanwhilePlacesNobody() {
        house.seats(u, 2, 1);
        assessed("a-1", SEATS, 2);
        house.answers(p, e, true);
        house.withdrawn.add("ver-" + SEATS);

        house.answers(leader, e, true);

        assertThat(house.told(e)).containsExactly("placement-proposed", "placement-refused VERSION_WITHDRAWN");
        assertThat(house.need(u).free(2)).isEqualTo(1);
    }

    @Test
    @Rule({"LAD-49", "LAD-42"})
    void climbingFreesTheSeatBelow() {
        house.seats(u, 2, 1);
        house.assessed("a-" + e, e, p, u, SEATS, 2, TODAY.minusDays(9));
        house.answers(p, e, true);
        house.answers(leader, e, true);
        raise(3);

        house.assessed("b-" + e, e, p, u, SEATS, 3, TODAY);
        assertThat(house.need(u).held(2)).isEqualTo(1);
        assertThat(house.need(u).held(3)).isEqualTo(1);
        house.answers(p, e, true);
        house.answers(leader, e, true);

        assertThat(house.need(u).held(2)).isZero();
        assertThat(house.need(u).takenAt(3)).isEqualTo(1);
        assertThat(house.told(e)).endsWith("placement-ended REPLACED", "employee-placed");
    }

    @Test
    @Rule("LAD-42")
    void aLateRepeatOfAReservationGetsNoSeat() {
        house.seats(u, 2, 1);
        assessed("a-1", SEATS, 2);
        Seat seat = house.of(e).openProposal().seat();
        house.answers(p, e, false);

        assertThat(house.needs.reserve(seat)).isFalse();

        assertThat(house.need(u).free(2)).isEqualTo(1);
    }

    @Test
    @Rule({"LAD-57", "LAD-58", "LAD-59"})
    void aMoveCarriesThePlacementAndTheNewLeaderConfirmsIt() {
        String next = House.fresh("e");
        String there = House.fresh("u");
        LocalDate moves = TODAY.plusDays(10);
        placedWithSeat();
        house.employment(next, p, there, moves, null, e);
        house.ended(e, p, u, moves, next);
        house.settle();
        assertThat(Status.of(house.of(e))).isEqualTo(Status.IN_EFFECT);

        house.wall.moveTo(moves);
        house.settle();

        assertThat(house.told(e)).endsWith("placement-ended MOVED");
        assertThat(house.need(u).held(2)).isZero();
        Carry carry = house.of(next).current().carry();
        assertThat(carry).isEqualTo(new Carry(e, u, moves.plusDays(90)));
        confirmationNeedsASeat(next, there);
    }

    private void confirmationNeedsASeat(String next, String there) {
        LeaderActs acts = house.bean(LeaderActs.class);
        Actor newLeader = new Actor("l-" + there, List.of());
        String id = Placement.idFor(next);
        assertThat(catchThrowableOfType(
                                Problem.class, () -> acts.confirm(newLeader, id, CommandKey.of("l", "one-" + id)))
                        .code())
                .isEqualTo("NO_SEAT");
        house.seats(there, 2, 1);

        Placement confirmed = acts.confirm(newLeader, id, CommandKey.of("l", "two-" + id));

        assertThat(Status.of(confirmed)).isEqualTo(Status.IN_EFFECT);
        assertThat(house.need(there).takenAt(2)).isEqualTo(1);
        assertThat(house.told(next)).containsExactly("placement-carried", "placement-confirmed LEADER");
        assertThat(Status.of(acts.confirm(newLeader, id, CommandKey.of("l", "two-" + id))))
                .isEqualTo(Status.IN_EFFECT);
    }

    @Test
    @Rule("LAD-63")
    void anUnconfirmedOneStaysValidAndEscalatesOnce() {
        String next = House.fresh("e");
        placedWithSeat();
        house.employment(next, p, House.fresh("u"), TODAY, null, e);
        house.ended(e, p, u, TODAY, next);

        house.wall.moveTo(TODAY.plusDays(91));
        house.settle();
        house.wall.moveTo(TODAY.plusDays(200));
        house.settle();

        assertThat(Status.of(house.of(next))).isEqualTo(Status.CARRIED_OVERDUE);
        assertThat(house.told(next)).containsExactly("placement-carried", "confirmation-overdue");
    }

    @Test
    @Rule("LAD-58")
    void anEndThatTheDirectoryPutsOffIsPutOffHereToo() {
        LocalDate to = TODAY.plusDays(10);
        placedWithSeat();
        house.ended(e, p, u, to, null);
        house.employment(e, p, u, TODAY.minusYears(1), to.plusDays(20), null);

        house.wall.moveTo(to);
        house.settle();
        assertThat(Status.of(house.of(e))).isEqualTo(Status.IN_EFFECT);
        house.wall.moveTo(to.plusDays(20));
        house.settle();

        assertThat(house.told(e)).endsWith("placement-ended LEFT");
    }

    private void placedWithSeat() {
        house.seats(u, 2, 1);
        assessed("a-1", SEATS, 2);
        house.answers(p, e, true);
        house.answers(leader, e, true);
    }

    private void raise(int rank) {
        Stating.also(house.needs, u, SEATS, rank, 1);
    }

    private void assessed(String id, String ladder, int rank) {
        house.assessed(id + "-" + e, e, p, u, ladder, rank, TODAY.minusDays(1));
    }
}
