package no.likeverd.ladder.placement;

import static no.likeverd.ladder.demand.Ladderings.SEATS;
import static no.likeverd.ladder.placement.Places.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The machine dies at every point at which it looks at the clock, which it does before every decision and every write;
 * afterwards the sweep goes on, the event comes again and people ask again, and the end is the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

    private House house;
    private String e;
    private String next;
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

    @Test
    @Rule("LAD-54")
    void proposingGoesOn() {
        int crashes = atEveryPoint(() -> {}, this::assessed, () -> {
            assertThat(Status.of(house.of(e))).isEqualTo(Status.PROPOSED);
            assertThat(house.need(u).held(2)).isEqualTo(1);
            assertThat(house.told(e)).containsExactly("placement-proposed");
        });

        assertThat(crashes).isGreaterThanOrEqualTo(4);
    }

    @Test
    @Rule({"LAD-54", "LAD-47"})
    void refusingForWantOfASeatGoesOn() {
        int crashes = atEveryPoint(() -> house.seats(u, 2, 0), this::assessed, () -> {
            assertThat(Status.of(house.of(e))).isEqualTo(Status.REFUSED);
            assertThat(house.told(e)).containsExactly("placement-refused NO_SEAT");
        });

        assertThat(crashes).isGreaterThanOrEqualTo(4);
    }

    @Test
    @Rule({"LAD-54", "LAD-45"})
    void theSecondYesGoesOn() {
        int crashes = atEveryPoint(
                () -> {
                    assessed();
                    answer(p, true, "one");
                },
                () -> answer("l-" + u, true, "two"),
                () -> {
                    assertThat(Status.of(house.of(e))).isEqualTo(Status.IN_EFFECT);
                    assertThat(house.need(u).takenAt(2)).isEqualTo(1);
                    assertThat(house.need(u).reserved()).isEmpty();
                    assertThat(house.told(e)).containsExactly("placement-proposed", "employee-placed");
                });

        assertThat(crashes).isGreaterThanOrEqualTo(4);
    }

    @Test
    @Rule({"LAD-54", "LAD-46"})
    void aNoGoesOn() {
        int crashes = atEveryPoint(this::assessed, () -> answer(p, false, "no"), () -> {
            assertThat(house.need(u).held(2)).isZero();
            assertThat(house.told(e)).containsExactly("placement-proposed", "placement-refused DECLINED_BY_EMPLOYEE");
        });

        assertThat(crashes).isGreaterThanOrEqualTo(4);
    }

    @Test
    @Rule({"LAD-54", "LAD-58", "LAD-57"})
    void aMoveGoesOn() {
        int crashes = atEveryPoint(this::placed, this::moves, () -> {
            assertThat(house.need(u).held(2)).isZero();
            assertThat(house.told(e)).containsExactly("placement-proposed", "employee-placed", "placement-ended MOVED");
            assertThat(house.told(next)).containsExactly("placement-carried");
        });

        assertThat(crashes).isGreaterThanOrEqualTo(8);
    }

    @Test
    @Rule({"LAD-54", "LAD-59"})
    void aConfirmationGoesOn() {
        int crashes = atEveryPoint(
                () -> {
                    placed();
                    moves();
                    house.seats(there, 2, 1);
                },
                () -> house.bean(LeaderActs.class)
                        .confirm(
                                new Actor("l-" + there, List.of()),
                                Placement.idFor(next),
                                CommandKey.of("l", "confirm-" + next)),
                () -> {
                    assertThat(Status.of(house.of(next))).isEqualTo(Status.IN_EFFECT);
                    assertThat(house.need(there).takenAt(2)).isEqualTo(1);
                    assertThat(house.told(next)).containsExactly("placement-carried", "placement-confirmed LEADER");
                });

        assertThat(crashes).isGreaterThanOrEqualTo(5);
    }

    /** Runs the act with one more look at the clock each time, until it survives. */
    private int atEveryPoint(Runnable before, Runnable act, Runnable end) {
        int looks = 0;
        while (true) {
            begin();
            before.run();
            house.wall.crashAfter(looks);
            boolean survived = survives(act);
            house.wall.neverCrash();
            house.wall.pass(Duration.ofSeconds(6));
            house.settle();
            if (!survived) {
                act.run();
            }
            house.settle();
            assertThat(house.of(e).seats()).as("after %d looks", looks).isEqualTo(SeatWork.NONE);
            end.run();
            if (survived) {
                return looks;
            }
            looks++;
        }
    }

    private static boolean survives(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Wall.Crash crash) {
            return false;
        }
    }

    private void begin() {
        house.wall.moveTo(TODAY);
        e = House.fresh("e");
        next = House.fresh("e");
        p = House.fresh("p");
        u = House.fresh("u");
        there = House.fresh("u");
        house.seats(u, 2, 1);
        house.employment(e, p, u, TODAY.minusYears(1), null, null);
        house.employment(next, p, there, TODAY, null, e);
    }

    private void assessed() {
        house.bean(HearOthers.class).completed(e, p, u, Places.assessed("a-" + e, SEATS, 2));
    }

    private void placed() {
        assessed();
        answer(p, true, "one");
        answer("l-" + u, true, "two");
    }

    private void moves() {
        LocalDate to = TODAY;
        house.bean(HearOthers.class).ends(e, p, u, to, next);
    }

    private void answer(String person, boolean yes, String key) {
        AnswerProposal answers = house.bean(AnswerProposal.class);
        Actor actor = new Actor(person, List.of());
        CommandKey command = CommandKey.of(person, key + "-" + e, yes);
        Placement answered = yes
                ? answers.agree(actor, Placement.idFor(e), null, command)
                : answers.decline(actor, Placement.idFor(e), "Not now", null, command);
        assertThat(answered.placementId()).isEqualTo(Placement.idFor(e));
    }
}
