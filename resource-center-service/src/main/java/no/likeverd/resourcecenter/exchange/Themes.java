package no.likeverd.resourcecenter.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.likeverd.web.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What competence is sorted by: a small list from the settings, not complete, named in three languages. */
@Component
public class Themes {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("nb"), Locale.of("nn"), Locale.of("en"));

    private final List<String> codes;
    private final MessageSource words;

    Themes(@Value("${likeverd.resource-center.themes}") List<String> codes, MessageSource words) {
        this.codes = List.copyOf(codes);
        this.words = words;
    }

    public List<String> codes() {
        return codes;
    }

    /** @throws Problem 422 when there is none of the code */
    public void require(String code) {
        if (!codes.contains(code)) {
            throw Problem.invalid("UNKNOWN_THEME", "theme", "There is no such theme");
        }
    }

    /** The theme's names in all languages, for who searches by another than the one that it was written in. */
    String names(String code) {
        return LANGUAGES.stream()
                .map(language -> String.valueOf(words.getMessage("theme." + code, null, code, language)))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
