package no.likeverd.resourcecenter.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.pool.ExpertController.BackForm;
import no.likeverd.resourcecenter.pool.ExpertController.StandingForm;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done about an absence that was noted: the expert is back earlier, or a booking that it came over stands. */
@Controller
@RequestMapping("/resource-center/experts/{expertId}/absences/{absenceId}")
class AbsencePages {

    private final FindExperts findExperts;
    private final KeepMember keepMember;
    private final Replica replica;
    private final Clock clock;

    AbsencePages(FindExperts findExperts, KeepMember keepMember, Replica replica, Clock clock) {
        this.findExperts = findExperts;
        this.keepMember = keepMember;
        this.replica = replica;
        this.clock = clock;
    }

    @GetMapping("/end")
    ModelAndView ask(
            Actor actor, @PathVariable String expertId, @PathVariable String absenceId, Form form, Words words) {
        LocalDate today = LocalDate.now(clock);
        ExpertView expert = ExpertView.of(findExperts.toNote(actor, expertId).state(), null, today);
        ExpertView.AbsenceView away = expert.absences().stream()
                .filter(absence -> absence.id().equals(absenceId))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "ABSENCE_UNKNOWN", "There is no such absence"));
        form.suggest("on", (away.from().isBefore(today) ? today : away.from()).toString());
        return new ModelAndView(
                "absence",
                Map.of(
                        "form", form,
                        "expertId", expertId,
                        "name", replica.nameOf(expert.personId()).orElseGet(() -> words.say("candidate.unnamed")),
                        "away", away));
    }

    @PostMapping("/end")
    ModelAndView back(
            Actor actor, @PathVariable String expertId, @PathVariable String absenceId, Form form, Words words) {
        return form.sent(
                BackForm.class,
                back -> {
                    CommandKey command = command(actor, form, expertId, "back", absenceId, back);
                    keepMember.endAbsence(actor, expertId, absenceId, back.on(), command);
                    return page(expertId) + "?done=expert.back";
                },
                () -> ask(actor, expertId, absenceId, form, words));
    }

    /** Whoever reloads after a refusal sees how the expert is. */
    @GetMapping("/standing")
    ModelAndView expert(@PathVariable String expertId) {
        return Goto.page(page(expertId));
    }

    @PostMapping("/standing")
    ModelAndView letStand(Actor actor, @PathVariable String expertId, @PathVariable String absenceId, Form form) {
        return form.sent(
                StandingForm.class,
                stands -> {
                    CommandKey command = command(actor, form, expertId, "standing", absenceId, stands);
                    keepMember.letStand(actor, expertId, absenceId, stands.bookingId(), command);
                    return page(expertId) + "?done=expert.stands";
                },
                () -> expert(expertId));
    }

    private static String page(String expertId) {
        return "/resource-center/experts/" + expertId;
    }

    private static CommandKey command(Actor actor, Form form, String expertId, Object... asked) {
        return form.key().command(actor.personId() + "/" + expertId, asked);
    }
}
