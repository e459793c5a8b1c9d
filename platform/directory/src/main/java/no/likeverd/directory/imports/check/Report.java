package no.likeverd.directory.imports.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an import makes of each row of one file; ids only, so that it may be kept. */
public record Report(String file, List<Entry> created, List<Entry> changed, List<Entry> unchanged) {

    /** By line. */
    public List<Line> lines() {
        return Stream.of(
                        lines(created, Outcome.CREATED),
                        lines(changed, Outcome.CHANGED),
                        lines(unchanged, Outcome.UNCHANGED))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparingInt(Line::line))
                .toList();
    }

    private Stream<Line> lines(List<Entry> entries, Outcome outcome) {
        return entries.stream().map(entry -> new Line(file, entry.line(), entry.id(), outcome));
    }

    /** A row that had this outcome. */
    public record Entry(int line, String id) {}

    /** One row and its outcome. */
    public record Line(String file, int line, String id, Outcome outcome) {}

    /** What became of a row. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
