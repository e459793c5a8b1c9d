package no.likeverd.mentor.corps;

import java.util.Map;
import java.util.function.Consumer;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.mentor.corps.MentorController.NoForm;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One mentor in the browser, for the mentor and the coordinator: a pause, back again, out of the corps. */
@Controller
@RequestMapping(CorpsPages.ROOT + "/{mentorId}")
class MentorPages {

    private final KeepMentor keepMentor;
    private final Replica replica;

    MentorPages(KeepMentor keepMentor, Replica replica) {
        this.keepMentor = keepMentor;
        this.replica = replica;
    }

    @GetMapping({"", "/pause", "/resumption", "/leave"})
    ModelAndView one(Actor actor, @PathVariable String mentorId, Form form) {
        Mentor mentor = keepMentor.one(actor, mentorId).state();
        return new ModelAndView(
                "mentor",
                Map.of(
                        "form",
                        form,
                        "mentor",
                        MentorView.of(mentor, replica.nameOf(mentor.personId()).orElse(null)),
                        "unit",
                        replica.unit(mentor.unitId()).map(Unit::name).orElse(mentor.unitId()),
                        "own",
                        mentor.personId().equals(actor.personId()),
                        "coordinator",
                        actor.has(Role.MENTOR_COORDINATOR)));
    }

    @PostMapping("/pause")
    ModelAndView pause(Actor actor, @PathVariable String mentorId, Form form) {
        return act(actor, mentorId, form, "pause", "mentor.paused", key -> keepMentor.pause(actor, mentorId, key));
    }

    @PostMapping("/resumption")
    ModelAndView resume(Actor actor, @PathVariable String mentorId, Form form) {
        return act(actor, mentorId, form, "resume", "mentor.resumed", key -> keepMentor.resume(actor, mentorId, key));
    }

    @PostMapping("/leave")
    ModelAndView leave(Actor actor, @PathVariable String mentorId, Form form) {
        return act(actor, mentorId, form, "leave", "mentor.left", key -> keepMentor.leave(actor, mentorId, key));
    }

    private ModelAndView act(
            Actor actor, String mentorId, Form form, String what, String done, Consumer<CommandKey> command) {
        return form.sent(
                NoForm.class,
                nothing -> {
                    command.accept(form.key().command(actor.personId() + "/" + mentorId, what));
                    return CorpsPages.ROOT + "/" + mentorId + "?done=" + done;
                },
                () -> one(actor, mentorId, form));
    }
}
