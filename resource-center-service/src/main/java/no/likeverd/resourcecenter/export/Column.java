package no.likeverd.resourcecenter.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a list says of each of its rows.
 *
 * @param head key of the words over it
 * @param value a text, a number, a day, or null
 */
public record Column<T>(String head, Function<T, @Nullable Object> value) {}
