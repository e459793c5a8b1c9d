package no.likeverd.directory.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.likeverd.directory.people.Person;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a mail says, whatever the parts have answered. */
class ComposerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final MailSettings SETTINGS = new MailSettings(
            "",
            25,
            "",
            "",
            true,
            "hilsen@solvik.example",
            "https://likeverd.example/",
            Duration.ofMinutes(1),
            7,
            Duration.ofDays(30));
    private static final Person NINA = new Person("Nina", "Sykepleier", "nina@solvik.example");

    private final Composer composer = new Composer(words(), SETTINGS);

    @Property(tries = 300)
    @Rule("DIR-35")
    void saysNumbersADayOneLinkAndNoNameButTheOwn(
            @ForAll("answers") Map<String, Count> answers, @ForAll Language language) {
        Mail mail = write(answers, language);
        int tasks = answers.values().stream().mapToInt(Count::tasks).sum();
        int late = answers.values().stream().mapToInt(Count::late).sum();

        assertThat(mail.text())
                .contains(": " + tasks + "\n", ": " + late + "\n", "Nina", "https://likeverd.example/me\n");
        assertThat(mail.text().split("https?://", -1)).hasSize(2);
        assertThat(mail.subject() + mail.text() + mail.messageId())
                .doesNotContain("Sykepleier", "p-1", "nina@", "mail.tasks", "mail.part", "{", "<html");
        for (String part : Round.PARTS) {
            String name = words().getMessage("mail.part." + part, null, language.locale());
            assertThat(mail.text().contains(name) || answers.containsKey(part)).isTrue();
        }
    }

    @Test
    @Rule("DIR-35")
    void theNearestDeadlineOfAllPartsIsNamed() {
        Mail mail = write(
                Map.of(
                        "ladder", new Count(2, 1, LocalDate.of(2026, 12, 9)),
                        "mentor", new Count(1, 0, LocalDate.of(2026, 12, 2)),
                        "directory", new Count(0, 0, null),
                        "assessment", new Count(0, 0, null),
                        "resource-center", new Count(0, 0, null)),
                Language.NB);

        assertThat(mail.text()).contains("Nærmeste frist: 2.12.2026").doesNotContain("svarte ikke");
    }

    @Test
    @Rule("DIR-34")
    void theSameDigestHasTheSameIdOnEveryTry() {
        Mail first = write(Map.of("ladder", new Count(2, 1, null)), Language.NB);

        assertThat(write(Map.of("ladder", new Count(2, 1, null)), Language.EN).messageId())
                .isEqualTo(first.messageId())
                .matches("<digest-[0-9a-f]{26}@solvik\\.example>");
    }

    private Mail write(Map<String, Count> answers, Language language) {
        Round round = Round.due("p-1", DAY, Instant.EPOCH);
        for (Map.Entry<String, Count> answer : answers.entrySet()) {
            round = round.answered(answer.getKey(), answer.getValue());
        }
        return composer.write(
                "p-1", new Digest(Frequency.WORKDAYS, language, null, round), round, NINA, "nina@solvik.example");
    }

    @Provide
    Arbitrary<Map<String, Count>> answers() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 400).map(DAY::plusDays);
        Arbitrary<Count> counts = Combinators.combine(
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.integers().between(0, 100),
                        days.injectNull(0.3))
                .as((tasks, late, due) -> new Count(tasks, Math.min(tasks, late), due));
        return Arbitraries.maps(Arbitraries.of(Round.PARTS), counts)
                .ofMinSize(1)
                .map(HashMap::new);
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames("directory.messages", "look.messages");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
