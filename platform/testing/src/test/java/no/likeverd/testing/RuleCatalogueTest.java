package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCatalogueTest {

    private static final String GOOD = "no.likeverd.testing.claims.good";
    private final RuleCatalogue catalogue = RuleCatalogue.read(Path.of("src/test/resources/rules/rules.md"));

    @Test
    void readsIdsAndSentencesFromTheTables() {
        assertThat(catalogue.sentences())
                .containsExactly(
                        Map.entry("T-01", "A thing is a thing."),
                        Map.entry("T-02", "A thing is never two things."),
                        Map.entry("T-XY-03", "A thing may have more columns."));
    }

    @Test
    void passesWhenEveryRuleOfThePrefixHasATest() {
        assertThatCode(() -> catalogue.requireTests("T-0", GOOD)).doesNotThrowAnyException();
    }

    @Test
    void namesTheRuleWithoutATest() {
        assertThatThrownBy(() -> catalogue.requireTests("T-", GOOD))
                .isInstanceOf(AssertionError.class)
                .hasMessage("No test for T-XY-03: A thing may have more columns.");
    }

    @Test
    void namesTheClaimThatTheCatalogueDoesNotKnow() {
        assertThatThrownBy(() -> catalogue.requireTests("T-0", GOOD, "no.likeverd.testing.claims.unknown"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("provesWhatNobodyAsked", "T-99");
    }

    @Test
    void acceptsNoClaimFromAMethodThatIsNoTest() {
        assertThatThrownBy(() -> catalogue.requireTests("T-01", "no.likeverd.testing.claims.idle"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("runsNever", "No test for T-01");
    }

    @Test
    void refusesAPrefixWithoutRules() {
        assertThatThrownBy(() -> catalogue.requireTests("Q-", GOOD))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Q-");
    }

    @Test
    void refusesAnIdThatStandsTwice(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.md"), "| T-01 | One. |\n| T-01 | Another. |\n");
        assertThatThrownBy(() -> RuleCatalogue.read(file))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("T-01");
    }

    @Test
    void findsTheRepositoryFromAModuleDeepInside(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("likeverd"));
        Files.createDirectory(folder.resolve("docs"));
        Path module = Files.createDirectories(folder.resolve("platform/some-module"));
        assertThat(RuleCatalogue.home(module)).isEqualTo(folder);
    }
}
