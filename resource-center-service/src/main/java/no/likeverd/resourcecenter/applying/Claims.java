package no.likeverd.resourcecenter.applying;

import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.catalogue.SkillChoices;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.OptionGroup;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Component;

/** The part of a form in which skills are named, each with its level and where it was shown. */
@Component
class Claims {

    private final SkillChoices choices;

    Claims(SkillChoices choices) {
        this.choices = choices;
    }

    /** The names of the fields of one row, and what can be chosen in it. */
    record Row(String code, String level, String shownIn, List<OptionGroup> skills) {}

    List<Row> rows(Form form, Words words) {
        return IntStream.range(0, ClaimForm.MOST)
                .mapToObj(row -> new Row(
                        field(row, "code"),
                        field(row, "level"),
                        field(row, "shownIn"),
                        choices.grouped(form.value(field(row, "code")), words)))
                .toList();
    }

    static List<Option> levels(Words words) {
        List<Option> levels = IntStream.rangeClosed(1, Skill.TOP)
                .mapToObj(level -> new Option(String.valueOf(level), words.say("level." + level)))
                .toList();
        return words.optional("look.choose", levels);
    }

    /** What was named before stands in the form, to be changed. */
    static void suggest(Form form, List<Skill> skills) {
        for (int row = 0; row < skills.size(); row++) {
            Skill skill = skills.get(row);
            form.suggest(field(row, "code"), skill.code()).suggest(field(row, "level"), String.valueOf(skill.level()));
            String shownIn = skill.shownIn();
            if (shownIn != null) {
                form.suggest(field(row, "shownIn"), shownIn);
            }
        }
    }

    private static String field(int row, String name) {
        return "skills[" + row + "]." + name;
    }
}
