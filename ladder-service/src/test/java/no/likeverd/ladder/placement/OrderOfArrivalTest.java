package no.likeverd.ladder.placement;

import static no.likeverd.ladder.demand.Ladderings.PRACTICE;
import static no.likeverd.ladder.demand.Ladderings.SEATS;
import static no.likeverd.ladder.placement.Places.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever comes first of an assessment, the answers, an end, a start and the directory's news, and each of them twice:
 * the end is the same. Each repetition is another order, the same in every run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderOfArrivalTest {

    private static final int ORDERS = 60;

    private House house;
    private String e;
    private String next;
    private String last;
    private String p;
    private String u;
    private String there;

    @BeforeAll
    void build() {
        house = new House();
    }

    @AfterAll
    void leave() {
        house.close();
    }

    @BeforeEach
    void names() {
        house.wall.moveTo(TODAY);
        e = House.fresh("e");
        next = House.fresh("e");
        last = House.fresh("e");
        p = House.fresh("p");
        u = House.fresh("u");
        there = House.fresh("u");
        house.seats(u, 2, 1);
    }

    @RepeatedTest(ORDERS)
    @Rule("LAD-56")
    void aMoveAheadEndsTheSame(RepetitionInfo order) {
        LocalDate moves = TODAY.plusDays(20);

        inOrder(
                order,
                told(() -> house.employment(e, p, u, TODAY.minusYears(1), moves, null)),
                told(() -> house.employment(next, p, there, moves, null, e)),
                told(() -> house.assessed("a-" + e, e, p, u, SEATS, 2, TODAY)),
                told(() -> house.ended(e, p, u, moves, next)),
                told(() -> house.started(next, p, there, moves, true)),
                answer(p),
                answer("l-" + u));
        assertThat(Status.of(house.of(e))).isEqualTo(Status.IN_EFFECT);
        assertThat(house.need(u).takenAt(2)).isEqualTo(1);
        house.wall.moveTo(moves);
        house.settle();

        assertThat(house.told(e)).containsExactly("placement-proposed", "employee-placed", "placement-ended MOVED");
        assertThat(house.told(next)).containsExactly("placement-carried");
        assertThat(house.of(next).current().carry()).isEqualTo(new Carry(e, u, moves.plusDays(90)));
        assertThat(Status.of(house.of(next))).isEqualTo(Status.CARRIED);
        requireNothingLeft(e, next);
    }

    @RepeatedTest(ORDERS)
    @Rule({"LAD-56", "LAD-60"})
    void aMoveThatIsOverEndsTheSame(RepetitionInfo order) {
        placed();
        LocalDate moved = TODAY.minusDays(5);
        house.seats(u, 2, 1);

        inOrder(
                order,
                told(() -> house.employment(e, p, u, TODAY.minusYears(1), moved, null)),
                told(() -> house.employment(next, p, there, moved, null, e)),
                told(() -> house.assessed("b-" + e, e, p, u, PRACTICE, 3, TODAY)),
                told(() -> house.ended(e, p, u, moved, next)),
                told(() -> house.started(next, p, there, moved, true)));

        assertThat(house.of(e).refusal().verdict().condition()).isEqualTo(Condition.EMPLOYMENT_ENDED);
        assertThat(house.told(e)).contains("placement-ended MOVED");
        assertThat(house.of(next).current().level().rank()).isEqualTo(2);
        assertThat(house.of(next).current().carry()).isEqualTo(new Carry(e, u, moved.plusDays(90)));
        requireNothingLeft(e, next);
    }

    @RepeatedTest(ORDERS)
    @Rule({"LAD-56", "LAD-57"})
    void twoMovesInARowKeepWhereItWasEarned(RepetitionInfo order) {
        placed();
        String third = House.fresh("u");
        LocalDate first = TODAY.minusDays(5);
        LocalDate second = TODAY.minusDays(1);

        inOrder(
                order,
                told(() -> house.employment(next, p, there, first, second, e)),
                told(() -> house.employment(last, p, third, second, null, next)),
                told(() -> house.ended(e, p, u, first, next)),
                told(() -> house.ended(next, p, there, second, last)),
                told(() -> house.started(next, p, there, first, true)),
                told(() -> house.started(last, p, third, second, true)));

        assertThat(house.told(next)).containsExactly("placement-carried", "placement-ended MOVED");
        assertThat(house.told(last)).containsExactly("placement-carried");
        assertThat(house.of(last).current().carry()).isEqualTo(new Carry(next, u, second.plusDays(90)));
        requireNothingLeft(e, next, last);
    }

    @RepeatedTest(ORDERS)
    @Rule({"LAD-56", "LAD-62"})
    void anAssessmentInTheNewEmploymentCountsMoreThanWhatIsCarried(RepetitionInfo order) {
        placed();

        inOrder(
                order,
                told(() -> house.employment(next, p, there, TODAY, null, e)),
                told(() -> house.ended(e, p, u, TODAY, next)),
                told(() -> house.assessed("b-" + e, next, p, there, PRACTICE, 3, TODAY)),
                answerAt(next, p),
                answerAt(next, "l-" + there));

        assertThat(Status.of(house.of(next))).isEqualTo(Status.IN_EFFECT);
        assertThat(house.of(next).current().level().ladderId()).isEqualTo(PRACTICE);
        assertThat(house.of(next).current().carry()).isNull();
        assertThat(house.told(next)).endsWith("employee-placed");
        requireNothingLeft(e, next);
    }

    @RepeatedTest(ORDERS)
    @Rule({"LAD-56", "LAD-61"})
    void aLeaversPlacementEndsTheSame(RepetitionInfo order) {
        placed();

        inOrder(
                order,
                told(() -> house.employment(e, p, u, TODAY.minusYears(1), TODAY, null)),
                told(() -> house.assessed("b-" + e, e, p, u, PRACTICE, 3, TODAY)),
                told(() -> house.ended(e, p, u, TODAY, null)));

        assertThat(Status.of(house.of(e))).isEqualTo(Status.ENDED);
        assertThat(house.told(e)).contains("placement-ended LEFT");
        assertThat(house.of(e).history()).hasSizeGreaterThan(5);
        requireNothingLeft(e);
    }

    private void placed() {
        house.employment(e, p, u, TODAY.minusYears(1), null, null);
        house.assessed("a-" + e, e, p, u, SEATS, 2, TODAY.minusDays(30));
        house.answers(p, e, true);
        house.answers("l-" + u, e, true);
    }

    private static BooleanSupplier told(Runnable event) {
        return () -> {
            event.run();
            return true;
        };
    }

    private BooleanSupplier answer(String person) {
        return answerAt(e, person);
    }

    /** People answer when they are asked; before that their answer is refused and given again. */
    private BooleanSupplier answerAt(String employment, String person) {
        return () -> {
            try {
                return house.answers(person, employment, true) != null;
            } catch (Problem notYet) {
                assertThat(notYet.code()).isIn("UNKNOWN_PLACEMENT", "NOT_PROPOSED", "NOT_ALLOWED");
                return false;
            }
        };
    }

    private void inOrder(RepetitionInfo order, BooleanSupplier... things) {
        List<BooleanSupplier> left = new ArrayList<>(List.of(things));
        Collections.shuffle(left, new Random(order.getCurrentRepetition()));
        while (!left.isEmpty()) {
            left.removeIf(BooleanSupplier::getAsBoolean);
            house.settle();
        }
        house.settle();
    }

    private void requireNothingLeft(String... employments) {
        assertThat(house.parked()).isZero();
        for (String employment : employments) {
            Placement placement = house.of(employment);
            assertThat(placement.seats()).isEqualTo(SeatWork.NONE);
            assertThat(placement.isChecking()).isFalse();
            assertThat(placement.leaving().handsOver()).isFalse();
        }
        assertThat(house.need(u).held(2)).isZero();
    }
}
