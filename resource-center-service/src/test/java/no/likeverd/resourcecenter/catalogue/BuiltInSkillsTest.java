package no.likeverd.resourcecenter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class BuiltInSkillsTest {

    private final List<CatalogueSkill> skills = BuiltInSkills.all();

    @Test
    @Rule("RC-270")
    void smallTableHasWhatDepartmentsCouldOrderBefore() {
        assertThat(skills).hasSizeBetween(30, 60);
        assertThat(skills)
                .extracting(CatalogueSkill::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z][a-z0-9-]{0,59}"))
                .contains("auxiliary-care", "building-permits", "challenging-behaviour", "dementia-care", "guidance")
                .contains("palliative-care", "reading-difficulties", "welfare-technology", "wound-care");
    }

    @Test
    @Rule("RC-270")
    void everySkillIsCalledAndExplainedInThreeLanguages() {
        for (String language : List.of("nb", "nn", "en")) {
            Locale locale = Locale.of(language);
            assertThat(skills)
                    .allMatch(skill -> skill.namings().count() == 3)
                    .allMatch(skill -> skill.in(locale).label().length() <= 80)
                    .allMatch(skill -> !skill.description(locale).isBlank())
                    .allMatch(skill -> skill.description(locale).length() <= 300);
        }
        CatalogueSkill wounds = skills.stream()
                .filter(skill -> skill.code().equals("wound-care"))
                .findFirst()
                .orElseThrow();
        assertThat(wounds.nb().alternatives()).containsExactly("Sårbehandling", "Trykksår");
        assertThat(wounds.conceptUri()).isNull();
    }

    @Test
    @Rule("RC-270")
    void themesAreThoseOfTheExchangeAndNoTwoSkillsAreCalledTheSame() {
        ResourceBundle words = ResourceBundle.getBundle("resource-center.messages", Locale.of("nb"));
        SkillTable table = SkillTable.of(skills);

        assertThat(skills)
                .allMatch(skill -> words.containsKey("theme." + skill.theme()))
                .noneMatch(table::confusable);
    }
}
