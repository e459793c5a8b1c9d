package no.likeverd.resourcecenter.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Component;

/** Looks into the catalogue, by theme and by words in any of the three languages. */
@Component
class FindSkills {

    static final int MOST_WORDS = 200;

    private final Catalogue catalogue;

    FindSkills(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What somebody looks for.
     *
     * @param words each of which has to be in a name, another word, a description or the code; all skills when empty
     * @param theme empty: any
     */
    record Wanted(String words, String theme) {

        /** @throws Problem 422 when nobody can mean so many words */
        Wanted {
            if (words.length() > MOST_WORDS) {
                throw Problem.invalid("TOO_MANY_WORDS", "q", "Search with at most 200 characters");
            }
        }

        boolean fits(CatalogueSkill skill) {
            String text = text(skill);
            return (theme.isEmpty() || theme.equals(skill.theme()))
                    && Arrays.stream(SkillTable.plain(words).split("\\s+", -1)).allMatch(text::contains);
        }

        private static String text(CatalogueSkill skill) {
            Stream<String> descriptions =
                    skill.namings().map(naming -> naming.description() == null ? "" : naming.description());
            Stream<String> names = Stream.concat(skill.labels(), skill.alternatives());
            return String.join(
                            "\n",
                            Stream.concat(Stream.concat(Stream.of(skill.code()), names), descriptions)
                                    .toList())
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** In the reader's order; retired ones too. */
    Page<CatalogueSkill> page(Wanted wanted, Words words, PageRequest page) {
        List<CatalogueSkill> found = catalogue.now().all().stream()
                .filter(wanted::fits)
                .sorted(SkillOrder.of(words))
                .toList();
        return Page.of(found, page);
    }

    /** @throws UnknownAggregate when the catalogue has no such skill */
    CatalogueSkill one(String code) {
        return catalogue.find(code).orElseThrow(() -> new UnknownAggregate("There is no skill " + code));
    }

    /** Themes that a skill has. */
    List<Option> themes(Words words) {
        List<String> codes = catalogue.now().all().stream()
                .map(CatalogueSkill::theme)
                .distinct()
                .toList();
        return words.named("theme", codes).stream().sorted(SkillOrder.byLabel()).toList();
    }
}
