package no.likeverd.resourcecenter.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a skill is called in one language.
 *
 * @param label preferred, as it is shown everywhere
 * @param alternatives what people say for it as well, so that it is found and understood by those words
 * @param description in a sentence
 */
public record Naming(
        String label, List<String> alternatives, @Nullable String description) {

    public Naming {
        alternatives = List.copyOf(alternatives);
    }
}
