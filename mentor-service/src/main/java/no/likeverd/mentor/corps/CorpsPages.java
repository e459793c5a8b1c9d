package no.likeverd.mentor.corps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.mentor.subject.FindByName;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The corps in the browser: all of it for the coordinator, and the way in for whoever leads. */
@Controller
@RequestMapping(CorpsPages.ROOT)
class CorpsPages {

    static final String ROOT = "/mentor/mentors";

    private final JoinCorps joinCorps;
    private final KeepMentor keepMentor;
    private final FindByName findByName;
    private final Replica replica;
    private final Clock clock;

    CorpsPages(JoinCorps joinCorps, KeepMentor keepMentor, FindByName findByName, Replica replica, Clock clock) {
        this.joinCorps = joinCorps;
        this.keepMentor = keepMentor;
        this.findByName = findByName;
        this.replica = replica;
        this.clock = clock;
    }

    /** A line of the list. */
    record Row(MentorView mentor, String unit) {}

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "status", required = false) @Nullable MentorStatus status,
            PageRequest page,
            Form form,
            Words words,
            Swap swap) {
        Page<Row> rows = keepMentor.page(actor, status, page).map(this::row);
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "rows", rows.rows()));
        model.put("paging", Paging.of(rows, status == null ? ROOT : ROOT + "?status=" + status));
        model.put("statuses", words.optional("corps.all", words.options("mentor.status", MentorStatus.values())));
        return new ModelAndView(swap.view("corps", "corps"), model);
    }

    private Row row(Mentor mentor) {
        return new Row(
                MentorView.of(mentor, replica.nameOf(mentor.personId()).orElse(null)),
                replica.unit(mentor.unitId()).map(Unit::name).orElse(mentor.unitId()));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Form form, Words words) {
        requireLeader(actor);
        return sheet(actor, form, words);
    }

    /** The corps takes leaders; the coordinator notes others who are. */
    private static void requireLeader(Actor actor) {
        if (!actor.has(Role.LEADER)) {
            actor.require(Role.MENTOR_COORDINATOR);
        }
    }

    private ModelAndView sheet(Actor actor, Form form, Words words) {
        boolean forOthers = actor.has(Role.MENTOR_COORDINATOR);
        return new ModelAndView("mentor-new", MemberSheet.of(form, words, LocalDate.now(clock)))
                .addObject("forOthers", forOthers);
    }

    @PostMapping("/new")
    ModelAndView join(Actor actor, Form form, Words words) {
        requireLeader(actor);
        return form.sent(
                MemberForm.class,
                wanted -> ROOT + "/" + joined(actor, form, wanted) + "?done=mentor.joined",
                () -> sheet(actor, form, words));
    }

    private String joined(Actor actor, Form form, MemberForm member) {
        boolean forOthers = actor.has(Role.MENTOR_COORDINATOR);
        MemberForm wanted = forOthers ? member.about(findByName.id("name", form.value("name"))) : member;
        try {
            return joinCorps
                    .join(
                            actor,
                            wanted.personId(),
                            wanted.claimed(),
                            form.key().command(actor.personId(), "join", wanted))
                    .id();
        } catch (Problem refusal) {
            throw forOthers && Objects.equals(refusal.field(), "personId") ? refusal.field("name") : refusal;
        }
    }
}
