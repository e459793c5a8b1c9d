package no.likeverd.mentor.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the best pairs: pinned ones first, if they are possible; of the others as many as can be, then those who were
 * promised to come first, then the most points.
 */
public final class Propose {

    private static final int MOST_ALTERNATIVES = 5;

    private final List<PerformerProfile> performers;
    private final List<MentorProfile> mentors;
    private final Map<PairIds, Fit> fits = new HashMap<>();

    private Propose(List<PerformerProfile> performers, List<MentorProfile> mentors, Fitting fitting) {
        this.performers = performers.stream()
                .sorted(Comparator.comparing(PerformerProfile::performerId))
                .toList();
        this.mentors = mentors.stream()
                .sorted(Comparator.comparing(MentorProfile::mentorId))
                .toList();
        for (PerformerProfile performer : performers) {
            for (MentorProfile mentor : mentors) {
                fitting.of(performer, mentor).ifPresent(fit -> fits.put(ids(performer, mentor), fit));
            }
        }
    }

    public static Proposal best(
            List<PerformerProfile> performers, List<MentorProfile> mentors, Fitting fitting, List<PairIds> pins) {
        return new Propose(performers, mentors, fitting).proposal(pins);
    }

    private static PairIds ids(PerformerProfile performer, MentorProfile mentor) {
        return new PairIds(mentor.mentorId(), performer.performerId());
    }

    private Proposal proposal(List<PairIds> asked) {
        Set<PairIds> pins = asked.stream().filter(fits::containsKey).collect(Collectors.toSet());
        Set<String> taken = pins.stream()
                .flatMap(pin -> List.of(pin.mentorId(), pin.performerId()).stream())
                .collect(Collectors.toSet());
        Free free = new Free(
                performers.stream()
                        .filter(performer -> !taken.contains(performer.performerId()))
                        .toList(),
                mentors.stream()
                        .filter(mentor -> !taken.contains(mentor.mentorId()))
                        .toList());
        List<ProposedPair> pairs = new ArrayList<>(free.pairs());
        pins.forEach(pin -> pairs.add(pair(pin, true, List.of())));
        pairs.sort(Comparator.comparing(ProposedPair::performerId));
        return new Proposal(List.copyOf(pairs), unmatched(pairs), worth(pairs));
    }

    private ProposedPair pair(PairIds ids, boolean pinned, List<Alternative> alternatives) {
        return new ProposedPair(ids.mentorId(), ids.performerId(), pinned, fit(ids).reasons(), alternatives);
    }

    private Fit fit(PairIds ids) {
        return Optional.ofNullable(fits.get(ids)).orElseThrow();
    }

    private List<Unmatched> unmatched(List<ProposedPair> pairs) {
        Set<String> matched = pairs.stream().map(ProposedPair::performerId).collect(Collectors.toSet());
        return performers.stream()
                .filter(performer -> !matched.contains(performer.performerId()))
                .map(performer -> new Unmatched(performer.performerId(), code(performer)))
                .toList();
    }

    private UnmatchedCode code(PerformerProfile performer) {
        return mentors.stream().anyMatch(mentor -> fits.containsKey(ids(performer, mentor)))
                ? UnmatchedCode.NO_MENTOR_LEFT
                : UnmatchedCode.NOT_POSSIBLE;
    }

    private Worth worth(List<ProposedPair> pairs) {
        Set<String> promised = performers.stream()
                .filter(PerformerProfile::promised)
                .map(PerformerProfile::performerId)
                .collect(Collectors.toSet());
        return pairs.stream()
                .map(pair -> Worth.ofPair(promised.contains(pair.performerId()), pair.points()))
                .reduce(Worth.NOTHING, Worth::plus);
    }

    /** Those whom no pin binds. */
    private final class Free {

        private final List<PerformerProfile> rows;
        private final List<MentorProfile> columns;
        private final Weights weights;
        private final Assignment best;

        Free(List<PerformerProfile> rows, List<MentorProfile> columns) {
            this.rows = rows;
            this.columns = columns;
            weights =
                    Weights.of(rows.stream().map(row -> weights(row, columns)).toArray(long[][]::new), columns.size());
            best = Assignment.best(weights);
            if (!best.proven()) {
                throw new IllegalStateException("the prices do not prove that this total is the best");
            }
        }

        private long[] weights(PerformerProfile row, List<MentorProfile> mentors) {
            return mentors.stream()
                    .mapToLong(mentor -> Optional.ofNullable(fits.get(ids(row, mentor)))
                            .map(fit ->
                                    Worth.ofPair(row.promised(), fit.points()).weight())
                            .orElse(Weights.NONE))
                    .toArray();
        }

        List<ProposedPair> pairs() {
            return IntStream.range(0, rows.size())
                    .filter(row -> best.columnOf(row) != Side.NOBODY)
                    .mapToObj(
                            row -> pair(ids(rows.get(row), columns.get(best.columnOf(row))), false, alternatives(row)))
                    .toList();
        }

        /** The five that lose least at first sight, with what they cost when all has been thought through. */
        private List<Alternative> alternatives(int row) {
            return IntStream.range(0, columns.size())
                    .filter(column -> column != best.columnOf(row) && weights.possible(row, column))
                    .boxed()
                    .sorted(Comparator.comparingLong(column -> best.slack(row, column)))
                    .limit(MOST_ALTERNATIVES)
                    .map(column -> alternative(row, column))
                    .sorted(Comparator.comparingLong(
                            alternative -> alternative.cost().weight()))
                    .toList();
        }

        private Alternative alternative(int row, int column) {
            MentorProfile mentor = columns.get(column);
            return new Alternative(
                    mentor.mentorId(),
                    fit(ids(rows.get(row), mentor)).points(),
                    Worth.of(best.total() - best.totalWith(row, column)));
        }
    }
}
