package no.likeverd.directory.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.employments.FindEmployments;
import no.likeverd.directory.roles.FindRoles;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.directory.units.FindUnits;
import no.likeverd.directory.units.FindUnits.Branch;
import no.likeverd.directory.units.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The units as a tree, and one unit with its people. */
@Controller
@RequestMapping(UnitPages.ROOT)
class UnitPages {

    static final String ROOT = "/directory/units";

    private final FindUnits units;
    private final FindEmployments employments;
    private final FindRoles roles;
    private final PostRows postRows;
    private final RoleRows roleRows;
    private final Clock clock;

    UnitPages(
            FindUnits units,
            FindEmployments employments,
            FindRoles roles,
            PostRows postRows,
            RoleRows roleRows,
            Clock clock) {
        this.units = units;
        this.employments = employments;
        this.roles = roles;
        this.postRows = postRows;
        this.roleRows = roleRows;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView tree(Actor actor, PageRequest page, Swap swap) {
        Page<Branch> tree = units.tree(page);
        return new ModelAndView(
                swap.view("units", "units"), Map.of("branches", tree.rows(), "paging", Paging.of(tree, ROOT)));
    }

    @GetMapping("/{unitId}")
    ModelAndView one(Actor actor, @PathVariable String unitId, PageRequest page, Swap swap) {
        Aggregate<Unit> unit = units.one(unitId);
        PageRequest all = new PageRequest(0, PageRequest.MOST_ROWS);
        Page<Aggregate<Employment>> posts = employments.page(actor, "state.unitId", unitId, page);
        Map<String, Object> model = new HashMap<>(Map.of(
                "unit", unit.state(),
                "below", units.below(unitId, all).rows(),
                "posts", postRows.of(actor, posts.rows()),
                "paging", Paging.of(posts, ROOT + "/" + unit.id()),
                "roles", roleRows.of(actor, held(actor, unitId))));
        String parent = unit.state().parentUnitId();
        model.put("above", parent == null ? null : units.names(List.of(parent)).getOrDefault(parent, parent));
        return new ModelAndView(swap.view("unit", "unit-posts"), model);
    }

    /** Who is what here now, or will be. */
    private List<Aggregate<RoleGrant>> held(Actor actor, String unitId) {
        LocalDate today = LocalDate.now(clock);
        PageRequest all = new PageRequest(0, PageRequest.MOST_ROWS);
        return roles.page(actor, "state.unitId", unitId, all).rows().stream()
                .filter(role -> role.state().to() == null || role.state().to().isAfter(today))
                .toList();
    }
}
