package no.likeverd.standalone.separate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.standalone.Options;
import no.likeverd.standalone.Ports;
import no.likeverd.standalone.WrongUsage;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the separate processes.
 *
 * @param common what one process is asked too
 * @param kafka the broker's address, or null for brokers of the platform's own
 * @param brokers how many brokers of its own, one or three
 * @param replicas how many instances of every service
 * @param copies how many brokers keep each record
 * @param quiet the sample municipality has begun nothing yet
 */
record SeparateOptions(Options common, @Nullable String kafka, int brokers, int replicas, int copies, boolean quiet) {

    static final String USAGE =
            "Usage: Separate --port PORT --data DIR [--mongo URI] [--kafka HOST:PORT | --brokers 1|3]"
                    + " [--replicas 1..4] [--copies N] [--quiet yes|no]";

    private static final int MOST_REPLICAS = 4;
    private static final int MOST_COPIES = 9;
    private static final int LAST_PORT = 65535;

    static SeparateOptions parse(String... args) throws WrongUsage {
        String kafka = null;
        int brokers = 1;
        int replicas = 1;
        int copies = 0;
        boolean quiet = false;
        var common = new ArrayList<String>();
        for (int i = 0; i < args.length; i += 2) {
            var value = i + 1 < args.length ? args[i + 1] : "";
            switch (args[i]) {
                case "--kafka" -> kafka = address(value);
                case "--brokers" -> brokers = brokers(value);
                case "--replicas" -> replicas = number(args[i], value, MOST_REPLICAS);
                case "--copies" -> copies = number(args[i], value, MOST_COPIES);
                case "--quiet" -> quiet = yes(args[i], value);
                default -> common.addAll(List.of(args).subList(i, Math.min(i + 2, args.length)));
            }
        }
        var options = Options.parse(USAGE, common);
        return checked(new SeparateOptions(
                options, kafka, brokers, replicas, copies > 0 || kafka != null ? copies : brokers, quiet));
    }

    private static SeparateOptions checked(SeparateOptions options) throws WrongUsage {
        if (options.kafka() != null && options.brokers() > 1) {
            throw new WrongUsage("--kafka and --brokers exclude each other.", USAGE);
        }
        int last = new Ports(options.port()).ofInstance(options.replicas() + 1).of(-1);
        if (last > LAST_PORT) {
            throw new WrongUsage("--port leaves no room for %d replicas.".formatted(options.replicas()), USAGE);
        }
        return options;
    }

    private static String address(String value) throws WrongUsage {
        if (!value.matches("[^\\s:,]+:\\d{1,5}(,[^\\s:,]+:\\d{1,5})*")) {
            throw new WrongUsage("--kafka wants HOST:PORT.", USAGE);
        }
        return value;
    }

    private static int brokers(String value) throws WrongUsage {
        if (!value.equals("1") && !value.equals("3")) {
            throw new WrongUsage("--brokers wants 1 or 3.", USAGE);
        }
        return Integer.parseInt(value);
    }

    private static int number(String option, String value, int most) throws WrongUsage {
        if (!value.matches("[1-9]") || Integer.parseInt(value) > most) {
            throw new WrongUsage(option + " wants a number from 1 to " + most + ".", USAGE);
        }
        return Integer.parseInt(value);
    }

    private static boolean yes(String option, String value) throws WrongUsage {
        if (!value.equals("yes") && !value.equals("no")) {
            throw new WrongUsage(option + " wants yes or no.", USAGE);
        }
        return value.equals("yes");
    }

    int port() {
        return common.port();
    }

    Path data() {
        return common.data();
    }

    Ports ports() {
        return new Ports(common.port());
    }

    SeparateOptions withCopies(int known) {
        return new SeparateOptions(common, kafka, brokers, replicas, known, quiet);
    }

    /** The same options as a command line. */
    List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                "--port", String.valueOf(port()),
                "--data", data().toString(),
                "--replicas", String.valueOf(replicas),
                "--copies", String.valueOf(copies),
                "--quiet", quiet ? "yes" : "no"));
        var mongo = common.mongo();
        if (mongo != null) {
            arguments.addAll(List.of("--mongo", mongo));
        }
        arguments.addAll(kafka == null ? List.of("--brokers", String.valueOf(brokers)) : List.of("--kafka", kafka));
        return List.copyOf(arguments);
    }
}
