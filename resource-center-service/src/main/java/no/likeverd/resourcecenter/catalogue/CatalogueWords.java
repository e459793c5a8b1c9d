package no.likeverd.resourcecenter.catalogue;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/**
 * The names of skills as words like all others, {@code skill.<code>}: so a new name is what every page, list, file and calendar says
 * from then on, and what the catalogue does not know is called by its code.
 */
final class CatalogueWords extends AbstractMessageSource {

    private static final String PREFIX = "skill.";

    private final Catalogue catalogue;

    CatalogueWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale language) {
        return key.startsWith(PREFIX)
                ? catalogue
                        .find(key.substring(PREFIX.length()))
                        .map(skill -> skill.in(language).label())
                        .orElse(null)
                : null;
    }

    /** People write names, so nothing in one is a place for a value. */
    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale language) {
        String label = resolveCodeWithoutArguments(key, language);
        return label == null ? null : Literal.of(label, language);
    }

    /** Says the same whatever values it is given. */
    private static final class Literal {

        private static final Map<String, String> QUOTED = Map.of("'", "''", "{", "'{'", "}", "'}'");

        private Literal() {}

        static MessageFormat of(String text, Locale language) {
            StringBuilder pattern = new StringBuilder();
            text.codePoints()
                    .mapToObj(Character::toString)
                    .forEach(each -> pattern.append(QUOTED.getOrDefault(each, each)));
            return new MessageFormat(pattern.toString(), language);
        }
    }
}
