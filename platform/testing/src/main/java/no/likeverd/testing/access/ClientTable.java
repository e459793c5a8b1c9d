package no.likeverd.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.likeverd.testing.RuleCatalogue;
import org.jspecify.annotations.Nullable;

/** The rows of {@code docs/access.md} that say which scope lets a machine do what in one service. */
final class ClientTable {

    private static final Pattern LINE =
            Pattern.compile("\\|\\s*`((?:GET|POST|PUT|PATCH|DELETE) /[^`]*)`\\s*\\|\\s*`([a-z.]+)`\\s*\\|\\s*");
    private static final String ANY_SERVICE = "/{service}/";

    private final Map<String, String> scopes = new LinkedHashMap<>();
    private final Set<String> all = new TreeSet<>();

    private ClientTable() {}

    static ClientTable ofService(String part) {
        Path file = RuleCatalogue.home(Path.of("").toAbsolutePath()).resolve("docs/access.md");
        try {
            return of(part, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClientTable of(String part, List<String> lines) {
        ClientTable table = new ClientTable();
        for (String line : lines) {
            Matcher row = LINE.matcher(line.strip());
            if (row.matches()) {
                table.all.add(row.group(2));
                String operation = row.group(1).replace(ANY_SERVICE, "/" + part + "/");
                if (operation.contains(" /" + part + "/")) {
                    table.scopes.put(operation, row.group(2));
                }
            }
        }
        return table;
    }

    /** Null where machines have no business. */
    @Nullable String scope(Endpoint endpoint) {
        return scopes.get(endpoint.name());
    }

    /** The scopes of all services. */
    Set<String> all() {
        return all;
    }

    List<String> without(List<Endpoint> endpoints) {
        Set<String> left = new TreeSet<>(scopes.keySet());
        endpoints.forEach(endpoint -> left.remove(endpoint.name()));
        return List.copyOf(left);
    }
}
