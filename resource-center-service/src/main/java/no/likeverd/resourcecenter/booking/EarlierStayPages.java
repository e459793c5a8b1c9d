package no.likeverd.resourcecenter.booking;

import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the centre writes down a stay that began before today, with what speaks against it when the calendar says no. */
@Controller
@RequestMapping("/resource-center/experts/{expertId}/stays/new")
class EarlierStayPages {

    private final RecordStay recordStay;
    private final Replica replica;

    EarlierStayPages(RecordStay recordStay, Replica replica) {
        this.recordStay = recordStay;
        this.replica = replica;
    }

    @GetMapping
    ModelAndView blank(Actor actor, @PathVariable String expertId, Form form, Words words) {
        ExpertCalendar expert = recordStay.expert(actor, expertId);
        form.suggest("sharePercent", String.valueOf(expert.sharePercent()))
                .suggest("kind", Kind.COMPETENCE.name())
                .suggest("professionalResponsibility", Party.DEPARTMENT.name())
                .suggest("competenceUpkeep", Party.CENTRE.name());
        return new ModelAndView("earlier-stay")
                .addObject("form", form)
                .addObject("expertId", expertId)
                .addObject("name", replica.nameOf(expert.personId()).orElseGet(() -> words.say("candidate.unnamed")))
                .addObject("units", words.optional("look.choose", units()))
                .addObject("kinds", words.options("order.kind", Kind.values()))
                .addObject("skills", words.optional("look.choose", skills(expert, words)))
                .addObject("parties", words.options("party", Party.values()))
                .addObject("reasons", List.of());
    }

    private List<Option> units() {
        return replica.units().stream()
                .map(unit -> new Option(unit.unitId(), unit.name()))
                .toList();
    }

    private static List<Option> skills(ExpertCalendar expert, Words words) {
        return words.named("skill", expert.skills().stream().map(Skill::code).toList());
    }

    @PostMapping
    ModelAndView record(Actor actor, @PathVariable String expertId, Form form, Words words) {
        try {
            return form.lastDay("to")
                    .sent(
                            EarlierStayForm.class,
                            stay -> recorded(actor, expertId, form, stay),
                            () -> blank(actor, expertId, form, words));
        } catch (Problem refusal) {
            if (refusal.member("reasonsAgainst") == null) {
                throw refusal;
            }
            ModelAndView page = blank(actor, expertId, form.anew(), words);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject(
                    "reasons", Said.of(Refusals.list(refusal.member("reasonsAgainst"), Reason.class), words));
        }
    }

    private String recorded(Actor actor, String expertId, Form form, EarlierStayForm stay) {
        CommandKey key = form.key().command(actor.personId() + "/" + expertId, "earlier", stay);
        recordStay.record(actor, expertId, stay, key);
        return "/resource-center/experts/" + expertId + "?done=expert.recorded";
    }
}
