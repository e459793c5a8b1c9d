package no.likeverd.mentor.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.likeverd.testing.Rule;

/** Whatever the points, the proposal is the best there is and breaks no hard rule. */
class MatchingPropertiesTest {

    @Property(tries = 600)
    @Rule("MEN-11")
    void bestTotalIsThatOfEveryWayOfPairing(
            @ForAll @IntRange(max = 7) int rows, @ForAll @IntRange(max = 7) int columns, @ForAll long seed) {
        Weights weights = weights(rows, columns, new Random(seed));

        Assignment best = Assignment.best(weights);

        assertThat(best.total()).isEqualTo(BruteForce.best(weights));
        assertThat(best.proven()).isTrue();
        assertThat(Assignment.best(weights).total()).isEqualTo(best.total());
    }

    @Property(tries = 300)
    void costOfAnyPairIsThatOfEveryWayOfPairing(
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll long seed) {
        Weights weights = weights(rows, columns, new Random(seed));
        Assignment best = Assignment.best(weights);

        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (weights.possible(row, column)) {
                    assertThat(best.totalWith(row, column)).isEqualTo(BruteForce.bestWith(weights, row, column));
                }
            }
        }
    }

    @Property(tries = 300)
    @Rule({"MEN-10", "MEN-11", "MEN-12"})
    void proposalKeepsTheHardRulesAndMatchesAsManyAsCanBe(
            @ForAll @IntRange(max = 6) int rows, @ForAll @IntRange(max = 6) int columns, @ForAll long seed) {
        Random random = new Random(seed);
        Weights weights = weights(rows, columns, random);
        List<PerformerProfile> performers = IntStream.range(0, rows)
                .mapToObj(row -> Profiles.performer("f" + row, random.nextInt(3) == 0))
                .toList();
        List<MentorProfile> mentors = IntStream.range(0, columns)
                .mapToObj(column -> Profiles.mentor("m" + column))
                .toList();
        Fitting fitting = (performer, mentor) -> {
            int row = performers.indexOf(performer);
            int column = mentors.indexOf(mentor);
            return weights.possible(row, column)
                    ? Optional.of(new Fit(List.of(new Reason(ReasonCode.DISTANCE, (int) weights.of(row, column)))))
                    : Optional.empty();
        };

        Proposal proposal = Propose.best(performers, mentors, fitting, List.of());

        Set<String> busy = new HashSet<>();
        proposal.pairs().forEach(pair -> {
            assertThat(busy.add(pair.mentorId())).isTrue();
            assertThat(busy.add(pair.performerId())).isTrue();
            assertThat(weights.possible(index(pair.performerId()), index(pair.mentorId())))
                    .isTrue();
            pair.alternatives().forEach(other -> {
                assertThat(weights.possible(index(pair.performerId()), index(other.mentorId())))
                        .isTrue();
                assertThat(other.cost().weight()).isNotNegative();
            });
        });
        assertThat(proposal.pairs().size() + proposal.unmatched().size()).isEqualTo(rows);
        assertThat(proposal.worth().weight()).isEqualTo(BruteForce.best(lifted(weights, performers)));
        assertThat(Propose.best(performers.reversed(), mentors.reversed(), fitting, List.of()))
                .as("the same question in another order")
                .isEqualTo(proposal);
    }

    private static int index(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static Weights lifted(Weights points, List<PerformerProfile> performers) {
        long[][] lifted = new long[points.rows()][points.columns()];
        for (int row = 0; row < points.rows(); row++) {
            for (int column = 0; column < points.columns(); column++) {
                lifted[row][column] = points.possible(row, column)
                        ? Worth.ofPair(performers.get(row).promised(), (int) points.of(row, column))
                                .weight()
                        : Weights.NONE;
            }
        }
        return Weights.of(lifted, points.columns());
    }

    /** Small numbers, so that equals are many; now and then below zero; often not possible. */
    private static Weights weights(int rows, int columns, Random random) {
        long[][] worth = new long[rows][columns];
        for (long[] row : worth) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextInt(4) == 0 ? Weights.NONE : random.nextInt(-3, 12);
            }
        }
        return Weights.of(worth, columns);
    }
}
