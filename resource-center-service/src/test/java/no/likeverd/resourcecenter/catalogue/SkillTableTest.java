package no.likeverd.resourcecenter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SkillTableTest {

    private static CatalogueSkill skill(String code, SkillStatus status, Naming nb, @Nullable Naming nn) {
        return new CatalogueSkill(code, "health", status, nb, nn, null, null);
    }

    private static Naming naming(String label, String... alternatives) {
        return new Naming(label, List.of(alternatives), null);
    }

    private static CatalogueSkill inUse(String code, String label, String... alternatives) {
        return skill(code, SkillStatus.IN_USE, naming(label, alternatives), null);
    }

    @Test
    @Rule("RC-271")
    void bokmaalStandsInForALanguageWithoutWords() {
        CatalogueSkill skill =
                skill("a", SkillStatus.IN_USE, new Naming("Sykepleie", List.of(), "Pleie"), naming("Sjukepleie"));

        assertThat(skill.in(Locale.of("nn")).label()).isEqualTo("Sjukepleie");
        assertThat(skill.in(Locale.of("en")).label()).isEqualTo("Sykepleie");
        assertThat(skill.in(Locale.of("nb")).label()).isEqualTo("Sykepleie");
        assertThat(skill.description(Locale.of("nn"))).isEqualTo("Pleie");
    }

    @Test
    @Rule("RC-278")
    void nameCountsMoreThanAnotherWordAndACodeMoreThanBoth() {
        SkillTable table = SkillTable.of(List.of(
                inUse("wounds", "Sår", "Stell"), inUse("care", "Stell", "Bad"), inUse("bad", "Baderom", "Flis")));

        assertThat(table.meaning(" SÅR ")).hasValue("wounds");
        assertThat(table.meaning("stell")).hasValue("care");
        assertThat(table.meaning("Bad")).hasValue("bad");
        assertThat(table.meaning("flis")).hasValue("bad");
        assertThat(table.meaning("trolldom")).isEmpty();
    }

    @Test
    @Rule("RC-278")
    void whatTwoSkillsAreCalledMeansNeitherAndARetiredOneIsNotMeant() {
        SkillTable table = SkillTable.of(List.of(
                inUse("a", "En", "Felles"),
                inUse("b", "To", "Felles"),
                skill("c", SkillStatus.RETIRED, naming("Tre", "Felles"), null)));

        assertThat(table.meaning("felles")).isEmpty();
        assertThat(table.meaning("Tre")).isEmpty();
        assertThat(table.meaning("c")).isEmpty();
        assertThat(table.meaning("En")).hasValue("a");
    }

    @Test
    @Rule("RC-275")
    void twoThatCanBeChosenAreNotCalledTheSameInAnyLanguage() {
        SkillTable table = SkillTable.of(List.of(
                skill("a", SkillStatus.IN_USE, naming("Sykepleie"), naming("Sjukepleie")),
                skill("b", SkillStatus.RETIRED, naming("Hjelpepleie"), null)));

        assertThat(table.confusable(inUse("c", "sjukepleie"))).isTrue();
        assertThat(table.confusable(inUse("a", "Sykepleie")))
                .as("the same skill")
                .isFalse();
        assertThat(table.confusable(inUse("c", "Hjelpepleie")))
                .as("of a retired one")
                .isFalse();
    }

    @Test
    @Rule("RC-274")
    void changedSkillTakesThePlaceOfWhatHadItsCode() {
        SkillTable before = SkillTable.of(List.of(inUse("a", "En"), inUse("b", "To")));

        SkillTable after = before.with(List.of(inUse("b", "Ny"), inUse("c", "Tre")));

        assertThat(after.all()).hasSize(3);
        assertThat(after.meaning("Ny")).hasValue("b");
        assertThat(after.meaning("To")).isEmpty();
        assertThat(before.meaning("To")).hasValue("b");
    }
}
