package no.likeverd.ladder.away;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.ladder.unit.Units;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who of a unit is away the next half year: by name for the leader, how many and when for HR. */
@Controller
class AwayPages {

    private final WhoIsAway whoIsAway;
    private final Units units;
    private final Clock clock;

    AwayPages(WhoIsAway whoIsAway, Units units, Clock clock) {
        this.whoIsAway = whoIsAway;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/ladder/units/{unitId}/away")
    ModelAndView away(Actor actor, @PathVariable String unitId, PageRequest page, Swap swap) {
        Period half = Period.asked(null, null, LocalDate.now(clock));
        Page<AwayController.AwayView> rows =
                whoIsAway.of(unitId, half, actor, page).map(AwayController.AwayView::of);
        return new ModelAndView(
                swap.view("away", "away"),
                Map.of(
                        "unitId", unitId,
                        "unit", units.nameOf(unitId),
                        "period", half,
                        "leader", actor.has(Role.LEADER, unitId),
                        "rows", rows.rows(),
                        "paging", Paging.of(rows, "/ladder/units/" + unitId + "/away")));
    }
}
