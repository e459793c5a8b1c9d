package no.likeverd.resourcecenter.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.OptionGroup;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Component;

/** Skills to choose from, under their themes. */
@Component
public class SkillChoices {

    private final Catalogue catalogue;

    SkillChoices(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * With nothing chosen first.
     *
     * @param chosen code that was chosen before; it stays to be seen when nobody can choose it any more. Empty when there is none
     */
    public List<OptionGroup> grouped(String chosen, Words words) {
        List<OptionGroup> groups = new ArrayList<>();
        groups.add(OptionGroup.plain(List.of(new Option("", words.say("look.choose")))));
        byTheme(words).forEach((theme, options) -> groups.add(new OptionGroup(theme, List.copyOf(options))));
        if (!chosen.isEmpty()
                && catalogue.find(chosen).filter(CatalogueSkill::offered).isEmpty()) {
            groups.add(new OptionGroup(words.say("skills.gone"), words.named("skill", List.of(chosen))));
        }
        return List.copyOf(groups);
    }

    /** By name, whatever the theme. */
    public List<Option> all(Words words) {
        return catalogue.offered().stream()
                .map(skill -> option(skill, words))
                .sorted(SkillOrder.byLabel())
                .toList();
    }

    private Map<String, List<Option>> byTheme(Words words) {
        Map<String, List<Option>> themes = new LinkedHashMap<>();
        catalogue.offered().stream().sorted(SkillOrder.of(words)).forEach(skill -> themes.computeIfAbsent(
                        SkillOrder.theme(skill, words), theme -> new ArrayList<>())
                .add(option(skill, words)));
        return themes;
    }

    private static Option option(CatalogueSkill skill, Words words) {
        return new Option(skill.code(), skill.in(words.locale()).label());
    }
}
