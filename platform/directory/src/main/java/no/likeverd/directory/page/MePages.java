package no.likeverd.directory.page;

import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.directory.employments.FindEmployments;
import no.likeverd.directory.people.FindPeople;
import no.likeverd.directory.roles.FindRoles;
import no.likeverd.directory.substitutes.Substitutes;
import no.likeverd.directory.substitutes.Substitution;
import no.likeverd.messaging.aggregate.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the directory knows of its reader, and who stands in for whom. */
@Controller
class MePages {

    private final FindPeople people;
    private final FindEmployments employments;
    private final FindRoles roles;
    private final Substitutes substitutes;
    private final PostRows postRows;
    private final RoleRows roleRows;

    MePages(
            FindPeople people,
            FindEmployments employments,
            FindRoles roles,
            Substitutes substitutes,
            PostRows postRows,
            RoleRows roleRows) {
        this.people = people;
        this.employments = employments;
        this.roles = roles;
        this.substitutes = substitutes;
        this.postRows = postRows;
        this.roleRows = roleRows;
    }

    @GetMapping("/directory/me")
    ModelAndView me(Actor actor) {
        String self = actor.personId();
        PageRequest all = new PageRequest(0, PageRequest.MOST_ROWS);
        var posts = employments.page(actor, "state.personId", self, all).rows();
        var own = roles.page(actor, "state.personId", self, all).rows().stream()
                .filter(role -> role.state().standsInFor() == null)
                .toList();
        List<Substitution> concerning = substitutes.concerning(self);
        return new ModelAndView(
                "me",
                Map.of(
                        "person", people.one(actor, self).state(),
                        "posts", postRows.of(actor, posts),
                        "roles", roleRows.of(actor, own),
                        "forMe", standIns(actor, concerning, true),
                        "forOthers", standIns(actor, concerning, false)));
    }

    private List<RoleRows.Held> standIns(Actor actor, List<Substitution> concerning, boolean forReader) {
        return roleRows.substitutes(
                actor,
                concerning.stream()
                        .filter(one -> one.holder().equals(actor.personId()) == forReader)
                        .toList());
    }
}
