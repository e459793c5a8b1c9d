package no.likeverd.resourcecenter.figures;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Experts counted together over some months, weighed as a {@code CalendarMonth} is.
 *
 * @param experts how many the pool had, month by month
 */
record Group(List<Integer> experts, long available, long out) {

    static Group none(int months) {
        return new Group(IntStream.range(0, months).mapToObj(month -> 0).toList(), 0, 0);
    }

    Group plus(Group other) {
        return new Group(
                IntStream.range(0, experts.size())
                        .mapToObj(month -> experts.get(month) + other.experts.get(month))
                        .toList(),
                available + other.available,
                out + other.out);
    }

    boolean isEmpty() {
        return experts.stream().allMatch(count -> count == 0);
    }

    /** Whether every month has enough of them or none, so that no two periods tell of a few by their difference. */
    boolean isTold() {
        return !isEmpty() && experts.stream().allMatch(count -> count == 0 || count >= Few.LEAST);
    }

    int most() {
        return experts.stream().reduce(0, Math::max);
    }
}
