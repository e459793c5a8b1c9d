package no.likeverd.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;

/** Runs one bench and prints what it found; the aims decide the exit code only when asked to. */
public final class Bench {

    private static final int MISSED = 1;
    private static final int WRONG_USAGE = 2;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        try {
            Options options = Options.of(arguments);
            Report report = run(options);
            System.out.print(report.table());
            keep(report, options);
            System.exit(options.strict() && !report.allMet() ? MISSED : 0);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USAGE);
        }
    }

    /** @throws IllegalArgumentException when there is no such bench */
    static Report run(Options options) throws Exception {
        Report report =
                switch (options.bench()) {
                    case "command" -> new CommandBench(options).run();
                    case "relay" -> new RelayBench(options).run();
                    case "drain" -> new DrainBench(options).run();
                    case "latency" -> new LatencyBench(options).run();
                    case "peer" -> new PeerBench(options).run();
                    case "start" -> new StartBench(options).run();
                    case "pages" -> new PagesBench(options).run();
                    default ->
                        throw new IllegalArgumentException("There is no bench '" + options.bench()
                                + "': command, relay, drain, latency, peer, start, pages");
                };
        return report.setting("machine", machine())
                .setting("date", LocalDate.now(Clock.systemUTC()))
                .setting("repetitions", options.repetitions());
    }

    private static String machine() {
        return "%d cores, %s %s, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }

    private static void keep(Report report, Options options) throws IOException {
        if (options.json() != null) {
            Files.writeString(options.json(), report.json() + "\n");
        }
    }
}
