package no.likeverd.directory.units;

import no.likeverd.access.Actor;
import no.likeverd.access.ClientScope;
import no.likeverd.access.ForClients;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Units, which everybody known to the directory may see. */
@RestController
@RequestMapping("/directory/v1/units")
class UnitsController {

    private final FindUnits units;

    UnitsController(FindUnits units) {
        this.units = units;
    }

    @GetMapping
    @ForClients(ClientScope.DIRECTORY_READ)
    Page<UnitView> list(Actor actor, PageRequest page) {
        return units.page(page).map(UnitView::of);
    }

    @GetMapping("/{unitId}")
    @ForClients(ClientScope.DIRECTORY_READ)
    UnitView get(Actor actor, @PathVariable String unitId) {
        return UnitView.of(units.one(unitId));
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
