package no.likeverd.resourcecenter.export;

import java.util.List;
import java.util.function.Function;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a list says of each of its rows.
 *
 * @param head key of the words over it
 * @param value a text, a number, a day, or null
 * @param told what the words over it tell of
 */
public record Column<T>(String head, Function<T, @Nullable Object> value, List<Object> told) {

    /** Under words that tell of nothing. */
    public Column(String head, Function<T, @Nullable Object> value) {
        this(head, value, List.of());
    }

    String head(Words words) {
        return words.say(head, told.toArray());
    }
}
