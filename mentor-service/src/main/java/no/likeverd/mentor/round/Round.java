package no.likeverd.mentor.round;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.likeverd.mentor.matching.PairIds;
import no.likeverd.mentor.matching.Proposal;
import no.likeverd.mentor.matching.ProposedPair;
import no.likeverd.mentor.matching.Worth;
import no.likeverd.mentor.pair.Match;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One round of matching, and the owner of the process that publishes it: draft, publishing, published.
 *
 * @param difference what the last pin or forbid changed in the total
 * @param items what became of each match, once published
 */
public record Round(
        String roundId,
        Plan plan,
        List<PairIds> pins,
        List<PairIds> forbids,
        Proposal proposal,
        @Nullable Worth difference,
        RoundStatus status,
        List<Item> items) {

    /** Long enough for a request to form its pairs, short enough to wait for after a crash. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    static Round draft(String roundId, Plan plan) {
        return new Round(roundId, plan, List.of(), List.of(), Proposal.NONE, null, RoundStatus.DRAFT, List.of());
    }

    Round proposing(Proposal first) {
        return new Round(roundId, plan, pins, forbids, first, null, status, items);
    }

    /** These two are to be a pair. */
    Change<Round> pin(PairIds wanted, Function<Round, Proposal> propose) {
        requireDraft();
        if (pins.contains(wanted)) {
            return Change.nothing();
        }
        boolean taken = pins.stream()
                .anyMatch(pin -> pin.mentorId().equals(wanted.mentorId())
                        || pin.performerId().equals(wanted.performerId()));
        if (taken) {
            throw Problem.conflict("PINNED_ALREADY", "One of the two is pinned to somebody else");
        }
        return revised(with(wanted, pins), forbids, propose);
    }

    Change<Round> unpin(String performerId, Function<Round, Proposal> propose) {
        requireDraft();
        List<PairIds> left = pins.stream()
                .filter(pin -> !pin.performerId().equals(performerId))
                .toList();
        return left.equals(pins) ? Change.nothing() : revised(left, forbids, propose);
    }

    /** These two are not to be a pair in this round. */
    Change<Round> forbid(PairIds unwanted, Function<Round, Proposal> propose) {
        requireDraft();
        if (pins.contains(unwanted)) {
            throw Problem.conflict("PINNED", "This pair is pinned; take the pin away first");
        }
        return forbids.contains(unwanted) ? Change.nothing() : revised(pins, with(unwanted, forbids), propose);
    }

    Change<Round> allow(PairIds ids, Function<Round, Proposal> propose) {
        requireDraft();
        return forbids.contains(ids)
                ? revised(
                        pins,
                        forbids.stream().filter(known -> !known.equals(ids)).toList(),
                        propose)
                : Change.nothing();
    }

    /** Who has come or gone meanwhile is taken into account. */
    Change<Round> proposeAgain(Function<Round, Proposal> propose) {
        requireDraft();
        return revised(pins, forbids, propose);
    }

    private static List<PairIds> with(PairIds one, List<PairIds> others) {
        return Stream.concat(others.stream(), Stream.of(one)).toList();
    }

    private Change<Round> revised(
            List<PairIds> nowPinned, List<PairIds> nowForbidden, Function<Round, Proposal> propose) {
        Round asked = new Round(roundId, plan, nowPinned, nowForbidden, proposal, difference, status, items);
        Proposal found = propose.apply(asked);
        Worth changed = found.worth().minus(proposal.worth());
        return Change.to(new Round(roundId, plan, nowPinned, nowForbidden, found, changed, status, items));
    }

    /** First step: the one write that publishes. */
    Change<Round> publish(Clock clock) {
        requireDraft();
        if (proposal.pairs().isEmpty()) {
            throw Problem.conflict("NOTHING_TO_PUBLISH", "This round has no pair");
        }
        List<Item> pending = proposal.pairs().stream()
                .map(ProposedPair::ids)
                .map(Item::pending)
                .toList();
        Round published =
                new Round(roundId, plan, pins, forbids, proposal, difference, RoundStatus.PUBLISHING, pending);
        return Change.to(published, MatchRoundPublishedV1.of(published))
                .resumeAt(clock.instant().plus(PATIENCE));
    }

    /** Last step: what became of each performer's match. */
    Change<Round> settle(Map<String, Boolean> formed) {
        if (status != RoundStatus.PUBLISHING) {
            return Change.nothing();
        }
        List<Item> settled = items.stream()
                .map(item -> item.settled(formed.getOrDefault(item.performerId(), false)))
                .toList();
        return Change.to(new Round(roundId, plan, pins, forbids, proposal, difference, RoundStatus.PUBLISHED, settled));
    }

    Match match(Item item) {
        return new Match(roundId, item.mentorId(), item.performerId(), plan.from(), plan.until());
    }

    boolean forbidden(PairIds ids) {
        return forbids.contains(ids);
    }

    private void requireDraft() {
        if (status != RoundStatus.DRAFT) {
            throw Problem.conflict("ROUND_PUBLISHED", "This round has been published");
        }
    }
}
