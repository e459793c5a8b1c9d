package no.likeverd.resourcecenter.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** Gathers findings: all are counted, the first two hundred are kept. */
final class Findings {

    static final int MOST_KEPT = 200;

    private final List<Finding> kept = new ArrayList<>();
    private int total;

    void add(Finding finding) {
        total++;
        if (kept.size() < MOST_KEPT) {
            kept.add(finding);
        }
    }

    void add(int row, @Nullable String column, String code, Integer... told) {
        add(new Finding(row, column, code, List.of(told)));
    }

    void add(int row, Problem refusal) {
        add(row, refusal.field(), refusal.code());
    }

    boolean none() {
        return total == 0;
    }

    int total() {
        return total;
    }

    /** By row. */
    List<Finding> kept() {
        return kept.stream().sorted(Comparator.comparingInt(Finding::row)).toList();
    }
}
