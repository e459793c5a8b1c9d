package no.likeverd.mentor.performer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.mentor.performer.PerformerController.EnrolmentForm;
import no.likeverd.mentor.performer.PerformerController.NoForm;
import no.likeverd.mentor.subject.Subjects;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** New leaders in the browser: all of them for the coordinator; to each the offer of a mentor, to take or to leave. */
@Controller
@RequestMapping(PerformerPages.ROOT)
class PerformerPages {

    static final String ROOT = "/mentor/performers";

    private final EnrolPerformer enrolPerformer;
    private final Replica replica;
    private final Clock clock;

    PerformerPages(EnrolPerformer enrolPerformer, Replica replica, Clock clock) {
        this.enrolPerformer = enrolPerformer;
        this.replica = replica;
        this.clock = clock;
    }

    /** A line of the list. */
    record Row(PerformerView performer, String unit) {}

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "status", required = false) @Nullable PerformerStatus status,
            PageRequest page,
            Form form,
            Words words,
            Swap swap) {
        Page<Row> rows = enrolPerformer.page(actor, status, page).map(this::row);
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "rows", rows.rows()));
        model.put("paging", Paging.of(rows, status == null ? ROOT : ROOT + "?status=" + status));
        model.put(
                "statuses",
                words.optional("performers.all", words.options("performer.status", PerformerStatus.values())));
        return new ModelAndView(swap.view("performers", "performers"), model);
    }

    private Row row(Performer performer) {
        return new Row(
                PerformerView.of(performer, replica.nameOf(performer.personId()).orElse(null)),
                replica.unit(performer.unitId()).map(Unit::name).orElse(performer.unitId()));
    }

    @GetMapping({"/{performerId}", "/{performerId}/enrolment", "/{performerId}/decline"})
    ModelAndView one(Actor actor, @PathVariable String performerId, Form form, Words words) {
        Performer performer = enrolPerformer.one(actor, performerId).state();
        boolean own = performer.personId().equals(actor.personId());
        boolean open = performer.status() == PerformerStatus.INVITED || performer.status() == PerformerStatus.DECLINED;
        boolean free = performer.engagement().free() && !performer.over();
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "row", row(performer), "own", own));
        model.put("mayEnrol", own && open);
        model.put("mayDecline", own && free && performer.status() != PerformerStatus.DECLINED);
        model.put("today", LocalDate.now(clock));
        model.put("topics", Subjects.topics(words));
        model.put("sectors", Subjects.sectors(words));
        return new ModelAndView("performer", model);
    }

    @PostMapping("/{performerId}/enrolment")
    ModelAndView enrol(Actor actor, @PathVariable String performerId, Form form, Words words) {
        enrolPerformer.requireOwn(actor, performerId);
        return form.sent(
                EnrolmentForm.class,
                wanted -> {
                    enrolPerformer.enrol(
                            actor,
                            performerId,
                            wanted.termsAcceptedOn(),
                            wanted.topics(),
                            Objects.requireNonNullElse(wanted.sectors(), List.of()),
                            command(actor, form, performerId, "enrol", wanted));
                    return done(performerId, "enrolled");
                },
                () -> one(actor, performerId, form, words));
    }

    @PostMapping("/{performerId}/decline")
    ModelAndView decline(Actor actor, @PathVariable String performerId, Form form, Words words) {
        enrolPerformer.requireOwn(actor, performerId);
        return form.sent(
                NoForm.class,
                nothing -> {
                    enrolPerformer.decline(actor, performerId, command(actor, form, performerId, "decline"));
                    return done(performerId, "declined");
                },
                () -> one(actor, performerId, form, words));
    }

    private static CommandKey command(Actor actor, Form form, String performerId, Object... asked) {
        return form.key().command(actor.personId() + "/" + performerId, asked);
    }

    private static String done(String performerId, String what) {
        return ROOT + "/" + performerId + "?done=performer." + what;
    }
}
