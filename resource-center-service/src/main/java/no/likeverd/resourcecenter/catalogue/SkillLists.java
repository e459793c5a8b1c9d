package no.likeverd.resourcecenter.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.resourcecenter.catalogue.FindSkills.Wanted;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The catalogue as a file, with the columns of an import: the workbook can be changed and sent back. */
@Controller
class SkillLists {

    private static final String HEAD = "intake.column.";

    private final FindSkills find;
    private final SendFile file;

    SkillLists(FindSkills find, SendFile file) {
        this.find = find;
        this.file = file;
    }

    @GetMapping("/resource-center/lists/skills.{format}")
    void skills(Actor actor, @PathVariable String format, Form form, Words words, HttpServletResponse response)
            throws IOException {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        Wanted wanted = new Wanted(form.value("q"), form.value("theme"));
        file.send(
                Listing.of("export.skills", columns(words), page -> find.page(wanted, words, page)),
                format,
                words,
                response);
    }

    private static List<Column<CatalogueSkill>> columns(Words words) {
        List<Column<CatalogueSkill>> columns = new ArrayList<>();
        columns.add(new Column<>(HEAD + "code", CatalogueSkill::code));
        columns.add(new Column<>(HEAD + "theme", skill -> SkillOrder.theme(skill, words)));
        columns.addAll(language("nb", CatalogueSkill::nb));
        columns.addAll(language("nn", CatalogueSkill::nn));
        columns.addAll(language("en", CatalogueSkill::en));
        columns.add(new Column<>(HEAD + "conceptUri", CatalogueSkill::conceptUri));
        columns.add(new Column<>(HEAD + "status", skill -> words.say("skills.status." + skill.status())));
        return List.copyOf(columns);
    }

    private static List<Column<CatalogueSkill>> language(
            String language, Function<CatalogueSkill, @Nullable Naming> naming) {
        return List.of(
                new Column<>(HEAD + "preferredLabel." + language, said(naming, Naming::label)),
                new Column<>(
                        HEAD + "altLabels." + language, said(naming, each -> String.join("; ", each.alternatives()))),
                new Column<>(HEAD + "description." + language, said(naming, Naming::description)));
    }

    private static Function<CatalogueSkill, @Nullable Object> said(
            Function<CatalogueSkill, @Nullable Naming> naming, Function<Naming, @Nullable String> what) {
        return skill -> {
            Naming own = naming.apply(skill);
            return own == null ? null : what.apply(own);
        };
    }
}
