package no.likeverd.testing.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words in three languages that say the same: equal keys, the same values in them, nothing empty, nothing twice. */
public final class MessageBundles {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private MessageBundles() {}

    /** @param basename on the class path, as in {@code look/messages} */
    public static void agree(String basename) {
        Map<String, String> first = read(basename, LANGUAGES.getFirst());
        assertThat(first).isNotEmpty();
        for (String language : LANGUAGES) {
            Map<String, String> other = read(basename, language);
            assertThat(other.keySet()).as("keys, %s", language).isEqualTo(first.keySet());
            other.forEach((key, words) -> {
                assertThat(words).as("%s, %s", key, language).isNotBlank();
                assertThat(placeholders(words))
                        .as("%s, %s", key, language)
                        .isEqualTo(placeholders(first.getOrDefault(key, "")));
                assertThat(words).as("a straight apostrophe vanishes: %s", key).doesNotContain("'");
            });
        }
    }

    private static Map<String, String> read(String basename, String language) {
        String path = "/" + basename + "_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(MessageBundles.class.getResourceAsStream(path), path)) {
            Properties read = new Once();
            read.load(new InputStreamReader(in, UTF_8));
            Map<String, String> words = new TreeMap<>();
            read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last of two would win without a word. */
    @SuppressWarnings("serial")
    private static final class Once extends Properties {

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            assertThat(containsKey(key)).as("there twice: %s", key).isFalse();
            return super.put(key, value);
        }
    }

    /** Which of the values are said: how often, and with what plural, is for each language to choose. */
    private static Set<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(said -> said.group(1)).collect(Collectors.toSet());
    }
}
