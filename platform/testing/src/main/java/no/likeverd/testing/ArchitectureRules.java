package no.likeverd.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The architecture as rules that can fail: A1–A5 about who may know whom, A6–A9 about habits. */
public final class ArchitectureRules {

    private static final String ROOT = "no.likeverd";

    private ArchitectureRules() {}

    /** Holds the main classes of the packages against all rules; fails with everything that is broken, or when there is none. */
    public static void check(String... packages) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
        if (classes.isEmpty()) {
            throw new AssertionError("No classes to check in " + List.of(packages));
        }
        check(ROOT, classes);
    }

    static void check(String root, JavaClasses classes) {
        List<String> broken = under(root).values().stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), broken));
        }
    }

    /** The rules by id, for a house whose parts are the packages right under the root. */
    public static SequencedMap<String, ArchRule> under(String root) {
        Layout layout = new Layout(root);
        SequencedMap<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("A1", BoundaryRules.servicesIndependent(layout));
        rules.put("A2", BoundaryRules.platformIndependentOfServices(layout));
        rules.put("A3", BoundaryRules.domainFreeOfTechnology(layout));
        rules.put("A4", BoundaryRules.brokerOnlyInMessaging(layout));
        rules.put("A5", BoundaryRules.noCycles(layout));
        rules.put("A6", HabitRules.noFieldInjection());
        rules.put("A7", HabitRules.noTimeWithoutClock());
        rules.put("A8", HabitRules.noEmptyNames());
        rules.put("A9", HabitRules.noConsole(layout));
        rules.replaceAll(
                (id, rule) -> rule.as(id + ": " + rule.getDescription()).allowEmptyShould(true));
        return rules;
    }
}
