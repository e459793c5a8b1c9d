package no.likeverd.ladder.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;

/** Whatever is stated, reserved, taken and released, in whatever order and however late. */
class NeedPropertiesTest {

    /** One thing that is done; the attempt may be any, so that late repeats come too. */
    record Act(String kind, int placement, int attempt, int rank, int seats) {

        /** A placement asks for one rank per attempt, always the same. */
        Seat seat() {
            return Seats.seat("pl-" + placement, attempt, 1 + (placement + attempt) % 3);
        }
    }

    @Property(tries = 1000)
    @Rule({"LAD-41", "LAD-42", "LAD-43"})
    void neverMoreThanTheNeedAndNothingThatWasReleasedComesBack(@ForAll("acts") List<Act> acts) {
        LadderNeed need = Seats.aNeed(1, 1);
        Map<String, Integer> released = new HashMap<>();
        for (Act act : acts) {
            Change<LadderNeed> change = done(need, act);
            need = change.state() == null ? need : change.state();
            if (act.kind().equals("release")) {
                released.merge("pl-" + act.placement(), act.attempt(), Math::max);
                assertThat(need.holds(act.seat())).isFalse();
            }
            requireNoneBeyond(need);
            assertThat(heldTwice(need, act)).isFalse();
        }
        requireNoReturn(need, released, acts);
    }

    private static void requireNoneBeyond(LadderNeed need) {
        IntStream.rangeClosed(1, 3).forEach(rank -> {
            Set<String> seated = new HashSet<>();
            Stream.concat(need.reserved().stream(), need.taken().stream())
                    .filter(hold -> hold.rank() == rank)
                    .forEach(hold -> seated.add(hold.placementId()));
            assertThat(seated.size()).isLessThanOrEqualTo(need.seats(rank));
        });
    }

    /** A seat is both reserved and taken by no attempt. */
    private static boolean heldTwice(LadderNeed need, Act act) {
        return need.reserved().stream().anyMatch(hold -> hold.is(act.seat()))
                && need.taken().stream().anyMatch(hold -> hold.is(act.seat()));
    }

    private static void requireNoReturn(LadderNeed need, Map<String, Integer> released, List<Act> acts) {
        LadderNeed plenty = Seats.after(
                new LadderNeed(need.unitId(), need.ladderId(), List.of(), need.reserved(), need.taken(), need.fences())
                        .state(List.of(new RankSeats(1, 99), new RankSeats(2, 99), new RankSeats(3, 99))));
        acts.stream()
                .filter(act -> act.attempt() <= released.getOrDefault("pl-" + act.placement(), 0))
                .filter(act -> !need.holds(act.seat()))
                .forEach(act ->
                        assertThat(plenty.reserve(act.seat(), Seats.AT).state()).isNull());
    }

    private static Change<LadderNeed> done(LadderNeed need, Act act) {
        return switch (act.kind()) {
            case "reserve" -> need.reserve(act.seat(), Seats.AT);
            case "take" -> need.take(act.seat());
            case "release" -> need.release(act.seat());
            default -> stated(need, act);
        };
    }

    private static Change<LadderNeed> stated(LadderNeed need, Act act) {
        try {
            return need.state(List.of(
                    new RankSeats(1, act.seats()),
                    new RankSeats(2, act.placement() % 3),
                    new RankSeats(3, act.attempt())));
        } catch (Problem refused) {
            return Change.nothing();
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of("reserve", "reserve", "reserve", "take", "release", "state"),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 4))
                .as(Act::new)
                .list()
                .ofMaxSize(40);
    }
}
