package no.likeverd.storm;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the storm was asked to do.
 *
 * @param data folder of the platform that was started with separate processes
 */
record Options(
        Path data,
        double minutes,
        int kills,
        int clients,
        long seed,
        @Nullable Path json) {

    static final String USAGE =
            "Usage: Storm --data DIR [--minutes N] [--kills N] [--clients N] [--seed S] [--json FILE]";

    /** @throws IllegalArgumentException that says what is wrong */
    static Options parse(long anySeed, String... args) {
        Path data = null;
        Path json = null;
        double minutes = 2;
        int kills = -1;
        int clients = 12;
        long seed = anySeed;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " wants a value. " + USAGE);
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--data" -> data = Path.of(value);
                case "--json" -> json = Path.of(value);
                case "--minutes" -> minutes = Double.parseDouble(value);
                case "--kills" -> kills = Integer.parseInt(value);
                case "--clients" -> clients = Integer.parseInt(value);
                case "--seed" -> seed = Long.parseLong(value);
                default -> throw new IllegalArgumentException("Unknown option " + args[i] + ". " + USAGE);
            }
        }
        if (data == null || minutes <= 0 || clients < 2) {
            throw new IllegalArgumentException("Needed: --data, some minutes, two clients. " + USAGE);
        }
        return new Options(data, minutes, kills < 0 ? killsFor(minutes) : kills, clients, seed, json);
    }

    /** About three in two minutes: each needs its time to come back. */
    private static int killsFor(double minutes) {
        return Math.max(1, (int) Math.round(minutes * 1.5));
    }
}
