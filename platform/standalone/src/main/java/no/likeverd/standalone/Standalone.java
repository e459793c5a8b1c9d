package no.likeverd.standalone;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import no.likeverd.standalone.story.Everyday;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
            LogFile.use(options.data(), "platform");
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

    private void run() throws IOException, PartFailed, InterruptedException {
        ready.delete();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        var clock = Clock.system(ZoneId.of("Europe/Oslo"));
        var platform = new Platform(options, console, running, clock);
        platform.start();
        var filled = platform.fill();
        var front = new Ports(options.port()).front();
        console.box(new Welcome(options).lines(new PublicApi(front, Contexts.ADMINISTRATOR).people()));
        ready.write(front.toString()); // last: whoever waits for it has seen the box
        if (filled) {
            Everyday.beginAside(front, clock);
        }
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

    /** Only called after the log file was chosen, so that the first logger is made with our settings. */
    private static Logger logger() {
        return LoggerFactory.getLogger(Standalone.class);
    }

    private static void exit(int code, String message) {
        System.err.println(message);
        System.exit(code);
    }
}
