package no.likeverd.standalone;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the platform was asked to start with.
 *
 * @param port the gateway's port; the other parts listen on the next 29
 * @param data the folder of the data, created when missing
 * @param mongo the MongoDB to store in, or null for the embedded store
 */
public record Options(int port, Path data, @Nullable String mongo) {

    static final String USAGE = "Usage: Standalone --port PORT --data DIR [--mongo URI]";

    private static final int LAST_PORT = 65535 - 29;

    static Options parse(String... args) throws WrongUsage {
        return parse(USAGE, List.of(args));
    }

    /** @param usage what to tell somebody who uses it wrongly */
    public static Options parse(String usage, List<String> args) throws WrongUsage {
        var port = 8080;
        Path data = null;
        String mongo = null;
        for (int i = 0; i < args.size(); i += 2) {
            if (i + 1 == args.size()) {
                throw new WrongUsage(args.get(i) + " needs a value.", usage);
            }
            var value = args.get(i + 1);
            switch (args.get(i)) {
                case "--port" -> port = port(value, usage);
                case "--data" -> data = Path.of(value).toAbsolutePath().normalize();
                case "--mongo" -> mongo = value;
                default -> throw new WrongUsage("Unknown option " + args.get(i) + ".", usage);
            }
        }
        if (data == null) {
            throw new WrongUsage("--data is missing.", usage);
        }
        return new Options(port, data, mongo);
    }

    private static int port(String value, String usage) throws WrongUsage {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LAST_PORT) {
            throw new WrongUsage("--port must be a number from 1 to " + LAST_PORT + ".", usage);
        }
        return Integer.parseInt(value);
    }
}
