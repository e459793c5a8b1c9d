package no.likeverd.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.likeverd.look.OwnAssets;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;

class FormatsTest {

    private final MessageSource words = new PagesConfiguration().messageSource("pages-it");

    @ParameterizedTest
    @Rule("WEB-02")
    @ValueSource(strings = {"nb", "nn", "en"})
    void areNorwegianInEveryLanguage(String language) {
        Frame frame = frame(language);

        assertThat(frame.day(LocalDate.of(2026, 11, 3))).isEqualTo("3.11.2026");
        assertThat(frame.time(Instant.parse("2026-11-03T08:00:00Z"))).isEqualTo("09.00");
        assertThat(frame.time(Instant.parse("2026-07-03T08:00:00Z"))).isEqualTo("10.00");
        assertThat(frame.number(1234.5)).isEqualTo("1\u00a0234,5");
        assertThat(frame.number(-12)).isEqualTo("\u221212");
        assertThat(frame.days(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 12, 1)))
                .startsWith("3.11.2026")
                .endsWith("30.11.2026");
    }

    private Frame frame(String language) {
        return new Frame(
                "pages-it",
                Locale.forLanguageTag(language),
                "auto",
                false,
                false,
                null,
                List.of(),
                "/pages-it/things",
                "/pages-it/things",
                null,
                "test-test",
                new OwnAssets("", ""),
                words);
    }
}
