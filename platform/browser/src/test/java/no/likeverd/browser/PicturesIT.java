package no.likeverd.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RuleCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures in the docs are taken here, of pages as they are; by option they take the place of the old ones. */
@ExtendWith(Browsing.class)
class PicturesIT {

    private static final long MOST_BYTES = 150 * 1024;
    private static final Path PICTURES =
            RuleCatalogue.home(Path.of("").toAbsolutePath()).resolve("docs").resolve("pictures");

    @ParameterizedTest(name = "{0}")
    @Rule("UX-20")
    @CsvSource({
        "start, 'start, not logged in', nb, light,",
        "me, 'own page, with tasks', nb, light,",
        "order-form, 'order form, blank', nb, light,",
        "candidates, 'candidates, to choose from', nn, light,",
        "timeline, 'timeline, full', en, dark,",
        "clash, 'candidates, clash', nb, light,",
        "assessment-form, 'assessment form, filled in partly', nb, light, #areas",
        "comparison, 'assessment comparison', nb, light,",
        "looks, 'assessment looks, full', nb, light,",
        "ladder, 'ladder, in use', nb, light,",
        "unit, unit, nb, light,",
        "round, 'mentor round, proposal', nb, light, #pairs",
        "pairs, 'mentor pairs, full', nb, light,",
        "people, 'directory people, full', nb, light,",
        "import-preview, 'directory import, to be mended', nb, light,"
    })
    void pictureOfTheDocsCanBeTaken(
            String file, String screen, String language, String theme, @Nullable String from, Visitors visitors)
            throws IOException {
        Screen shown = Screens.named(screen);
        Page page =
                shown.shownTo(shown.somebody(visitors).prefers(language, theme)).page();
        page.setViewportSize(1000, 700);
        page.evaluate("document.fonts.ready.then(() => true)");
        if (from != null) {
            page.locator(from).evaluate("part => part.scrollIntoView()");
        }

        byte[] picture = page.screenshot();

        assertThat(picture.length).isBetween(5_000, (int) MOST_BYTES);
        if (Boolean.getBoolean("likeverd.browser.pictures")) {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(file + ".png"), picture);
        }
        assertThat(PICTURES.resolve(file + ".png")).isRegularFile();
    }
}
