package no.likeverd.resourcecenter.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A skill as shown: what the reader reads first, then what is kept.
 *
 * @param label in the reader's language, or in bokmål where it has no words; so are {@code alternatives} and {@code description}
 * @param nn absent where bokmål stands in, as {@code en} is
 */
record SkillView(
        String code,
        String theme,
        SkillStatus status,
        String label,
        List<String> alternatives,
        String description,
        Naming nb,
        @Nullable Naming nn,
        @Nullable Naming en,
        @Nullable String conceptUri) {

    static SkillView of(CatalogueSkill skill, Locale language) {
        Naming naming = skill.in(language);
        return new SkillView(
                skill.code(),
                skill.theme(),
                skill.status(),
                naming.label(),
                naming.alternatives(),
                skill.description(language),
                skill.nb(),
                skill.nn(),
                skill.en(),
                skill.conceptUri());
    }
}
