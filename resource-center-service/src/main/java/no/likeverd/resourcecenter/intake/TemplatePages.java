package no.likeverd.resourcecenter.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.catalogue.SkillChoices;
import no.likeverd.resourcecenter.catalogue.SkillStatus;
import no.likeverd.resourcecenter.exchange.Themes;
import no.likeverd.resourcecenter.export.FileFormat;
import no.likeverd.resourcecenter.intake.Template.Choice;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Workbooks to fill in, in the reader’s language. */
@Controller
class TemplatePages {

    private final Themes themes;
    private final SkillChoices skills;

    TemplatePages(Themes themes, SkillChoices skills) {
        this.themes = themes;
        this.skills = skills;
    }

    @GetMapping(IntakePages.ROOT + "/{kind}/template.xlsx")
    void template(Actor actor, @PathVariable String kind, Words words, HttpServletResponse response)
            throws IOException {
        IntakeKind wanted = IntakeKind.at(kind);
        wanted.require(actor);
        String name = words.say("intake.kind." + wanted + ".file") + ".xlsx";
        response.setContentType(FileFormat.XLSX.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Template.write(wanted, choices(wanted, words), words, response.getOutputStream());
    }

    private List<Choice> choices(IntakeKind kind, Words words) {
        return kind.columns().stream()
                .flatMap(column ->
                        options(column, words).map(option -> new Choice(words.say(column.head()), option.label())))
                .toList();
    }

    private Stream<Option> options(Column column, Words words) {
        return switch (column) {
            case MEMBERSHIP -> words.options("membership", Membership.values()).stream();
            case SKILLS -> skills.all(words).stream();
            case THEME -> words.named("theme", themes.codes()).stream();
            case OVER_BOOKINGS, HALF -> words.named("intake.answer", List.of("true", "false")).stream();
            case STATUS -> words.options("skills.status", SkillStatus.values()).stream();
            default -> Stream.empty();
        };
    }
}
