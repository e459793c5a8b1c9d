package no.likeverd.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param events how many commands or events a repetition has; 0: as many as the bench thinks right
 * @param rate of an open loop, a second; 0: half of what is found to be possible
 * @param mongo URI of a MongoDB; the embedded store is measured without one
 * @param kafka brokers; one is started in this process without them
 */
record Options(
        String bench,
        int events,
        int threads,
        int repetitions,
        int warmUps,
        int seconds,
        int rate,
        @Nullable String mongo,
        @Nullable String kafka,
        @Nullable Path json,
        Path launcher,
        boolean strict) {

    private static final Set<String> KNOWN = Set.of(
            "--events",
            "--threads",
            "--repetitions",
            "--warm-ups",
            "--seconds",
            "--rate",
            "--mongo",
            "--kafka",
            "--json",
            "--launcher");

    /** @throws IllegalArgumentException when an option is unknown or has no value */
    static Options of(String... arguments) {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("which bench?");
        }
        Map<String, String> given = new HashMap<>();
        boolean strict = false;
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].equals("--strict")) {
                strict = true;
            } else if (KNOWN.contains(arguments[i]) && i + 1 < arguments.length) {
                given.put(arguments[i], arguments[++i]);
            } else {
                throw new IllegalArgumentException(arguments[i] + " is no option, or has no value");
            }
        }
        String json = given.get("--json");
        return new Options(
                arguments[0],
                number(given, "--events", 0),
                number(given, "--threads", 64),
                number(given, "--repetitions", 5),
                number(given, "--warm-ups", 2),
                number(given, "--seconds", 30),
                number(given, "--rate", 0),
                given.get("--mongo"),
                given.get("--kafka"),
                json == null ? null : Path.of(json),
                Path.of(given.getOrDefault("--launcher", "./likeverd")),
                strict);
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        String value = given.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    int eventsOr(int otherwise) {
        return events == 0 ? otherwise : events;
    }

    Abba abba() {
        return new Abba(warmUps, repetitions);
    }
}
