package no.likeverd.ladder.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.ladder.unit.Units;
import no.likeverd.ladder.version.definition.LadderDefinition;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A unit's leader says in a form how many the unit needs at each level. */
@Controller
@RequestMapping("/ladder/units/{unitId}/needs/{ladderId}")
class NeedPages {

    private final StateNeed stateNeed;
    private final Needs needs;
    private final Ladders ladders;
    private final Units units;

    NeedPages(StateNeed stateNeed, Needs needs, Ladders ladders, Units units) {
        this.stateNeed = stateNeed;
        this.needs = needs;
        this.ladders = ladders;
        this.units = units;
    }

    /** One field per rank, under the constraints that the API has; a ladder has five ranks at most. */
    record SeatsForm(
            @Min(0) @Max(500) @Nullable Integer seats1,
            @Min(0) @Max(500) @Nullable Integer seats2,
            @Min(0) @Max(500) @Nullable Integer seats3,
            @Min(0) @Max(500) @Nullable Integer seats4,
            @Min(0) @Max(500) @Nullable Integer seats5) {

        List<RankSeats> wanted(LadderDefinition ladder) {
            List<@Nullable Integer> all = Arrays.asList(seats1, seats2, seats3, seats4, seats5);
            return ladder.levels().stream()
                    .map(level -> new RankSeats(
                            level.rank(),
                            Objects.requireNonNull(all.get(level.rank() - 1), "blank fields have been refused")))
                    .toList();
        }
    }

    @GetMapping
    ModelAndView need(Actor actor, @PathVariable String unitId, @PathVariable String ladderId, Form form) {
        stateNeed.requireVisible(actor, unitId);
        actor.require(Role.LEADER, unitId);
        Ladder ladder = ladders.known(ladderId);
        LadderNeed need = needs.find(unitId, ladderId)
                .map(Aggregate::state)
                .orElseGet(() -> LadderNeed.unstated(unitId, ladderId));
        ladder.definition()
                .levels()
                .forEach(level -> form.suggest(field(level.rank()), String.valueOf(need.seats(level.rank()))));
        form.suggest("version", String.valueOf(version(unitId, ladderId)));
        return new ModelAndView("need")
                .addAllObjects(Map.of(
                        "form", form,
                        "unitId", unitId,
                        "unit", units.nameOf(unitId),
                        "definition", ladder.definition(),
                        "need", need));
    }

    @PostMapping
    ModelAndView state(Actor actor, @PathVariable String unitId, @PathVariable String ladderId, Form form) {
        stateNeed.requireVisible(actor, unitId);
        LadderDefinition ladder = ladders.known(ladderId).definition();
        ladder.levels().stream()
                .map(level -> field(level.rank()))
                .filter(field -> form.value(field).isEmpty())
                .forEach(field -> form.refuse(field, "missing"));
        try {
            return form.sent(
                    SeatsForm.class,
                    seats -> stated(actor, unitId, ladderId, seats.wanted(ladder), form),
                    () -> need(actor, unitId, ladderId, form));
        } catch (Problem refusal) {
            if (!refusal.code().equals("SEATS_TAKEN")) {
                throw refusal;
            }
            return tooFew(actor, unitId, ladderId, refusal, form);
        }
    }

    private String stated(Actor actor, String unitId, String ladderId, List<RankSeats> wanted, Form form) {
        try {
            stateNeed.state(actor, unitId, ladderId, wanted, seen(form, version(unitId, ladderId)));
        } catch (StaleVersion changed) {
            boolean said = needs.find(unitId, ladderId)
                    .filter(need -> need.state().stated().equals(wanted))
                    .isPresent();
            if (!said) {
                throw changed;
            }
        }
        return "/ladder/units/" + unitId + "?done=need.stated";
    }

    /** What the page was made from; nothing when there was nothing yet and still is not. */
    private static @Nullable Long seen(Form form, long now) {
        String version = form.value("version");
        long seen = version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
        return seen == 0 && now == 0 ? null : seen;
    }

    private ModelAndView tooFew(Actor actor, String unitId, String ladderId, Problem refusal, Form form) {
        Object rank = Objects.requireNonNull(refusal.member("rank"), "the refusal names the rank");
        form.refuse(field(rank), refusal.code(), String.valueOf(refusal.member("held")));
        ModelAndView page = need(actor, unitId, ladderId, form);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private long version(String unitId, String ladderId) {
        return needs.find(unitId, ladderId).map(Aggregate::version).orElse(0L);
    }

    private static String field(Object rank) {
        return "seats" + rank;
    }
}
