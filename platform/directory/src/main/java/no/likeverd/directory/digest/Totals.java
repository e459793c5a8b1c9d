package no.likeverd.directory.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a mail may say.
 *
 * @param silent parts that did not answer in time
 */
record Totals(int tasks, int late, @Nullable LocalDate nearestDue, List<String> silent) {

    static Totals of(Map<String, Count> answers) {
        Collection<Count> counts = answers.values();
        return new Totals(
                counts.stream().mapToInt(Count::tasks).sum(),
                counts.stream().mapToInt(Count::late).sum(),
                counts.stream()
                        .map(Count::nearestDue)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                Round.PARTS.stream().filter(part -> !answers.containsKey(part)).toList());
    }
}
