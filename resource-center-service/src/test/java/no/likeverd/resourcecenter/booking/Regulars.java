package no.likeverd.resourcecenter.booking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Orders or experts that meet round after round, since making them anew takes longer than the race. Whatever is used up is
 * replaced, and every twentieth round begins at an empty desk, so that no document remembers ever more rounds.
 */
final class Regulars {

    private static final int ROUNDS = 20;

    private final Desk desk;
    private final Map<Integer, String> places = new HashMap<>();

    Regulars(Desk desk) {
        this.desk = desk;
    }

    /** Whether all are to be new in this round; nobody and nothing is at the desk then. */
    boolean begin(int round) {
        boolean anew = round % ROUNDS == 1;
        if (anew) {
            desk.empty();
            places.clear();
        }
        return anew;
    }

    /** So many, with a newcomer in each place that is free; a newcomer is told the place, counted from 0. */
    List<String> meet(int size, IntFunction<String> newcomer) {
        return IntStream.range(0, size)
                .mapToObj(place -> places.computeIfAbsent(place, newcomer::apply))
                .toList();
    }

    /** Those do not come to the next round. */
    void leave(Predicate<String> usedUp) {
        places.values().removeIf(usedUp);
    }
}
