package no.likeverd.resourcecenter.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words as somebody wrote them; none finds everything
 * @param group null: any
 * @param unitIds null: any
 * @param first how many hits to leave out
 * @param most how many hits to give at most
 */
public record Question(
        String words, @Nullable String group, @Nullable Set<String> unitIds, int first, int most) {}
