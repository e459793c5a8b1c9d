package no.likeverd.standalone;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What people see while the platform starts and stops. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** One part has become ready. */
    public void ready(String part, long millis) {
        say(String.format(Locale.ROOT, "  ✓ %-20s ready  %5.1f s", part, millis / 1000.0));
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Lines in a box that is as wide as the longest of them. */
    public void box(List<String> lines) {
        var width = lines.stream().mapToInt(String::length).max().orElse(0);
        say("┌" + "─".repeat(width + 2) + "┐");
        lines.forEach(line -> say("│ " + line + " ".repeat(width - line.length()) + " │"));
        say("└" + "─".repeat(width + 2) + "┘");
    }
}
