package no.likeverd.ladder.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.demand.Ladderings;
import no.likeverd.ladder.version.definition.Demand;
import no.likeverd.ladder.version.definition.Model;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

    @ParameterizedTest
    @Rule("LAD-53")
    @CsvSource({"3, 1, 1, false", "3, 2, 2, false", "3, 3, 3, true", "5, 1, 1, false", "5, 4, 3, false", "5, 5, 3, true"
    })
    void tellsThePoolAboutThreeLevelsHoweverManyTheLadderHas(int levels, int rank, int skill, boolean top) {
        Demand[] demands = IntStream.rangeClosed(1, levels)
                .mapToObj(each -> new Demand(each, 1, 0, List.of(), false, false))
                .toArray(Demand[]::new);
        Ladder ladder = new Ladder("ver-1", false, Ladderings.definition("any", Model.PRACTICE, "care", demands));

        Level level = Level.of(ladder, rank);

        assertThat(level.skills()).containsExactly(new Skill("care", skill));
        assertThat(level.topLevel()).isEqualTo(top);
        assertThat(level.label()).isEqualTo("L" + (levels + 1 - rank));
    }

    @Test
    @Rule("LAD-53")
    void leadersHaveNoSkillInThePool() {
        assertThat(Level.of(Ladderings.ladder(Ladderings.MENTORS), 3).skills()).isEmpty();
    }

    @Test
    void isTheSameOnTheSameRankOfTheSameLadderOnly() {
        Level level = Level.of(Ladderings.ladder(Ladderings.SEATS), 2);

        assertThat(level.sameAs(Level.of(Ladderings.withdrawn(Ladderings.SEATS), 2)))
                .isTrue();
        assertThat(level.sameAs(Level.of(Ladderings.ladder(Ladderings.SEATS), 3)))
                .isFalse();
        assertThat(level.sameAs(Level.of(Ladderings.ladder(Ladderings.PRACTICE), 2)))
                .isFalse();
    }
}
