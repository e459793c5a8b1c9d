package no.likeverd.resourcecenter.pool;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.pool.ExpertController.WeekdaysForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** On which weekdays an expert works, for those who agree on it with the expert. */
@Controller
@RequestMapping("/resource-center/experts/{expertId}/weekdays")
class WeekdayPages {

    private final FindExperts findExperts;
    private final KeepMember keepMember;
    private final Replica replica;

    WeekdayPages(FindExperts findExperts, KeepMember keepMember, Replica replica) {
        this.findExperts = findExperts;
        this.keepMember = keepMember;
        this.replica = replica;
    }

    @GetMapping
    ModelAndView see(Actor actor, @PathVariable String expertId, Form form, Words words) {
        Aggregate<ExpertCalendar> kept = findExperts.toNote(actor, expertId);
        ExpertCalendar expert = kept.state();
        form.suggest("version", String.valueOf(kept.version()))
                .suggest(
                        "worksOn",
                        expert.worksOn().days().stream().map(DayOfWeek::name).collect(Collectors.joining(",")));
        return new ModelAndView(
                "weekdays",
                Map.of(
                        "form",
                        form,
                        "expertId",
                        expertId,
                        "name",
                        replica.nameOf(expert.personId()).orElseGet(() -> words.say("candidate.unnamed")),
                        "days",
                        words.options("weekday", DayOfWeek.values())));
    }

    @PostMapping
    ModelAndView change(Actor actor, @PathVariable String expertId, Form form, Words words) {
        return form.sent(
                WeekdaysForm.class,
                wanted -> {
                    long version = form.version();
                    CommandKey key = form.key().command(actor.personId() + "/" + expertId, "weekdays", wanted, version);
                    keepMember.workOn(actor, expertId, wanted.weekdays(), version, key);
                    return "/resource-center/experts/" + expertId + "?done=expert.weekdays";
                },
                () -> see(actor, expertId, form, words));
    }
}
