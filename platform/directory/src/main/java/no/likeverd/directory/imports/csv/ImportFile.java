package no.likeverd.directory.imports.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files an import may bring, with their columns; the first column is the id. */
public enum ImportFile {
    UNITS("units", "unit_id", "name", "kind", "parent_unit_id"),
    PEOPLE("people", "person_id", "given_name", "family_name", "email"),
    EMPLOYMENTS(
            "employments",
            "employment_id",
            "person_id",
            "unit_id",
            "post",
            "share_percent",
            "leader_person_id",
            "from",
            "to",
            "moved_from"),
    ROLES("roles", "grant_id", "person_id", "role", "unit_id", "from", "to");

    public static final long MOST_BYTES = 5L * 1024 * 1024;
    public static final int MOST_ROWS = 20_000;

    private final String part;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    ImportFile(String part, String... columns) {
        this.part = part;
        this.columns = List.of(columns);
    }

    /** Its name in a request. */
    public String part() {
        return part;
    }

    public List<String> columns() {
        return columns;
    }

    public String idColumn() {
        return columns.getFirst();
    }

    public static Optional<ImportFile> named(String part) {
        return Arrays.stream(values()).filter(file -> file.part.equals(part)).findFirst();
    }
}
