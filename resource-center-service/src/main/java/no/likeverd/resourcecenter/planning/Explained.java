package no.likeverd.resourcecenter.planning;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Bookable;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.calendar.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Says of each order why it is planned as it is. */
record Explained(Board board, Roster roster, Aims aims, LocalDate today) {

    private static final int MOST_INSTEAD = 3;

    Found found(Roster oneByOne, List<ExpertCalendar> experts, Progress progress) {
        List<Assignment> assignments = tasks().filter(task -> roster.takenBy(task) != Roster.NOBODY)
                .mapToObj(task -> assignment(task, experts.get(roster.takenBy(task))))
                .toList();
        List<Unfilled> unfilled = tasks().filter(task -> roster.takenBy(task) == Roster.NOBODY)
                .mapToObj(this::unfilled)
                .toList();
        return new Found(assignments, unfilled, oneByOne.points(), oneByOne.filled(), progress);
    }

    private IntStream tasks() {
        return IntStream.range(0, board.tasks().size());
    }

    private Assignment assignment(int task, ExpertCalendar expert) {
        Task taken = board.tasks().get(task);
        return new Assignment(taken.orderId(), expert.expertId(), Worth.of(taken, expert, aims, today));
    }

    private Unfilled unfilled(int task) {
        List<Integer> able = board.able(task).toList();
        String orderId = board.tasks().get(task).orderId();
        return able.isEmpty()
                ? new Unfilled(orderId, 0, nearest(board.tasks().get(task).demand()), List.of())
                : new Unfilled(orderId, able.size(), null, insteadOf(task, able));
    }

    /** Of those with the fewest obstacles, what keeps most of them away; null when it is the rest that the plan leaves. */
    private @Nullable ReasonCode nearest(Demand demand) {
        List<List<Reason>> against = board.experts().stream()
                .map(expert -> expert.reasonsAgainst(demand))
                .toList();
        Optional<Integer> fewest = against.stream().map(List::size).min(Comparator.naturalOrder());
        if (fewest.isPresent() && fewest.get() == 0) {
            return null;
        }
        Map<ReasonCode, Long> counted = against.stream()
                .filter(reasons -> reasons.size() == fewest.orElse(0))
                .map(reasons -> reasons.getFirst().code())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream()
                .max(Map.Entry.<ReasonCode, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(ReasonCode.SKILL_MISSING);
    }

    /** Orders of those who could, without which, or without all of which, one of them would. */
    private List<String> insteadOf(int task, List<Integer> able) {
        return able.stream()
                .flatMap(expert -> inTheWay(task, expert))
                .distinct()
                .limit(MOST_INSTEAD)
                .map(other -> board.tasks().get(other).orderId())
                .toList();
    }

    private Stream<Integer> inTheWay(int task, int expert) {
        List<Integer> taken =
                tasks().filter(other -> roster.takenBy(other) == expert).boxed().toList();
        List<Integer> alone = taken.stream()
                .filter(other -> areInTheWay(List.of(other), task, expert))
                .toList();
        return (alone.isEmpty() ? together(taken, task, expert) : alone).stream();
    }

    /** Of orders that are in the way only together, so few that without any of them the others are not. */
    private List<Integer> together(List<Integer> taken, int task, int expert) {
        List<Integer> needed = taken;
        for (Integer other : taken) {
            List<Integer> fewer =
                    needed.stream().filter(kept -> !kept.equals(other)).toList();
            needed = areInTheWay(fewer, task, expert) ? fewer : needed;
        }
        return needed;
    }

    private boolean areInTheWay(List<Integer> others, int wanted, int expert) {
        BitSet all = new BitSet();
        others.forEach(all::set);
        all.set(wanted);
        if (!board.courses().get(expert).allows(all)) {
            return true;
        }
        Bookable busy = board.experts().get(expert);
        for (int other : others) {
            busy = busy.supposing(board.tasks().get(other).asked());
        }
        return !busy.reasonsAgainst(board.tasks().get(wanted).demand()).isEmpty();
    }
}
