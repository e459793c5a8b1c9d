package no.likeverd.resourcecenter.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Words that mean the same, one group a line; several words in a row are found, too. */
final class Synonyms {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Map<String, List<List<String>>> others = new HashMap<>();

    private Synonyms() {}

    /** Those of a file on the class path; {@code #} begins a remark. */
    static Synonyms of(String file, NorwegianWords words) {
        Synonyms synonyms = new Synonyms();
        InputStream stream = Objects.requireNonNull(Synonyms.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> COMMA.splitAsStream(line).map(words::stems).toList())
                    .forEach(synonyms::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return synonyms;
    }

    private void add(List<List<String>> group) {
        for (List<String> member : group) {
            if (member.size() == 1) {
                List<List<String>> known = others.computeIfAbsent(member.getFirst(), stem -> new ArrayList<>());
                group.stream().filter(other -> !other.equals(member)).forEach(known::add);
            }
        }
    }

    /** Stems, or rows of stems, that mean the same as the stem. */
    List<List<String>> of(String stem) {
        return others.getOrDefault(stem, List.of());
    }
}
