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

    /** Orders of those who could, without which one of them would. */
    private List<String> insteadOf(int task, List<Integer> able) {
        return able.stream()
                .flatMap(expert -> inTheWay(task, expert))
                .distinct()
                .limit(MOST_INSTEAD)
                .map(other -> board.tasks().get(other).orderId())
                .toList();
    }

    private Stream<Integer> inTheWay(int task, int expert) {
        return tasks().filter(other -> roster.takenBy(other) == expert)
                .filter(other -> isInTheWay(other, task, expert))
                .boxed();
    }

    private boolean isInTheWay(int other, int wanted, int expert) {
        BitSet both = new BitSet();
        both.set(other);
        both.set(wanted);
        return !board.courses().get(expert).allows(both)
                || !board.experts()
                        .get(expert)
                        .supposing(board.tasks().get(other).asked())
                        .reasonsAgainst(board.tasks().get(wanted).demand())
                        .isEmpty();
    }
}
