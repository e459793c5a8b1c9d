package no.likeverd.resourcecenter.applying;

import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.applying.ApplicationController.AcceptForm;
import no.likeverd.resourcecenter.applying.ApplicationController.DeclineForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever has applied, for the centre, which answers. */
@Controller
@RequestMapping(ApplicationPages.ROOT)
class ApplicationPages {

    static final String ROOT = "/resource-center/applications";

    private final AnswerApplication answer;
    private final FindApplications find;
    private final Claims claims;
    private final Replica replica;

    ApplicationPages(AnswerApplication answer, FindApplications find, Claims claims, Replica replica) {
        this.answer = answer;
        this.find = find;
        this.claims = claims;
        this.replica = replica;
    }

    /** One application, with the names of what it is about. */
    record Row(ApplicationView application, String name, String unit, String post) {}

    @GetMapping
    ModelAndView list(Actor actor, PageRequest page, Words words) {
        Page<Row> rows = find.waiting(actor, page).map(application -> row(application, words));
        return new ModelAndView("applications")
                .addObject("rows", rows.rows())
                .addObject("paging", Paging.of(rows, ROOT));
    }

    @GetMapping("/{applicationId}")
    ModelAndView one(Actor actor, @PathVariable String applicationId, Form form, Words words) {
        Aggregate<Application> found = find.one(actor, applicationId);
        boolean mayAnswer =
                actor.has(Role.RESOURCE_CENTRE_LEADER) && found.state().status() == ApplicationStatus.OPEN;
        Claims.suggest(form, found.state().skills());
        form.suggest("version", String.valueOf(found.version()));
        return new ModelAndView("application")
                .addObject("form", form)
                .addObject("row", row(found, words))
                .addObject("mayAnswer", mayAnswer)
                .addObject("claims", claims.rows(form, words))
                .addObject("levels", Claims.levels(words));
    }

    private Row row(Aggregate<Application> application, Words words) {
        String name = replica.nameOf(application.state().personId()).orElse(null);
        ApplicationView view = ApplicationView.of(application, name);
        return new Row(
                view,
                name == null ? words.say("candidate.unnamed") : name,
                replica.unit(view.unitId()).map(Unit::name).orElse(view.unitId()),
                replica.employment(view.employmentId()).map(Employment::post).orElse(view.employmentId()));
    }

    /** Whoever reloads sees how it stands. */
    @GetMapping("/{applicationId}/acceptance")
    ModelAndView there(@PathVariable String applicationId) {
        return Goto.page(ROOT + "/" + applicationId);
    }

    @PostMapping("/{applicationId}/acceptance")
    ModelAndView accept(Actor actor, @PathVariable String applicationId, Form form, Words words) {
        return form.sent(
                AcceptForm.class,
                said -> {
                    answer.accept(
                            actor,
                            applicationId,
                            ClaimForm.skills(said.skills()),
                            form.version(),
                            command(actor, applicationId, form, "accept", said));
                    return ROOT + "/" + applicationId + "?done=application.accepted";
                },
                () -> one(actor, applicationId, form, words));
    }

    @GetMapping("/{applicationId}/refusal")
    ModelAndView no(Actor actor, @PathVariable String applicationId, Form form, Words words) {
        Aggregate<Application> found = find.one(actor, applicationId);
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        form.suggest("version", String.valueOf(found.version()));
        return new ModelAndView("application-refusal").addObject("form", form).addObject("row", row(found, words));
    }

    @PostMapping("/{applicationId}/refusal")
    ModelAndView decline(Actor actor, @PathVariable String applicationId, Form form, Words words) {
        return form.sent(
                DeclineForm.class,
                said -> {
                    answer.decline(
                            actor,
                            applicationId,
                            said.words(),
                            form.version(),
                            command(actor, applicationId, form, "decline", said));
                    return ROOT + "?done=application.declined";
                },
                () -> no(actor, applicationId, form, words));
    }

    private static CommandKey command(Actor actor, String applicationId, Form form, Object... asked) {
        return form.key().command(actor.personId() + "/" + applicationId, asked);
    }
}
