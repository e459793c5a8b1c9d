package no.likeverd.ladder.version;

import static no.likeverd.ladder.version.Versions.HR;
import static no.likeverd.ladder.version.Versions.NOW;
import static no.likeverd.ladder.version.Versions.TODAY;
import static no.likeverd.ladder.version.Versions.adopted;
import static no.likeverd.ladder.version.Versions.draft;
import static no.likeverd.ladder.version.Versions.heard;
import static no.likeverd.ladder.version.Versions.piloted;
import static no.likeverd.ladder.version.Versions.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.ladder.version.definition.Definitions;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of two versions of a ladder gives way, decided in one document each. */
class OpeningsTest {

    private static final LadderVersion A = draft("ver-a", Definitions.aPracticeLadder());
    private static final LadderVersion B = draft("ver-b", Definitions.aPracticeLadder());

    @Test
    @Rule("LAD-25")
    void earlierOneGivesWayAndSaysSo() {
        Change<LadderVersion> change = piloted(A, 1, "u-1").giveWayTo(adopted(B, 2), TODAY, NOW);

        assertThat(to(change).stage()).isEqualTo(Stage.CLOSED);
        assertThat(to(change).closedBecause()).isEqualTo(CloseReason.SUPERSEDED);
        assertThat(to(change).progress().published()).isTrue();
        assertThat(to(change).history().getLast()).isEqualTo(new Act(Act.Code.SUPERSEDED, null, TODAY));
        assertThat(change.events())
                .containsExactly(new LadderVersionClosedV1("ver-a", "practice-cleaning", CloseReason.SUPERSEDED));
        assertThat(to(adopted(A, 1).giveWayTo(adopted(B, 2), TODAY, NOW)).stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    @Rule({"LAD-25", "LAD-26"})
    void whatIsNotOpenOrWasOpenedLaterStaysAsItIs() {
        LadderVersion adopted = adopted(B, 2);
        Stream.of(
                        A,
                        heard(A),
                        piloted(A, 3, "u-1"),
                        adopted(A, 3),
                        to(adopted(A, 1).withdraw(HR, TODAY, NOW)))
                .forEach(other ->
                        assertThat(other.giveWayTo(adopted, TODAY, NOW).state()).isNull());
        LadderVersion closed = to(piloted(A, 1, "u-1").giveWayTo(adopted, TODAY, NOW));
        assertThat(closed.giveWayTo(adopted, TODAY, NOW).state()).isNull();
    }

    @Test
    @Rule("LAD-27")
    void ofTwoWithOneNumberTheNameDecides() {
        LadderVersion a = to(heard(A).adopt(1, HR, TODAY, NOW));
        LadderVersion b = to(heard(B).adopt(1, HR, TODAY, NOW));

        Change<LadderVersion> change = a.giveWayTo(b, TODAY, NOW);

        assertThat(to(change).stage()).isEqualTo(Stage.CLOSED);
        assertThat(to(change).unsettled()).isTrue();
        assertThat(change.resumeAt()).isEqualTo(NOW.plus(LadderVersion.PATIENCE));
        assertThat(b.giveWayTo(a, TODAY, NOW).state()).isNull();
        assertThat(a.giveWayTo(a, TODAY, NOW).state()).isNull();
    }

    /** Two adoptions as their steps may interleave: write (with the number seen), look, settle. */
    @ParameterizedTest
    @Rule("LAD-27")
    @MethodSource("orders")
    void ofTwoAdoptedAtOnceExactlyOneStays(List<String> order) {
        Map<String, LadderVersion> documents = new HashMap<>(Map.of("ver-a", heard(A), "ver-b", heard(B)));
        Map<String, Integer> numbers = new HashMap<>();
        for (String step : order) {
            String id = step.substring(1);
            String otherId = id.equals("ver-a") ? "ver-b" : "ver-a";
            LadderVersion self = known(documents, id);
            LadderVersion other = known(documents, otherId);
            switch (step.charAt(0)) {
                case 'n' -> numbers.put(id, other.progress().opening().number() + 1);
                case 'w' -> documents.put(id, to(self.adopt(numbers.getOrDefault(id, 0), HR, TODAY, NOW)));
                default -> look(documents, self, other);
            }
        }

        assertThat(documents.values())
                .filteredOn(version -> version.stage() == Stage.ADOPTED)
                .hasSize(1);
    }

    private static void look(Map<String, LadderVersion> documents, LadderVersion self, LadderVersion other) {
        if (other.progress().open()) {
            put(documents, other.giveWayTo(self, TODAY, NOW));
            put(documents, self.giveWayTo(other, TODAY, NOW));
        }
        put(documents, known(documents, self.versionId()).settle());
    }

    private static void put(Map<String, LadderVersion> documents, Change<LadderVersion> change) {
        if (change.state() != null) {
            documents.put(change.state().versionId(), change.state());
        }
    }

    private static LadderVersion known(Map<String, LadderVersion> documents, String id) {
        LadderVersion version = documents.get(id);
        assertThat(version).isNotNull();
        return version;
    }

    static List<List<String>> orders() {
        List<List<String>> all = new ArrayList<>();
        interleave(List.of("nver-a", "wver-a", "lver-a"), List.of("nver-b", "wver-b", "lver-b"), List.of(), all);
        return all;
    }

    private static void interleave(List<String> a, List<String> b, List<String> done, List<List<String>> all) {
        if (a.isEmpty() && b.isEmpty()) {
            all.add(done);
        }
        if (!a.isEmpty()) {
            interleave(a.subList(1, a.size()), b, with(done, a.getFirst()), all);
        }
        if (!b.isEmpty()) {
            interleave(a, b.subList(1, b.size()), with(done, b.getFirst()), all);
        }
    }

    private static List<String> with(List<String> done, String step) {
        return Stream.concat(done.stream(), Stream.of(step)).toList();
    }
}
