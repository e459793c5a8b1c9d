package no.likeverd.directory.units;

import static com.mongodb.client.model.Sorts.ascending;

import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Units, which everybody known to the directory may see. */
@RestController
@RequestMapping("/directory/v1/units")
class UnitsController {

    private final AggregateStore<Unit> units;

    UnitsController(AggregateStore<Unit> units) {
        this.units = units;
    }

    @GetMapping
    Page<UnitView> list(Actor actor, PageRequest page) {
        return units.page(new Document(), ascending("_id"), page).map(UnitView::of);
    }

    @GetMapping("/{unitId}")
    UnitView get(Actor actor, @PathVariable String unitId) {
        return units.find(unitId)
                .map(UnitView::of)
                .orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no such unit"));
    }

    record UnitView(
            String unitId,
            String name,
            String kind,
            @Nullable String parentUnitId) {

        static UnitView of(Aggregate<Unit> unit) {
            Unit state = unit.state();
            return new UnitView(unit.id(), state.name(), state.kind(), state.parentUnitId());
        }
    }
}
