package no.likeverd.directory.imports.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers findings: all are counted, the first thousand are kept. */
public final class Findings {

    public static final int MOST_LISTED = 1_000;

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding finding) -> ImportFile.named(finding.file()).orElseThrow())
            .thenComparing(Finding::line);

    private final List<Finding> kept = new ArrayList<>();
    private int total;

    public void add(ImportFile file, int line, @Nullable String column, String code, String detail) {
        total++;
        if (kept.size() < MOST_LISTED) {
            kept.add(new Finding(file.part(), line, column, code, detail));
        }
    }

    public int total() {
        return total;
    }

    public boolean none() {
        return total == 0;
    }

    /** By file and line. */
    public List<Finding> listed() {
        return kept.stream().sorted(BY_PLACE).toList();
    }
}
