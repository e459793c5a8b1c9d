package no.likeverd.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Runs the whole platform in this process until it is told to stop. */
public final class Standalone {

    private final Options options;
    private final Console console;
    private final Running running = new Running();
    private final ReadyFile ready;

    private Standalone(Options options, Console console) {
        this.options = options;
        this.console = console;
        this.ready = new ReadyFile(options.data());
    }

    /** Ends with 2 for wrong options, with 1 when a part does not start. */
    public static void main(String[] args) {
        try {
            var options = Options.parse(args);
            prepare(options);
            new Standalone(options, new Console(System.out)).run();
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

    /** Before anything logs: everything but progress goes to a file, and no context meddles with that. */
    private static void prepare(Options options) throws IOException {
        var logs = Files.createDirectories(options.data().resolve("logs"));
        System.setProperty("likeverd.logs", logs.toString());
        System.setProperty("logback.configurationFile", "likeverd-standalone-logback.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private void run() throws IOException, PartFailed, InterruptedException {
        ready.delete();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        var platform = new Platform(options, console, running, Clock.system(ZoneId.of("Europe/Oslo")));
        platform.start();
        platform.fill();
        var front = new Ports(options.port()).front();
        console.box(new Welcome(options).lines(new PublicApi(front, Contexts.ADMINISTRATOR).people()));
        ready.write(front.toString()); // last: whoever waits for it has seen the box
    }

    private void stop() {
        try {
            ready.delete();
        } catch (IOException e) {
            logger().warn("the ready file stays behind", e);
        }
        running.close();
        console.say("stopped");
    }

    /** Only called after {@link #prepare}, so that the first logger is made with our settings. */
    private static Logger logger() {
        return LoggerFactory.getLogger(Standalone.class);
    }

    private static void exit(int code, String message) {
        System.err.println(message);
        System.exit(code);
    }
}
