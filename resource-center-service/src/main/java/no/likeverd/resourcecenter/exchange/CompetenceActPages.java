package no.likeverd.resourcecenter.exchange;

import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.exchange.CompetenceController.NothingMore;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Confirming, hiding and showing an entry, asked for on its page. */
@Controller
@RequestMapping("/resource-center/competences/{competenceId}")
class CompetenceActPages {

    private final KeepCompetence keep;

    CompetenceActPages(KeepCompetence keep) {
        this.keep = keep;
    }

    /** What one button does. */
    @FunctionalInterface
    private interface Deed {
        void on(Actor actor, String competenceId, CommandKey key);
    }

    /** Whoever reloads after a refusal sees how the entry is. */
    @GetMapping({"/confirmation", "/hiding", "/showing"})
    ModelAndView entry(@PathVariable String competenceId) {
        return Goto.page("/resource-center/competences/" + competenceId);
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable String competenceId, Form form) {
        return done(actor, competenceId, form, "confirmed", keep::confirm);
    }

    @PostMapping("/hiding")
    ModelAndView hide(Actor actor, @PathVariable String competenceId, Form form) {
        return done(actor, competenceId, form, "hidden", keep::hide);
    }

    @PostMapping("/showing")
    ModelAndView show(Actor actor, @PathVariable String competenceId, Form form) {
        return done(actor, competenceId, form, "shown", keep::show);
    }

    private ModelAndView done(Actor actor, String competenceId, Form form, String what, Deed deed) {
        return form.sent(
                NothingMore.class,
                nothing -> {
                    deed.on(
                            actor,
                            competenceId,
                            form.key().command(actor.personId() + "/" + competenceId, competenceId, what));
                    return "/resource-center/competences/" + competenceId + "?done=competence." + what;
                },
                () -> entry(competenceId));
    }
}
