package no.likeverd.mentor.round;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.mentor.matching.PairIds;
import no.likeverd.mentor.matching.Unmatched;
import no.likeverd.mentor.round.RoundView.OtherMentor;
import no.likeverd.mentor.round.RoundView.PairRow;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.springframework.stereotype.Component;

/** Puts names to a round, for the pairs that are shown and no others. */
@Component
class ShowRound {

    private static final PageRequest MOST_LEFT = new PageRequest(0, PageRequest.MOST_ROWS);

    private final FindRounds findRounds;
    private final NameThem nameThem;

    ShowRound(FindRounds findRounds, NameThem nameThem) {
        this.findRounds = findRounds;
        this.nameThem = nameThem;
    }

    ShownRound show(Actor actor, String roundId, PageRequest page) {
        Aggregate<Round> known = findRounds.one(actor, roundId);
        RoundView round = RoundView.of(known.state());
        Page<PairRow> rows = Page.of(round.pairs(), page);
        List<Task> left = left(actor, round);
        List<PairIds> lost = lost(round);
        Names names = names(rows.rows(), round, left);
        return new ShownRound(
                roundId,
                known.version(),
                round.status(),
                round.from(),
                round.until(),
                round.total(),
                round.difference(),
                rows.map(row -> card(row, names)),
                round.unmatched().stream().map(one -> without(one, names)).toList(),
                round.forbids().stream().map(ids -> two(ids, names)).toList(),
                lost.stream().map(ids -> two(ids, names)).toList(),
                left.stream().map(task -> left(task, names)).toList());
    }

    private List<Task> left(Actor actor, RoundView round) {
        return round.status() == RoundStatus.PUBLISHED
                ? findRounds.tasks(actor, round.roundId(), MOST_LEFT).rows().stream()
                        .filter(Task::open)
                        .toList()
                : List.of();
    }

    private static List<PairIds> lost(RoundView round) {
        return round.pins().stream()
                .filter(pin -> round.pairs().stream()
                        .noneMatch(pair -> pair.performerId().equals(pin.performerId()) && pair.pinned()))
                .toList();
    }

    private Names names(List<PairRow> rows, RoundView round, List<Task> left) {
        List<PairIds> ids = Stream.of(
                        rows.stream().map(row -> new PairIds(row.mentorId(), row.performerId())),
                        round.forbids().stream(),
                        round.pins().stream(),
                        left.stream().map(task -> new PairIds(task.mentorId(), task.performerId())))
                .flatMap(each -> each)
                .toList();
        Stream<String> others = rows.stream()
                .map(PairRow::alternatives)
                .flatMap(Collection::stream)
                .map(OtherMentor::mentorId);
        return nameThem.of(
                Stream.concat(ids.stream().map(PairIds::mentorId), others)
                        .distinct()
                        .toList(),
                Stream.concat(
                                ids.stream().map(PairIds::performerId),
                                round.unmatched().stream().map(Unmatched::performerId))
                        .distinct()
                        .toList());
    }

    private static ShownRound.Two two(PairIds ids, Names names) {
        return new ShownRound.Two(
                ids.mentorId(), ids.performerId(), names.of(ids.mentorId()), names.of(ids.performerId()));
    }

    private static ShownRound.Card card(PairRow row, Names names) {
        return new ShownRound.Card(
                two(new PairIds(row.mentorId(), row.performerId()), names),
                row.pinned(),
                row.points(),
                row.reasons().stream().filter(reason -> reason.points() > 0).toList(),
                Against.of(row.reasons()),
                row.alternatives().stream()
                        .map(other -> new ShownRound.Other(
                                other.mentorId(), names.of(other.mentorId()), other.points(), other.cost()))
                        .toList(),
                row.outcome(),
                row.pairId());
    }

    private static ShownRound.Without without(Unmatched one, Names names) {
        return new ShownRound.Without(one.performerId(), names.of(one.performerId()), one.code());
    }

    private static ShownRound.Left left(Task task, Names names) {
        return new ShownRound.Left(
                task.code(), two(new PairIds(task.mentorId(), task.performerId()), names), task.pairId());
    }
}
