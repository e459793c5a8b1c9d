package no.likeverd.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of docs/rules.md by id (first column of its tables) and sentence (second), held against the tests that claim them. */
public final class RuleCatalogue {

    private static final Pattern ROW =
            Pattern.compile("\\|\\s*`?([A-Z][A-Z0-9]*(?:-[A-Z][A-Z0-9]*)*-\\d+)`?\\s*\\|\\s*([^|]*?)\\s*\\|.*");

    private final Map<String, String> sentences;

    private RuleCatalogue(Map<String, String> sentences) {
        this.sentences = sentences;
    }

    /** The catalogue of the repository in which the tests run. */
    public static void everyRuleHasATest(String idPrefix, String... testPackages) {
        read(home(Path.of("").toAbsolutePath()).resolve("docs").resolve("rules.md"))
                .requireTests(idPrefix, testPackages);
    }

    static RuleCatalogue read(Path file) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String line : lines(file)) {
            Matcher row = ROW.matcher(line.strip());
            if (row.matches() && sentences.put(row.group(1), row.group(2)) != null) {
                throw new AssertionError("Rule " + row.group(1) + " stands twice in " + file.getFileName());
            }
        }
        return new RuleCatalogue(Collections.unmodifiableMap(sentences));
    }

    Map<String, String> sentences() {
        return sentences;
    }

    /** Fails naming each rule of the prefix that no test claims, and each claim that proves nothing. */
    void requireTests(String idPrefix, String... testPackages) {
        List<JavaMethod> claims = claims(testPackages);
        Set<String> proved = claims.stream()
                .filter(RuleCatalogue::runs)
                .flatMap(RuleCatalogue::ids)
                .collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        claims.forEach(claim -> faults.addAll(faultsOf(claim)));
        faults.addAll(missing(idPrefix, proved));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), faults));
        }
    }

    private List<String> faultsOf(JavaMethod claim) {
        List<String> faults = new ArrayList<>();
        ids(claim)
                .filter(id -> !sentences.containsKey(id))
                .map(id -> claim.getFullName() + " claims " + id + ", which the catalogue does not know")
                .forEach(faults::add);
        if (!runs(claim)) {
            faults.add(claim.getFullName() + " claims rules but is no test that runs");
        }
        return faults;
    }

    private static Stream<String> ids(JavaMethod claim) {
        return Stream.of(claim.getAnnotationOfType(Rule.class).value());
    }

    private List<String> missing(String idPrefix, Set<String> proved) {
        List<String> wanted = sentences.keySet().stream()
                .filter(id -> id.startsWith(idPrefix))
                .toList();
        if (wanted.isEmpty()) {
            return List.of("The catalogue has no rule whose id starts with " + idPrefix);
        }
        return wanted.stream()
                .filter(id -> !proved.contains(id))
                .map(id -> "No test for " + id + ": " + sentences.get(id))
                .toList();
    }

    private static List<JavaMethod> claims(String... packages) {
        JavaClasses classes = new ClassFileImporter().importPackages(packages);
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Rule.class))
                .toList();
    }

    private static boolean runs(JavaMethod method) {
        return method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                && !method.isAnnotatedWith("org.junit.jupiter.api.Disabled")
                && !method.getOwner().isAnnotatedWith("org.junit.jupiter.api.Disabled");
    }

    /** The folder that holds the whole repository. */
    public static Path home(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("likeverd")) && Files.isDirectory(folder.resolve("docs"))) {
                return folder;
            }
        }
        throw new AssertionError("No folder above " + start + " holds both 'likeverd' and 'docs'");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
