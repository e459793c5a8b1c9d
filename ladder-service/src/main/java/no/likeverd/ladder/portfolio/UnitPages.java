package no.likeverd.ladder.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.ladder.missing.MissingCompetence;
import no.likeverd.ladder.need.StateNeed;
import no.likeverd.ladder.placement.Placements;
import no.likeverd.ladder.unit.Units;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Units and what they have against what they need: everything for the leader, counts for HR and the union. */
@Controller
@RequestMapping(UnitPages.ROOT)
class UnitPages {

    static final String ROOT = "/ladder/units";

    private final Portfolio portfolio;
    private final Diamond diamond;
    private final StateNeed access;
    private final Placements placements;
    private final Ladders ladders;
    private final Units units;
    private final Replica replica;
    private final OpenLadders openLadders;
    private final MissingCompetence missing;

    UnitPages(
            Portfolio portfolio,
            Diamond diamond,
            StateNeed access,
            Placements placements,
            Ladders ladders,
            Units units,
            Replica replica,
            OpenLadders openLadders,
            MissingCompetence missing) {
        this.portfolio = portfolio;
        this.diamond = diamond;
        this.access = access;
        this.placements = placements;
        this.ladders = ladders;
        this.units = units;
        this.replica = replica;
        this.openLadders = openLadders;
        this.missing = missing;
    }

    /** One ladder in the unit. The heat map is the leader's. */
    record Part(
            Ladder ladder,
            List<Rank> ranks,
            DiamondPicture picture,
            @Nullable HeatMap heatMap) {}

    @GetMapping
    ModelAndView list(Actor actor, PageRequest page, Swap swap) {
        if (!actor.has(Role.LEADER) && !actor.has(Role.UNION_REPRESENTATIVE)) {
            actor.require(Role.HR_ADVISER);
        }
        Page<Unit> rows = units.page(actor.scope(Role.LEADER, Role.HR_ADVISER, Role.UNION_REPRESENTATIVE), page);
        return rows.total() == 1 && rows.rows().size() == 1
                ? Goto.page(ROOT + "/" + rows.rows().getFirst().unitId())
                : new ModelAndView(
                        swap.view("units", "units"), Map.of("rows", rows.rows(), "paging", Paging.of(rows, ROOT)));
    }

    @GetMapping("/{unitId}")
    ModelAndView one(Actor actor, @PathVariable String unitId, PageRequest page, Form form, Words words, Swap swap) {
        access.requireVisible(actor, unitId);
        boolean leader = actor.has(Role.LEADER, unitId);
        Map<String, Object> model =
                new HashMap<>(Map.of("form", form, "unitId", unitId, "unit", units.nameOf(unitId), "leader", leader));
        if (leader || actor.has(Role.HR_ADVISER, unitId)) {
            model.put("holdings", portfolio.of(actor, unitId, new PageRequest(0, 1)));
            model.put("missing", missing.of(actor, unitId));
        }
        var inUnit = placements.inUnit(unitId);
        Page<Part> parts = Page.of(diamond.laddersOf(unitId, inUnit), page).map(ladder -> {
            List<Rank> ranks = diamond.ranks(ladder, unitId, inUnit);
            return new Part(ladder, ranks, DiamondPicture.of(ranks), leader ? heatMap(ladder, ranks) : null);
        });
        model.put("parts", parts.rows());
        model.put("paging", Paging.of(parts, ROOT + "/" + unitId));
        model.put("others", leader ? openLadders.at(unitId, words.locale()) : new ArrayList<Option>());
        return new ModelAndView(swap.view("unit", "parts"), model);
    }

    /** The way from a choice of ladder to its form. */
    @GetMapping("/{unitId}/needs")
    ModelAndView need(
            @PathVariable String unitId, @RequestParam(name = "ladder", required = false) @Nullable String ladderId) {
        String unit = ROOT + "/" + unitId;
        return Goto.page(
                ladderId == null
                        ? unit
                        : unit + "/needs/"
                                + ladders.known(ladderId).definition().ladderId());
    }

    private HeatMap heatMap(Ladder ladder, List<Rank> ranks) {
        return HeatMap.of(
                ladder.definition(), ranks, personId -> replica.nameOf(personId).orElse(null));
    }
}
