package no.likeverd.mentor.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.mentor.matching.Alternative;
import no.likeverd.mentor.matching.PairIds;
import no.likeverd.mentor.matching.ProposedPair;
import no.likeverd.mentor.matching.Reason;
import no.likeverd.mentor.matching.Unmatched;
import no.likeverd.mentor.matching.UnmatchedCode;
import no.likeverd.mentor.matching.Worth;
import org.jspecify.annotations.Nullable;

/**
 * A round as the coordinator sees it.
 *
 * @param total of the proposal
 * @param difference what the last pin or forbid, or taking one back, did to the total
 */
record RoundView(
        String roundId,
        RoundStatus status,
        LocalDate from,
        LocalDate until,
        Total total,
        @Nullable Total difference,
        List<PairRow> pairs,
        List<Unmatched> unmatched,
        List<PairIds> pins,
        List<PairIds> forbids) {

    /** Performers with a mentor, and points. */
    record Total(int matched, int points) {

        static Total of(Worth worth) {
            return new Total(worth.matched(), worth.points());
        }
    }

    /** Another mentor, the points of that pair, and what all would lose together. */
    record OtherMentor(String mentorId, int points, Total cost) {

        static OtherMentor of(Alternative alternative) {
            return new OtherMentor(alternative.mentorId(), alternative.points(), Total.of(alternative.cost()));
        }
    }

    /**
     * Two who are to meet.
     *
     * @param outcome null until published
     * @param pairId of the pair that came of it
     */
    record PairRow(
            String mentorId,
            String performerId,
            boolean pinned,
            int points,
            List<Reason> reasons,
            List<OtherMentor> alternatives,
            Item.@Nullable Outcome outcome,
            @Nullable String pairId) {}

    static RoundView of(Round round) {
        Map<String, Item> items =
                round.items().stream().collect(Collectors.toMap(Item::performerId, Function.identity()));
        Worth changed = round.difference();
        return new RoundView(
                round.roundId(),
                round.status(),
                round.plan().from(),
                round.plan().until(),
                Total.of(round.proposal().worth()),
                changed == null ? null : Total.of(changed),
                round.proposal().pairs().stream()
                        .map(pair -> row(round, pair, items.get(pair.performerId())))
                        .toList(),
                unmatched(round),
                round.pins(),
                round.forbids());
    }

    private static PairRow row(Round round, ProposedPair pair, @Nullable Item item) {
        return new PairRow(
                pair.mentorId(),
                pair.performerId(),
                pair.pinned(),
                pair.points(),
                pair.reasons(),
                pair.alternatives().stream().map(OtherMentor::of).toList(),
                item == null ? null : item.outcome(),
                pairId(round, item));
    }

    private static @Nullable String pairId(Round round, @Nullable Item item) {
        return item == null || item.outcome() != Item.Outcome.FORMED
                ? null
                : round.match(item).pairId();
    }

    /** Whose match did not become a pair goes without as well. */
    private static List<Unmatched> unmatched(Round round) {
        return Stream.concat(
                        round.proposal().unmatched().stream(),
                        round.items().stream()
                                .filter(item -> item.outcome() == Item.Outcome.NOT_POSSIBLE)
                                .map(item -> new Unmatched(item.performerId(), UnmatchedCode.NOT_POSSIBLE)))
                .toList();
    }
}
