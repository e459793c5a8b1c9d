package no.likeverd.resourcecenter.draft;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.approval.Approvals;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.catalogue.SkillChoices;
import no.likeverd.resourcecenter.order.OrderForm;
import no.likeverd.resourcecenter.order.Urgency;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.OptionGroup;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** The form in which an order is written, new or kept; others map it. */
@Controller
class OrderSheets {

    private final Approvals approvals;
    private final Replica replica;
    private final SkillChoices skills;

    OrderSheets(Approvals approvals, Replica replica, SkillChoices skills) {
        this.approvals = approvals;
        this.replica = replica;
        this.skills = skills;
    }

    /** Where one more skill is asked for: the names of its fields, and what can be chosen. */
    record Besides(String skill, String level, List<OptionGroup> skills) {}

    /**
     * The form with its choices.
     *
     * @param draft what is kept already; null in a new one
     * @param send where it is sent to become an order, and {@code save} to be kept
     */
    ModelAndView of(Actor actor, @Nullable DraftView draft, String send, String save, Form form, Words words) {
        List<Option> levels = IntStream.rangeClosed(1, Skill.TOP)
                .mapToObj(level -> new Option(String.valueOf(level), words.say("level." + level)))
                .toList();
        List<Besides> besides = besides(form, words);
        return new ModelAndView("order-form")
                .addObject("form", form)
                .addObject("draft", draft)
                .addObject("send", send)
                .addObject("save", save)
                .addObject("days", Draft.DAYS_KEPT)
                .addObject("asked", asked(actor))
                .addObject("units", units(actor))
                .addObject("kinds", words.options("order.kind", Kind.values()))
                .addObject("skills", skills.grouped(form.value("skill"), words))
                .addObject("besides", besides)
                .addObject("alsoAsked", besides.stream().anyMatch(one -> isTouched(one, form)))
                .addObject("levels", words.optional("order.level.any", levels))
                .addObject("parties", words.options("party", Party.values()))
                .addObject("weekdays", words.options("weekday", DayOfWeek.values()))
                .addObject("urgencies", words.options("order.urgency", Urgency.values()));
    }

    private List<Besides> besides(Form form, Words words) {
        return IntStream.range(0, OrderForm.MOST_BESIDES)
                .mapToObj(row -> {
                    String skill = OrderForm.besides(row, "skill");
                    return new Besides(
                            skill, OrderForm.besides(row, "leastLevel"), skills.grouped(form.value(skill), words));
                })
                .toList();
    }

    /** Nothing that somebody has said, or has to mend, is folded away. */
    private static boolean isTouched(Besides one, Form form) {
        return !(form.value(one.skill()) + form.value(one.level())).isEmpty()
                || form.faulty(one.skill())
                || form.faulty(one.level());
    }

    private List<Option> units(Actor actor) {
        return actor.units(Role.ORDERER).stream()
                .map(id -> new Option(id, unit(id)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    /** Units of which somebody else says yes to what the actor orders. */
    private List<String> asked(Actor actor) {
        return actor.units(Role.ORDERER).stream()
                .filter(id -> !actor.has(Role.LEADER, id) && approvals.on(id))
                .map(this::unit)
                .sorted()
                .toList();
    }

    String unit(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }
}
