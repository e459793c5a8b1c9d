package no.likeverd.ladder.need;

import static no.likeverd.ladder.need.Seats.AT;
import static no.likeverd.ladder.need.Seats.aNeed;
import static no.likeverd.ladder.need.Seats.after;
import static no.likeverd.ladder.need.Seats.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class LadderNeedTest {

    private final LadderNeed oneSeat = aNeed(2, 1);

    @Test
    @Rule("LAD-40")
    void tellsWhatIsNeededRankByRank() {
        Change<LadderNeed> stated =
                LadderNeed.unstated("u-1", "seats").state(List.of(new RankSeats(3, 1), new RankSeats(1, 4)));

        assertThat(stated.events())
                .containsExactly(new NeedChangedV1("u-1", "seats", List.of(new RankSeats(1, 4), new RankSeats(3, 1))));
        assertThat(stated.state().seats(1)).isEqualTo(4);
        assertThat(stated.state().seats(2)).isZero();
        assertThat(stated.state()
                        .state(List.of(new RankSeats(1, 4), new RankSeats(3, 1)))
                        .state())
                .isNull();
    }

    @Test
    @Rule("LAD-41")
    void givesNoSeatBeyondTheNeed() {
        LadderNeed full = after(oneSeat.reserve(seat("pl-1", 1, 2), AT));

        assertThat(full.holds(seat("pl-1", 1, 2))).isTrue();
        assertThat(full.reserve(seat("pl-2", 1, 2), AT).state()).isNull();
        assertThat(full.reserve(seat("pl-2", 1, 1), AT).state()).isNull();
        assertThat(full.free(2)).isZero();
    }

    @Test
    @Rule("LAD-41")
    void givesTheSameAttemptOneSeatHoweverOftenItAsks() {
        LadderNeed twoSeats = aNeed(2, 2);
        LadderNeed reserved = after(twoSeats.reserve(seat("pl-1", 1, 2), AT));

        assertThat(reserved.reserve(seat("pl-1", 1, 2), AT).state()).isNull();
        assertThat(reserved.free(2)).isEqualTo(1);
    }

    @Test
    @Rule("LAD-41")
    void keepsOneChairForAPlacementThatIsProposedAtItsOwnRankAgain() {
        LadderNeed placed = after(after(oneSeat.reserve(seat("pl-1", 1, 2), AT)).take(seat("pl-1", 1, 2)));

        LadderNeed again = after(placed.reserve(seat("pl-1", 2, 2), AT));

        assertThat(again.held(2)).isEqualTo(1);
        assertThat(again.takenAt(2)).isEqualTo(1);
        LadderNeed left = after(again.release(seat("pl-1", 1, 2)));
        assertThat(left.holds(seat("pl-1", 2, 2))).isTrue();
        assertThat(left.held(2)).isEqualTo(1);
        assertThat(left.takenAt(2)).isZero();
    }

    @Test
    @Rule("LAD-42")
    void aReleasedSeatIsFreeForOthers() {
        LadderNeed reserved = after(oneSeat.reserve(seat("pl-1", 1, 2), AT));
        LadderNeed taken = after(reserved.take(seat("pl-1", 1, 2)));

        assertThat(after(reserved.release(seat("pl-1", 1, 2))).free(2)).isEqualTo(1);
        LadderNeed freed = after(taken.release(seat("pl-1", 1, 2)));
        assertThat(after(freed.reserve(seat("pl-2", 1, 2), AT)).holds(seat("pl-2", 1, 2)))
                .isTrue();
    }

    @Test
    @Rule("LAD-42")
    void aLateRepeatOfAReleasedReservationGetsNothing() {
        LadderNeed released =
                after(after(oneSeat.reserve(seat("pl-1", 2, 2), AT)).release(seat("pl-1", 2, 2)));

        assertThat(released.reserve(seat("pl-1", 2, 2), AT).state()).isNull();
        assertThat(released.reserve(seat("pl-1", 1, 2), AT).state()).isNull();
        assertThat(released.take(seat("pl-1", 2, 2)).state()).isNull();
        assertThat(released.release(seat("pl-1", 2, 2)).state()).isNull();
        assertThat(after(released.reserve(seat("pl-1", 3, 2), AT)).holds(seat("pl-1", 3, 2)))
                .isTrue();
    }

    @Test
    @Rule("LAD-42")
    void releasingWhatWasNeverReservedKeepsItFromEverBeing() {
        LadderNeed fenced = after(oneSeat.release(seat("pl-1", 2, 2)));

        assertThat(fenced.reserve(seat("pl-1", 2, 2), AT).state()).isNull();
        assertThat(after(fenced.reserve(seat("pl-2", 1, 2), AT)).held(2)).isEqualTo(1);
    }

    @Test
    @Rule("LAD-42")
    void anOlderReleaseNeitherLowersTheFenceNorTakesOthersFencesAway() {
        LadderNeed fenced = after(after(oneSeat.release(seat("pl-2", 1, 2))).release(seat("pl-1", 5, 2)));
        LadderNeed later = after(after(fenced.reserve(seat("pl-1", 6, 2), AT)).release(seat("pl-1", 6, 2)));

        assertThat(fenced.fences()).containsExactlyInAnyOrder(new Fence("pl-2", 1), new Fence("pl-1", 5));
        assertThat(later.fences()).containsExactlyInAnyOrder(new Fence("pl-2", 1), new Fence("pl-1", 6));
        assertThat(later.release(seat("pl-1", 3, 2)).state()).isNull();
    }

    @Test
    @Rule("LAD-42")
    void releasingAnOlderSeatWhileANewerIsHeldKeepsTheHigherFence() {
        LadderNeed two = aNeed(2, 2);
        LadderNeed old = after(two.reserve(seat("pl-1", 1, 2), AT));
        LadderNeed fencedAbove = after(old.release(seat("pl-1", 4, 2)));

        assertThat(after(fencedAbove.release(seat("pl-1", 1, 2))).fences()).containsExactly(new Fence("pl-1", 4));
    }

    @Test
    @Rule("LAD-42")
    void eachPlacementHasItsOwnFence() {
        LadderNeed fenced = after(oneSeat.release(seat("pl-2", 9, 2)));

        assertThat(after(fenced.release(seat("pl-1", 1, 2))).fences())
                .containsExactlyInAnyOrder(new Fence("pl-2", 9), new Fence("pl-1", 1));
    }

    @Test
    @Rule("LAD-41")
    void takingASeatLeavesTheOthersReserved() {
        LadderNeed two =
                after(after(aNeed(2, 2).reserve(seat("pl-1", 1, 2), AT)).reserve(seat("pl-2", 1, 2), AT));

        LadderNeed taken = after(two.take(seat("pl-1", 1, 2)));

        assertThat(taken.takenAt(2)).isEqualTo(1);
        assertThat(taken.reserved())
                .singleElement()
                .extracting(Hold::placementId)
                .isEqualTo("pl-2");
        assertThat(taken.taken()).singleElement().extracting(Hold::placementId).isEqualTo("pl-1");
    }

    @Test
    @Rule("LAD-43")
    void isNotLoweredBelowWhatIsTakenOrReserved() {
        LadderNeed two = aNeed(2, 2);
        LadderNeed held = after(after(after(two.reserve(seat("pl-1", 1, 2), AT)).take(seat("pl-1", 1, 2)))
                .reserve(seat("pl-2", 1, 2), AT));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> held.state(List.of(new RankSeats(2, 1))))
                .extracting(Problem::code)
                .isEqualTo("SEATS_TAKEN");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> held.state(List.of(new RankSeats(1, 9))));
        assertThat(after(held.state(List.of(new RankSeats(2, 2), new RankSeats(3, 1))))
                        .free(3))
                .isEqualTo(1);
    }
}
