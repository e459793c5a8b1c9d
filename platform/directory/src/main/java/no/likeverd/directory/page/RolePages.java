package no.likeverd.directory.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.directory.people.FindPeople;
import no.likeverd.directory.roles.FindRoles;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.directory.substitutes.SubstituteForm;
import no.likeverd.directory.substitutes.Substitutes;
import no.likeverd.directory.substitutes.Substitution;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is what, where and until when; and who stands in. */
@Controller
@RequestMapping(RolePages.ROOT)
class RolePages {

    static final String ROOT = "/directory/roles";

    private static final int SHOWN = 20;

    private final FindRoles roles;
    private final FindPeople people;
    private final Substitutes substitutes;
    private final RoleRows rows;

    RolePages(FindRoles roles, FindPeople people, Substitutes substitutes, RoleRows rows) {
        this.roles = roles;
        this.people = people;
        this.substitutes = substitutes;
        this.rows = rows;
    }

    @GetMapping
    ModelAndView list(Actor actor, PageRequest page, Swap swap) {
        Page<Aggregate<RoleGrant>> found = roles.page(actor, page);
        return new ModelAndView(
                swap.view("roles", "roles"),
                Map.of("rows", rows.of(actor, found.rows()), "paging", Paging.of(found, ROOT)));
    }

    @GetMapping("/{grantId}")
    ModelAndView one(Actor actor, @PathVariable String grantId, PageRequest page, Form form, Words words, Swap swap) {
        ModelAndView role = role(actor, grantId, page, form, words);
        role.setViewName(swap.view("role", "substitutes"));
        return role;
    }

    /** Names a substitute. */
    @PostMapping("/{grantId}")
    ModelAndView name(Actor actor, @PathVariable String grantId, Form form, Words words) {
        return form.lastDay("to")
                .sent(
                        SubstituteForm.class,
                        wanted -> named(actor, grantId, wanted, form),
                        () -> role(actor, grantId, new PageRequest(0, SHOWN), form, words));
    }

    private String named(Actor actor, String grantId, SubstituteForm wanted, Form form) {
        CommandKey key = form.key().command(actor.personId(), grantId, "substitute", wanted);
        substitutes.name(actor, grantId, wanted.personId(), wanted.from(), wanted.to(), key);
        return ROOT + "/" + grantId + "?done=substitute.named";
    }

    /** Whoever reloads after a refusal sees how it is. */
    @GetMapping("/{grantId}/substitutes/{substituteId}/end")
    ModelAndView back(@PathVariable String grantId) {
        return Goto.page(ROOT + "/" + grantId);
    }

    @PostMapping("/{grantId}/substitutes/{substituteId}/end")
    ModelAndView end(Actor actor, @PathVariable String grantId, @PathVariable String substituteId) {
        substitutes.end(actor, grantId, substituteId);
        return Goto.page(ROOT + "/" + grantId + "?done=substitute.ended");
    }

    private ModelAndView role(Actor actor, String grantId, PageRequest page, Form form, Words words) {
        Aggregate<RoleGrant> grant = roles.one(actor, grantId);
        Page<Substitution> found = substitutes.page(actor, grantId, page);
        boolean own = grant.state().personId().equals(actor.personId());
        boolean standable = Substitutes.canBeStoodInFor(grant.state());
        Map<String, Object> model = new HashMap<>(Map.of(
                "form",
                form,
                "role",
                rows.of(actor, List.of(grant)).getFirst(),
                "substitutes",
                rows.substitutes(actor, found.rows()),
                "paging",
                Paging.of(found, ROOT + "/" + grantId),
                "mayName",
                own && standable,
                "mayEnd",
                own || actor.has(Role.DIRECTORY_ADMINISTRATOR),
                "standable",
                standable));
        if (own && standable) {
            model.putAll(choice(actor, form, words));
        }
        return new ModelAndView("role", model);
    }

    /** From those whom the reader may see, by name, or by the number of somebody else. */
    private Map<String, Object> choice(Actor actor, Form form, Words words) {
        List<Option> options = candidates(actor, form.value("name"));
        boolean seesNobody = options.isEmpty() && form.value("name").isEmpty();
        boolean byNumber = seesNobody || form.value("by").equals("number");
        return Map.of(
                "byNumber",
                byNumber,
                "seesNobody",
                seesNobody,
                "noneFound",
                !byNumber && options.isEmpty(),
                "people",
                words.optional("look.choose", options));
    }

    private List<Option> candidates(Actor actor, String name) {
        return people.named(actor, name, new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .filter(person -> !person.id().equals(actor.personId()))
                .map(person -> new Option(person.id(), person.state().name()))
                .toList();
    }
}
