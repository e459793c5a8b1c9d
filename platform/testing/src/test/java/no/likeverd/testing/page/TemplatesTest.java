package no.likeverd.testing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.testing.RuleCatalogue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What Thymeleaf does without a word: a condition or a loop on the element that is replaced is not looked at. */
class TemplatesTest {

    private static final List<String> REPLACING = List.of("th:replace", "th:insert");
    private static final List<String> NOT_LOOKED_AT = List.of("th:if", "th:unless", "th:each", "th:case", "th:switch");

    @Test
    void noTemplateOfTheRepositoryHasAConditionOnWhatIsReplaced() throws IOException {
        List<Path> templates = templates();

        assertThat(templates).hasSizeGreaterThan(50);
        for (Path template : templates) {
            assertThat(faults(Files.readString(template)))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void oneThatHasIsFound() {
        assertThat(faults("<p th:if='${urgent}' class='a' th:replace='~{a :: b}'></p><p th:if='${urgent}'>x</p>"))
                .singleElement()
                .asString()
                .contains("${urgent}", "~{a :: b}");
        assertThat(faults("<th:block th:if='${urgent}'><p th:replace='~{a :: b}'></p></th:block>"))
                .isEmpty();
    }

    private static List<String> faults(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .filter(element -> has(element, REPLACING) && has(element, NOT_LOOKED_AT))
                .map(Element::outerHtml)
                .toList();
    }

    private static boolean has(Element element, List<String> attributes) {
        return attributes.stream().anyMatch(element::hasAttr);
    }

    /** Of every module, in its sources alone: what is built beside them comes and goes meanwhile. */
    private static List<Path> templates() throws IOException {
        Path home = RuleCatalogue.home(Path.of("").toAbsolutePath());
        List<Path> found = new ArrayList<>();
        for (Path parent : List.of(home, home.resolve("platform"))) {
            try (Stream<Path> modules = Files.list(parent)) {
                for (Path resources : modules.map(module -> module.resolve("src/main/resources"))
                        .filter(Files::isDirectory)
                        .toList()) {
                    found.addAll(under(resources));
                }
            }
        }
        return found;
    }

    private static List<Path> under(Path resources) throws IOException {
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
