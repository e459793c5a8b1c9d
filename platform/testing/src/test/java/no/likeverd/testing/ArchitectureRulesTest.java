package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {

    private static final String VIOLATIONS = "no.likeverd.testing.violations";
    private static final String CLEAN = "no.likeverd.testing.clean";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(VIOLATIONS);
    private static final JavaClasses SOUND = new ClassFileImporter().importPackages(CLEAN);

    @ParameterizedTest
    @CsvSource({
        "A1, ladder.ReachesIntoDirectory",
        "A2, web.PageOfAService",
        "A3, ladder.DomainOnTheWeb ladder.DomainOnTheBroker ladder.domain.MisplacedController",
        "A4, ladder.DomainOnTheBroker ladder.StreamConfiguration ladder.ListeningConsumer",
        "A5, ladder.there",
        "A6, ladder.FieldInjected.autowired ladder.FieldInjected.value",
        "A7, TellsTheTime.instant TellsTheTime.reference TellsTheTime.day TellsTheTime.time TellsTheTime.zoned"
                + " TellsTheTime.millis TellsTheTime.date",
        "A8, ladder.PlacementManager> PlacementManager$PlacementDto PlacementManager$BasePlacement",
        "A9, Prints.out Prints.err"
    })
    void firesOnEachDeliberateViolationAndOnNothingElse(String id, String violators) {
        List<String> details =
                rule(id, VIOLATIONS).evaluate(BROKEN).getFailureReport().getDetails();
        List<String> expected = Arrays.asList(violators.split(" "));
        assertThat(expected).allSatisfy(violator -> assertThat(details).anyMatch(detail -> detail.contains(violator)));
        assertThat(details).allMatch(detail -> expected.stream().anyMatch(detail::contains));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"})
    void staysSilentOnCleanCode(String id) {
        assertThat(rule(id, CLEAN).evaluate(SOUND).getFailureReport().getDetails())
                .isEmpty();
    }

    @Test
    void reportsEverythingThatIsBrokenAtOnce() {
        assertThatThrownBy(() -> ArchitectureRules.check(VIOLATIONS, BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("A1:", "A2:", "A3:", "A4:", "A5:", "A6:", "A7:", "A8:", "A9:");
    }

    @Test
    void refusesToGuardAPackageThatDoesNotExist() {
        assertThatThrownBy(() -> ArchitectureRules.check("no.likeverd.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no.likeverd.nowhere");
    }

    @Test
    void holdsForThisModule() {
        assertThatCode(() -> ArchitectureRules.check("no.likeverd.testing")).doesNotThrowAnyException();
    }

    private static ArchRule rule(String id, String root) {
        return ArchitectureRules.under(root).get(id);
    }
}
