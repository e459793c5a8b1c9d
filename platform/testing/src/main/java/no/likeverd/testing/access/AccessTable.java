package no.likeverd.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.testing.RuleCatalogue;
import org.jspecify.annotations.Nullable;

/** The rows of {@code docs/access.md} for one service. Rows under {@code /{service}/} hold wherever there is such an address. */
final class AccessTable {

    private static final String ANY_SERVICE = "/{service}/";

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Row> common = new LinkedHashMap<>();

    private AccessTable() {}

    static AccessTable ofService(String part) {
        Path file = RuleCatalogue.home(Path.of("").toAbsolutePath()).resolve("docs/access.md");
        try {
            return of(part, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AccessTable of(String part, List<String> lines) {
        AccessTable table = new AccessTable();
        for (String line : lines) {
            Row row = Row.of(line);
            if (row == null) {
                continue;
            }
            if (row.operation().contains(" " + ANY_SERVICE)) {
                table.common.put(row.operation().replace(ANY_SERVICE, "/" + part + "/"), row);
            } else if (row.operation().contains(" /" + part + "/") && table.rows.put(row.operation(), row) != null) {
                throw new AssertionError(row.operation() + " stands twice in docs/access.md");
            }
        }
        return table;
    }

    @Nullable Row row(Endpoint endpoint) {
        Row own = rows.get(endpoint.name());
        return own == null ? common.get(endpoint.name()) : own;
    }

    /** Rows without an address, and words that mean nobody. */
    List<String> faults(List<Endpoint> endpoints, List<Caller> callers, List<Side> sides) {
        Set<String> there = endpoints.stream().map(Endpoint::name).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        rows.keySet().stream()
                .filter(operation -> !there.contains(operation))
                .map(operation -> "docs/access.md has a row for " + operation + ", which there is not")
                .forEach(faults::add);
        rows.values().forEach(row -> meant(row)
                .filter(who -> !who.meansSomebody(callers, sides))
                .map(who -> "Nobody in the town is meant by '" + who + "' in the row of " + row.operation())
                .forEach(faults::add));
        return faults;
    }

    private static Stream<Who> meant(Row row) {
        return Stream.concat(row.who().stream(), row.refusals().stream().flatMap(refusal -> refusal.to().stream()));
    }
}
