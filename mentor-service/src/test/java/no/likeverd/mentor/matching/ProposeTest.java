package no.likeverd.mentor.matching;

import static no.likeverd.mentor.matching.Profiles.mentor;
import static no.likeverd.mentor.matching.Profiles.performer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class ProposeTest {

    private final List<PerformerProfile> two = List.of(performer("f1", false), performer("f2", false));
    private final List<MentorProfile> mentors = List.of(mentor("m1"), mentor("m2"));

    @Test
    @Rule("MEN-13")
    void pairsCarryTheirReasonsAndTheCostOfOthers() {
        Proposal proposal = propose(two, mentors, Map.of("f1m1", 30, "f1m2", 25, "f2m1", 20, "f2m2", 5));

        assertThat(proposal.pairs()).hasSize(2);
        ProposedPair first = proposal.pairs().getFirst();
        assertThat(first.ids()).isEqualTo(new PairIds("m2", "f1"));
        assertThat(first.points()).isEqualTo(25);
        assertThat(first.pinned()).isFalse();
        assertThat(first.alternatives()).containsExactly(new Alternative("m1", 30, new Worth(0, 0, 10)));
        assertThat(proposal.worth()).isEqualTo(new Worth(2, 0, 45));
        assertThat(proposal.unmatched()).isEmpty();
    }

    @Test
    @Rule("MEN-12")
    void matchesMorePerformersAtTheCostOfPoints() {
        Proposal proposal = propose(two, mentors, Map.of("f1m1", 90, "f1m2", -60, "f2m1", -60));

        assertThat(proposal.pairs())
                .extracting(ProposedPair::ids)
                .containsExactly(new PairIds("m2", "f1"), new PairIds("m1", "f2"));
        assertThat(proposal.worth()).isEqualTo(new Worth(2, 0, -120));
        assertThat(proposal.pairs().getFirst().alternatives())
                .as("a better pair that leaves somebody without costs that somebody")
                .containsExactly(new Alternative("m1", 90, new Worth(1, 0, -210)));
    }

    @Test
    @Rule("MEN-12")
    void whoWasPromisedComesBeforeWhoFitsBetter() {
        List<PerformerProfile> performers = List.of(performer("f1", false), performer("f2", true));

        Proposal proposal = propose(performers, List.of(mentor("m1")), Map.of("f1m1", 90, "f2m1", -90));

        assertThat(proposal.pairs()).extracting(ProposedPair::performerId).containsExactly("f2");
        assertThat(proposal.worth()).isEqualTo(new Worth(1, 1, -90));
        assertThat(proposal.unmatched()).containsExactly(new Unmatched("f1", UnmatchedCode.NO_MENTOR_LEFT));
    }

    @Test
    @Rule("MEN-14")
    void whoHasNobodyIsNotTold() {
        Proposal proposal = propose(two, mentors, Map.of("f1m1", 1));

        assertThat(proposal.unmatched()).containsExactly(new Unmatched("f2", UnmatchedCode.NOT_POSSIBLE));
    }

    @Test
    @Rule("MEN-15")
    void pinnedPairsStandAndTheRestIsTheBestOfWhatIsLeft() {
        Map<String, Integer> points = Map.of("f1m1", 30, "f1m2", 1, "f2m1", 2, "f2m2", 30);

        Proposal proposal = Propose.best(two, mentors, fitting(points), List.of(new PairIds("m2", "f1")));

        assertThat(proposal.pairs())
                .extracting(ProposedPair::ids)
                .containsExactly(new PairIds("m2", "f1"), new PairIds("m1", "f2"));
        assertThat(proposal.pairs()).extracting(ProposedPair::pinned).containsExactly(true, false);
        assertThat(proposal.pairs().getFirst().alternatives()).isEmpty();
        assertThat(proposal.worth()).isEqualTo(new Worth(2, 0, 3));
    }

    @Test
    @Rule({"MEN-10", "MEN-15"})
    void pinThatHasBecomeImpossibleIsNoPair() {
        Proposal proposal = Propose.best(two, mentors, fitting(Map.of("f2m1", 4)), List.of(new PairIds("m1", "f1")));

        assertThat(proposal.pairs()).extracting(ProposedPair::ids).containsExactly(new PairIds("m1", "f2"));
        assertThat(proposal.unmatched()).containsExactly(new Unmatched("f1", UnmatchedCode.NOT_POSSIBLE));
    }

    @Test
    @Rule("MEN-13")
    void namesAtMostFiveAlternativesCheapestFirst() {
        List<MentorProfile> seven =
                IntStream.rangeClosed(1, 7).mapToObj(n -> mentor("m" + n)).toList();

        Proposal proposal = propose(
                List.of(performer("f1", false)),
                seven,
                Map.of("f1m1", 1, "f1m2", 2, "f1m3", 9, "f1m4", 4, "f1m5", 5, "f1m6", 6, "f1m7", 7));

        assertThat(proposal.pairs().getFirst().alternatives())
                .extracting(Alternative::mentorId)
                .containsExactly("m7", "m6", "m5", "m4", "m2");
    }

    private static Proposal propose(
            List<PerformerProfile> performers, List<MentorProfile> mentors, Map<String, Integer> points) {
        return Propose.best(performers, mentors, fitting(points), List.of());
    }

    private static Fitting fitting(Map<String, Integer> points) {
        return (performer, mentor) -> Optional.ofNullable(points.get(performer.performerId() + mentor.mentorId()))
                .map(given -> new Fit(List.of(new Reason(ReasonCode.DISTANCE, given))));
    }

    @Test
    void threeHundredOnEachSideWithAllCostsTakeSeconds() {
        java.util.Random random = new java.util.Random(2026);
        List<PerformerProfile> performers = IntStream.range(0, 300)
                .mapToObj(n -> performer("f" + n, n % 20 == 0))
                .toList();
        List<MentorProfile> mentors =
                IntStream.range(0, 300).mapToObj(n -> mentor("m" + n)).toList();
        long start = System.nanoTime();

        Proposal proposal = Propose.best(
                performers,
                mentors,
                (performer, mentor) -> random.nextInt(10) == 0
                        ? Optional.empty()
                        : Optional.of(new Fit(List.of(new Reason(ReasonCode.DISTANCE, random.nextInt(100))))),
                List.of());

        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.println("300 x 300 proposed in " + took + " ms");
        assertThat(took).isLessThan(20_000);
        assertThat(proposal.pairs()).hasSize(300);
    }
}
