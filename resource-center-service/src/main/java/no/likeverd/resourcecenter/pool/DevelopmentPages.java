package no.likeverd.resourcecenter.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.pool.DevelopmentController.DayForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An expert's development time: what was earned, placed and taken, for all who see the expert; the centre puts it on other days. */
@Controller
@RequestMapping(DevelopmentPages.ADDRESS)
class DevelopmentPages {

    static final String ADDRESS = "/resource-center/experts/{expertId}/development";

    private final FindExperts findExperts;
    private final KeepMember keepMember;
    private final Replica replica;
    private final Clock clock;

    DevelopmentPages(FindExperts findExperts, KeepMember keepMember, Replica replica, Clock clock) {
        this.findExperts = findExperts;
        this.keepMember = keepMember;
        this.replica = replica;
        this.clock = clock;
    }

    /** A line of the ledger. */
    record Row(DevelopmentView.StayView stay, String unit) {}

    @GetMapping
    ModelAndView ledger(Actor actor, @PathVariable String expertId, Form form, Words words) {
        ExpertCalendar expert = findExperts.one(actor, expertId).state();
        DevelopmentView ledger = DevelopmentView.of(expert, LocalDate.now(clock));
        List<Row> rows = ledger.stays().stream()
                .map(stay -> new Row(
                        stay, replica.unit(stay.unitId()).map(Unit::name).orElse(stay.unitId())))
                .toList();
        ModelAndView page = new ModelAndView(
                "development",
                Map.of(
                        "form", form,
                        "expertId", expertId,
                        "name", replica.nameOf(expert.personId()).orElseGet(() -> words.say("candidate.unnamed")),
                        "ledger", ledger,
                        "rows", rows,
                        "rules", expert.stays().ledger().rules(),
                        "mayMove", actor.has(Role.RESOURCE_CENTRE_LEADER)));
        page.addObject("chosen", chosen(ledger, form));
        return page;
    }

    /** The day that is to be moved, while it can be. */
    private static DevelopmentView.@Nullable DayView chosen(DevelopmentView ledger, Form form) {
        return ledger.stays().stream()
                .filter(stay -> stay.bookingId().equals(form.value("bookingId")))
                .flatMap(stay -> stay.days().stream())
                .filter(day -> !day.taken() && day.day().toString().equals(form.value("day")))
                .findFirst()
                .orElse(null);
    }

    @PostMapping
    ModelAndView move(Actor actor, @PathVariable String expertId, Form form, Words words) {
        return form.sent(
                DayForm.class,
                wanted -> {
                    keepMember.reschedule(
                            actor,
                            expertId,
                            wanted.bookingId(),
                            wanted.day(),
                            wanted.to(),
                            form.key().command(actor.personId() + "/" + expertId, "development", wanted));
                    return "/resource-center/experts/" + expertId + "/development?done=development.moved";
                },
                () -> ledger(actor, expertId, form, words));
    }
}
