package no.likeverd.resourcecenter.catalogue;

import static java.util.function.Function.identity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue begins with: a table in our own words, not complete, for neither ESCO nor STYRK-08 is packaged. It has a file
 * for each language with the columns of ESCO's own ({@code conceptUri}, {@code preferredLabel}, {@code altLabels}, one to a line,
 * and {@code description}), and two more: {@code code} and {@code theme}.
 */
final class BuiltInSkills {

    private static final String FILES = "/resource-center/skills/skills_";
    private static final Pattern LINES = Pattern.compile("\\R");

    private BuiltInSkills() {}

    static List<CatalogueSkill> all() {
        Map<String, NamedCsvRecord> nynorsk = byCode("nn");
        Map<String, NamedCsvRecord> english = byCode("en");
        return rows("nb").stream()
                .map(row -> skill(row, nynorsk.get(code(row)), english.get(code(row))))
                .toList();
    }

    private static CatalogueSkill skill(NamedCsvRecord nb, @Nullable NamedCsvRecord nn, @Nullable NamedCsvRecord en) {
        return new CatalogueSkill(
                code(nb),
                nb.getField("theme"),
                SkillStatus.IN_USE,
                naming(nb),
                nn == null ? null : naming(nn),
                en == null ? null : naming(en),
                said(nb, "conceptUri"));
    }

    private static Naming naming(NamedCsvRecord row) {
        String alternatives = Objects.requireNonNullElse(said(row, "altLabels"), "");
        return new Naming(
                row.getField("preferredLabel"),
                LINES.splitAsStream(alternatives)
                        .filter(each -> !each.isBlank())
                        .toList(),
                said(row, "description"));
    }

    private static @Nullable String said(NamedCsvRecord row, String column) {
        String value = row.getField(column);
        return value.isBlank() ? null : value;
    }

    private static String code(NamedCsvRecord row) {
        return row.getField("code");
    }

    private static Map<String, NamedCsvRecord> byCode(String language) {
        return rows(language).stream().collect(Collectors.toMap(BuiltInSkills::code, identity()));
    }

    private static List<NamedCsvRecord> rows(String language) {
        String name = FILES + language + ".csv";
        InputStream file = Objects.requireNonNull(BuiltInSkills.class.getResourceAsStream(name), name);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
