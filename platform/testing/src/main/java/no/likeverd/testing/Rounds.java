package no.likeverd.testing;

import java.util.stream.IntStream;

/**
 * How often a race is run: each round is a test of its own. Fifteen by default; {@code -Dlikeverd.race.rounds=10000} for the
 * long form. To be named in a {@code MethodSource}.
 */
public final class Rounds {

    private static final String PROPERTY = "likeverd.race.rounds";

    private Rounds() {}

    /** The rounds, counted from 1. */
    public static IntStream all() {
        return IntStream.rangeClosed(1, Integer.getInteger(PROPERTY, 15));
    }
}
