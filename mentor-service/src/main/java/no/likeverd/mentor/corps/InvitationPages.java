package no.likeverd.mentor.corps;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.mentor.corps.Invitation.Answer;
import no.likeverd.mentor.corps.InvitationController.AnswerForm;
import no.likeverd.mentor.corps.InvitationController.InvitationView;
import no.likeverd.mentor.corps.MentorController.NoForm;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An invitation to the corps in the browser: yes with what one brings, or no with nothing. */
@Controller
@RequestMapping(InvitationPages.ROOT + "/{invitationId}")
class InvitationPages {

    static final String ROOT = "/mentor/invitations";

    private final AnswerInvitation answerInvitation;
    private final Clock clock;

    InvitationPages(AnswerInvitation answerInvitation, Clock clock) {
        this.answerInvitation = answerInvitation;
        this.clock = clock;
    }

    @GetMapping({"", "/acceptance", "/decline"})
    ModelAndView one(Actor actor, @PathVariable String invitationId, Form form, Words words) {
        InvitationView invitation = InvitationView.of(answerInvitation.one(actor, invitationId));
        return new ModelAndView("invitation", MemberSheet.of(form, words, LocalDate.now(clock)))
                .addObject("invitation", invitation);
    }

    @PostMapping("/acceptance")
    ModelAndView accept(Actor actor, @PathVariable String invitationId, Form form, Words words) {
        return form.sent(
                MemberForm.class,
                member -> {
                    AnswerForm answer = new AnswerForm(Answer.ACCEPTED, member);
                    answerInvitation.accept(
                            actor, invitationId, member.claimed(), command(actor, form, invitationId, answer));
                    return done(invitationId, "accepted");
                },
                () -> one(actor, invitationId, form, words));
    }

    @PostMapping("/decline")
    ModelAndView decline(Actor actor, @PathVariable String invitationId, Form form, Words words) {
        return form.sent(
                NoForm.class,
                nothing -> {
                    AnswerForm answer = new AnswerForm(Answer.DECLINED, null);
                    answerInvitation.decline(actor, invitationId, command(actor, form, invitationId, answer));
                    return done(invitationId, "declined");
                },
                () -> one(actor, invitationId, form, words));
    }

    private static CommandKey command(Actor actor, Form form, String invitationId, AnswerForm answer) {
        return form.key().command(actor.personId() + "/" + invitationId, "answer", answer);
    }

    private static String done(String invitationId, String what) {
        return ROOT + "/" + invitationId + "?done=invitation." + what;
    }
}
