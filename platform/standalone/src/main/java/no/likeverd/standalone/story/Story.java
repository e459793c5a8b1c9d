package no.likeverd.standalone.story;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the story against a running platform. Ends with 0 when all went as it should, 1 when something else came, 2 for
 * wrong options, 4 when no platform answers.
 */
public final class Story {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int UNREACHABLE = 4;

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    Story(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** The steps as a machine reads them. */
    record Report(boolean ok, List<Narrator.Told> steps) {}

    public static void main(String[] args) {
        Clock clock = Clock.system(ZoneId.of("Europe/Oslo"));
        System.exit(new Story(clock, System.out, System.err).tell(args));
    }

    int tell(String... args) {
        StoryOptions options;
        try {
            options = StoryOptions.parse(args);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return USAGE;
        }
        Narrator narrator = new Narrator(out);
        int outcome = play(options, narrator);
        return written(options.json(), new Report(outcome == OK, narrator.told())) ? outcome : FAILED;
    }

    private int play(StoryOptions options, Narrator narrator) {
        long began = System.nanoTime();
        try (Api api = new Api(options.url())) {
            Plot plot = new Plot(api, new Patience(Patience.LONGEST), clock, mark());
            int outcome = play(plot, narrator);
            if (outcome == OK) {
                narrator.say("The story took " + Narrator.seconds(Narrator.millisSince(began)));
            }
            return outcome;
        }
    }

    /** What no earlier story had, and no later one will. */
    private String mark() {
        return Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    private int play(Plot plot, Narrator narrator) {
        try {
            plot.play(narrator);
            return OK;
        } catch (Unreachable e) {
            err.println("Likeverd cannot be reached: " + e.getMessage() + ". Start it with ./likeverd up --detach");
            return UNREACHABLE;
        } catch (RuntimeException e) {
            plot.abandon();
            return FAILED;
        }
    }

    private boolean written(@Nullable Path file, Report report) {
        if (file == null) {
            return true;
        }
        try {
            Files.write(
                    file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
            return true;
        } catch (IOException e) {
            err.println("The steps cannot be written to " + file + ": " + e.getMessage());
            return false;
        }
    }
}
