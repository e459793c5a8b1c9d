package no.likeverd.standalone.separate;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import no.likeverd.standalone.Console;
import no.likeverd.standalone.Contexts;
import no.likeverd.standalone.GivenMongo;
import no.likeverd.standalone.LogFile;
import no.likeverd.standalone.Part;
import no.likeverd.standalone.PartFailed;
import no.likeverd.standalone.PublicApi;
import no.likeverd.standalone.ReadyFile;
import no.likeverd.standalone.SampleImport;
import no.likeverd.standalone.Welcome;
import no.likeverd.standalone.WrongUsage;
import no.likeverd.standalone.story.Everyday;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the whole platform in processes of its own until it is told to stop. */
public final class Separate {

    private final SeparateOptions options;
    private final Console console;
    private final ReadyFile ready;
    private final Supervisor supervisor;

    private Separate(SeparateOptions options, Console console) {
        this.options = options;
        this.console = console;
        this.ready = new ReadyFile(options.data());
        var launcher = new Jvms(options, System.getenv("LIKEVERD_JAVA_OPTS"));
        var children = new ProcessPlan(options)
                .processes().stream()
                        .map(planned -> new Child(planned, launcher))
                        .toList();
        this.supervisor = new Supervisor(children, new ProcessTable(options.data()), console, System::nanoTime);
    }

    /** Ends with 2 for wrong options, with 1 when a part does not start. */
    public static void main(String[] args) {
        try {
            var options = SeparateOptions.parse(args);
            LogFile.use(options.data(), "platform");
            var console = new Console(System.out);
            new Separate(withWhatIsGiven(options), console).run();
        } catch (WrongUsage e) {
            exit(2, String.valueOf(e.getMessage()));
        } catch (PartFailed e) {
            logger().error("start failed", e);
            exit(1, "  ✗ " + e.getMessage());
        } catch (IOException e) {
            exit(1, "  ✗ The data folder cannot be used: " + e.getMessage());
        } catch (InterruptedException e) {
            exit(1, "  ✗ interrupted");
        }
    }

    /** Asks the servers that were given before anything depends on them. */
    private static SeparateOptions withWhatIsGiven(SeparateOptions options) throws IOException, PartFailed {
        var kafka = options.kafka();
        try {
            var mongo = options.common().mongo();
            if (mongo != null) {
                GivenMongo.reach(mongo).close();
            }
            if (kafka != null) {
                return options.copies() > 0 ? options : options.withCopies(GivenKafka.copies(kafka));
            }
            var folders = new BrokerFolders(options.data(), options.brokers());
            folders.check();
            if (options.brokers() > 1) {
                folders.clusterId();
            }
            return options;
        } catch (IllegalStateException e) {
            throw new PartFailed("platform", e);
        }
    }

    private void run() throws IOException, PartFailed, InterruptedException {
        ready.delete();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        supervisor.begin();
        awaitAll();
        var clock = Clock.system(ZoneId.of("Europe/Oslo"));
        boolean filled = fill(clock);
        var lines = new ArrayList<>(new Welcome(options.common())
                .lines(new PublicApi(options.ports().front(), Contexts.ADMINISTRATOR).people()));
        lines.addAll(List.of("", "Processes   " + options.data().resolve("processes")));
        console.box(lines);
        ready.write(options.ports().front().toString()); // last: whoever waits for it has seen the box
        if (filled && !options.quiet()) {
            Everyday.beginAside(options.ports().front(), clock);
        }
    }

    private void awaitAll() throws IOException, PartFailed, InterruptedException {
        try {
            supervisor.ready().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case PartFailed failed -> throw failed;
                case IOException failed -> throw failed;
                case null, default -> throw new PartFailed("platform", e.getCause());
            }
        }
    }

    /** Whether the sample municipality is new here. */
    private boolean fill(Clock clock) throws PartFailed, InterruptedException {
        var names = Part.SERVICES.stream().map(Part::name).toList();
        var api = new PublicApi(options.ports().front(), Contexts.ADMINISTRATOR);
        var outcome = new SampleImport(api, names, clock).carryOut();
        if (outcome == SampleImport.Outcome.ANOTHER_MUNICIPALITY) {
            console.say("  · the directory holds other people than the sample municipality's; nothing was imported");
        }
        return outcome == SampleImport.Outcome.IMPORTED;
    }

    private void stop() {
        try {
            ready.delete();
            supervisor.stop();
        } catch (IOException e) {
            logger().warn("a file stays behind", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.say("stopped");
    }

    /** Only called after the log file was chosen, so that the first logger is made with our settings. */
    private static Logger logger() {
        return LoggerFactory.getLogger(Separate.class);
    }

    private static void exit(int code, String message) {
        System.err.println(message);
        System.exit(code);
    }
}
