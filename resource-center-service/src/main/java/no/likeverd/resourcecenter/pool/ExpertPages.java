package no.likeverd.resourcecenter.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.BookingView;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Hold;
import no.likeverd.resourcecenter.credential.FindCredentials;
import no.likeverd.resourcecenter.employment.WorkingTime;
import no.likeverd.resourcecenter.pool.ExpertController.AbsenceForm;
import no.likeverd.resourcecenter.pool.ExpertController.ConsentForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An expert's page: for oneself, the home unit's leader and the centre. */
@Controller
class ExpertPages {

    private static final String ROOT = "/resource-center/experts";

    private final FindExperts findExperts;
    private final KeepMember keepMember;
    private final FindCredentials findCredentials;
    private final WorkingTime workingTime;
    private final Replica replica;
    private final Clock clock;

    ExpertPages(
            FindExperts findExperts,
            KeepMember keepMember,
            FindCredentials findCredentials,
            WorkingTime workingTime,
            Replica replica,
            Clock clock) {
        this.findExperts = findExperts;
        this.keepMember = keepMember;
        this.findCredentials = findCredentials;
        this.workingTime = workingTime;
        this.replica = replica;
        this.clock = clock;
    }

    /** A line of the list. */
    record Row(ExpertView expert, String unit) {}

    /** A stay with the department's name. */
    record Stay(BookingView booking, String unit) {}

    /** Days that somebody is asked about, with the department's name. */
    record Asked(Hold hold, String unit) {}

    /** A booking that is to be settled, with the department's name. */
    record Harmed(ExpertView.AffectedView booking, String unit) {}

    /** Leads to the own page, or to where one becomes an expert. */
    @GetMapping("/resource-center/me")
    ModelAndView me(Actor actor) {
        List<ExpertCalendar> own = findExperts.own(actor);
        return own.size() < 2
                ? Goto.page(
                        own.isEmpty()
                                ? "/resource-center/joining"
                                : ROOT + "/" + own.getFirst().expertId())
                : new ModelAndView("me", "rows", own.stream().map(this::row).toList());
    }

    @GetMapping(ROOT)
    ModelAndView list(Actor actor, PageRequest page) {
        Page<Row> rows = findExperts.page(actor, null, page).map(this::row);
        return new ModelAndView(
                "experts",
                Map.of(
                        "rows", rows.rows(),
                        "paging", Paging.of(rows, ROOT),
                        "mayImport", actor.has(Role.RESOURCE_CENTRE_LEADER)));
    }

    @GetMapping({ROOT + "/{expertId}", ROOT + "/{expertId}/absences", ROOT + "/{expertId}/consent"})
    ModelAndView one(Actor actor, @PathVariable String expertId, Form form) {
        ExpertCalendar expert = findExperts.one(actor, expertId).state();
        boolean homeLeader = actor.has(Role.LEADER, expert.homeUnitId());
        boolean centre = actor.has(Role.RESOURCE_CENTRE_LEADER);
        Row row = row(expert);
        ModelAndView page = new ModelAndView(
                "expert",
                Map.of(
                        "form",
                        form,
                        "row",
                        row,
                        "affected",
                        row.expert().affected().stream()
                                .map(booking -> new Harmed(booking, unit(booking.unitId())))
                                .toList(),
                        "centre",
                        centre,
                        "today",
                        LocalDate.now(clock),
                        "stays",
                        stays(expert),
                        "ledger",
                        DevelopmentView.of(expert, LocalDate.now(clock)),
                        "own",
                        expert.personId().equals(actor.personId()),
                        "mayAgree",
                        homeLeader,
                        "mayNote",
                        homeLeader || centre));
        page.addObject(
                "asked",
                expert.holds().kept().stream()
                        .filter(Hold::asked)
                        .map(hold -> new Asked(hold, unit(hold.unitId())))
                        .toList());
        page.addObject(
                "aboveFullTime", workingTime.fromToday(actor, expert.personId()).orElse(null));
        return page.addObject("credentials", findCredentials.of(actor, expert).orElse(null));
    }

    @PostMapping(ROOT + "/{expertId}/consent")
    ModelAndView agree(Actor actor, @PathVariable String expertId, Form form) {
        return form.sent(
                ConsentForm.class,
                nothing -> {
                    keepMember.consent(actor, expertId, command(actor, form, expertId, "consent"));
                    return ROOT + "/" + expertId + "?done=expert.agreed";
                },
                () -> one(actor, expertId, form));
    }

    @PostMapping(ROOT + "/{expertId}/absences")
    ModelAndView away(Actor actor, @PathVariable String expertId, Form form) {
        return form.lastDay("to")
                .sent(
                        AbsenceForm.class,
                        away -> {
                            CommandKey command = command(actor, form, expertId, "absence", away);
                            keepMember.addAbsence(actor, expertId, away.asked(), command);
                            return ROOT + "/" + expertId + "?done=expert.away";
                        },
                        () -> one(actor, expertId, form));
    }

    private static CommandKey command(Actor actor, Form form, String expertId, Object... asked) {
        return form.key().command(actor.personId() + "/" + expertId, asked);
    }

    private Row row(ExpertCalendar expert) {
        String name = replica.nameOf(expert.personId()).orElse(null);
        return new Row(ExpertView.of(expert, name, LocalDate.now(clock)), unit(expert.homeUnitId()));
    }

    private List<Stay> stays(ExpertCalendar expert) {
        return expert.stays().bookings().stream()
                .map(booking -> BookingView.of(expert.expertId(), booking, LocalDate.now(clock)))
                .sorted(Comparator.comparing(BookingView::from).reversed())
                .map(booking -> new Stay(booking, unit(booking.unitId())))
                .toList();
    }

    private String unit(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }
}
