package no.likeverd.mentor.round;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.mentor.matching.Reason;
import no.likeverd.mentor.matching.UnmatchedCode;
import no.likeverd.messaging.aggregate.Page;
import org.jspecify.annotations.Nullable;

/**
 * A round as its page tells of it: a page of pairs at a time, with names.
 *
 * @param version that a change of it is about
 * @param difference what the last change did to the total
 * @param lost pairs that somebody has pinned and that have become impossible since
 * @param left what is still to be decided once the round is published
 */
record ShownRound(
        String roundId,
        long version,
        RoundStatus status,
        LocalDate from,
        LocalDate until,
        RoundView.Total total,
        RoundView.@Nullable Total difference,
        Page<Card> cards,
        List<Without> unmatched,
        List<Two> forbids,
        List<Two> lost,
        List<Left> left) {

    /** A mentor and a performer, with the names that are known. */
    record Two(
            String mentorId,
            String performerId,
            @Nullable String mentor,
            @Nullable String performer) {}

    /**
     * Two who are to meet.
     *
     * @param against what speaks against it, as the ends of keys of words
     * @param outcome null until published
     */
    record Card(
            Two two,
            boolean pinned,
            int points,
            List<Reason> inFavour,
            List<String> against,
            List<Other> others,
            Item.@Nullable Outcome outcome,
            @Nullable String pairId) {}

    /** Another mentor, the points of that pair, and what all would lose together. */
    record Other(String mentorId, @Nullable String mentor, int points, RoundView.Total cost) {}

    /** Somebody who goes without a mentor, and why. */
    record Without(String performerId, @Nullable String performer, UnmatchedCode code) {}

    /** A decision that waits. */
    record Left(Task.Code code, Two two, @Nullable String pairId) {}

    public boolean draft() {
        return status == RoundStatus.DRAFT;
    }

    public boolean publishing() {
        return status == RoundStatus.PUBLISHING;
    }
}
