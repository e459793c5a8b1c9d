package no.likeverd.testing;

import java.util.stream.IntStream;

/** The rounds of a {@link Race}. */
final class Rounds {

    private static final String PROPERTY = "likeverd.race.rounds";

    private Rounds() {}

    static IntStream all() {
        return IntStream.rangeClosed(1, Integer.getInteger(PROPERTY, 15));
    }
}
