package no.likeverd.resourcecenter.figures;

import java.util.List;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The centre's figures, over HTTP. */
@RestController
class FiguresController {

    private final FindFigures find;
    private final Replica replica;

    FiguresController(FindFigures find, Replica replica) {
        this.find = find;
        this.replica = replica;
    }

    /**
     * All of a span, at most 24 months.
     *
     * @param from first month, and {@code to} the last, as {@code 2026-11}
     */
    record FiguresView(String from, String to, List<MonthFigures> months, List<UnitView> units) {}

    /** Experts of one home unit over the span; {@code unitId} is absent for those taken together. */
    record UnitView(
            @Nullable String unitId,
            @Nullable String unitName,
            double availableDays,
            double daysOut,
            int utilisationPercent) {

        static UnitView of(UnitFigures unit, Replica replica) {
            String unitId = unit.unitId();
            return new UnitView(
                    unitId,
                    unitId == null ? null : replica.unit(unitId).map(Unit::name).orElse(unitId),
                    unit.availableDays(),
                    unit.daysOut(),
                    unit.utilisationPercent());
        }
    }

    /** By a quarter as {@code 2026-Q3}, or by first and last month; the latest twelve months where nothing is said. */
    @GetMapping("/resource-center/v1/figures")
    FiguresView figures(
            Actor actor,
            @RequestParam(name = "quarter", required = false) @Nullable String quarter,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to) {
        Figures figures = find.of(actor, find.span(actor, text(quarter), text(from), text(to)));
        return new FiguresView(
                figures.span().from().toString(),
                figures.span().to().toString(),
                figures.months(),
                figures.units().stream().map(unit -> UnitView.of(unit, replica)).toList());
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
