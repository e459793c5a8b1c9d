package no.likeverd.standalone.story;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells each step when it has happened, and keeps what was told. */
final class Narrator {

    private final PrintStream out;
    private final List<Told> told = new ArrayList<>();

    Narrator(PrintStream out) {
        this.out = out;
    }

    /** One step as it is reported. */
    record Told(int id, String title, boolean ok, long millis, String detail) {}

    /** Plays a step; what goes wrong in it is told and thrown on. */
    void step(int id, String title, Supplier<Happened> step) {
        long began = System.nanoTime();
        try {
            Happened happened = step.get();
            long millis = millisSince(began);
            told.add(new Told(id, title, true, millis, happened.detail()));
            say("✓ %d  %s … %s".formatted(id, happened.headline(), seconds(millis)));
            happened.notes().forEach(note -> say("     " + note));
        } catch (RuntimeException e) {
            long millis = millisSince(began);
            told.add(new Told(id, title, false, millis, String.valueOf(e.getMessage())));
            say("✗ %d  %s … %s".formatted(id, title, seconds(millis)));
            sayWhy(e);
            throw e;
        }
    }

    private void sayWhy(RuntimeException e) {
        if (e instanceof Unexpected unexpected) {
            say("     expected: " + unexpected.expected());
            say("     came:     " + unexpected.came());
        } else {
            say("     " + e.getMessage());
        }
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }
}
