package no.likeverd.resourcecenter.catalogue;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;

/** How a reader finds a skill: by theme, and within a theme by name, as the reader's alphabet has them. */
final class SkillOrder {

    private static final Locale ALPHABET = Locale.of("nb");

    private SkillOrder() {}

    static Comparator<CatalogueSkill> of(Words words) {
        Collator alphabet = Collator.getInstance(ALPHABET);
        return Comparator.<CatalogueSkill, String>comparing(skill -> theme(skill, words), alphabet)
                .thenComparing(skill -> skill.in(words.locale()).label(), alphabet)
                .thenComparing(CatalogueSkill::code);
    }

    static String theme(CatalogueSkill skill, Words words) {
        return words.named("theme", List.of(skill.theme())).getFirst().label();
    }

    static Comparator<Option> byLabel() {
        return Comparator.comparing(Option::label, Collator.getInstance(ALPHABET));
    }
}
