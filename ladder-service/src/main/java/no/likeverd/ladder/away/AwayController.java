package no.likeverd.ladder.away;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who of a unit is away, for those who answer for the unit. */
@RestController
class AwayController {

    private final WhoIsAway whoIsAway;
    private final Clock clock;

    AwayController(WhoIsAway whoIsAway, Clock clock) {
        this.whoIsAway = whoIsAway;
        this.clock = clock;
    }

    /**
     * One stay.
     *
     * @param name for the unit's leader; nobody else gets it
     * @param to first day back
     */
    record AwayView(
            String personId,
            @Nullable String name,
            String employmentId,
            String bookingId,
            String atUnitId,
            @Nullable String atUnitName,
            LocalDate from,
            LocalDate to,
            int sharePercent,
            String kind) {

        static AwayView of(WhoIsAway.Absence absence) {
            Stay stay = absence.stay();
            return new AwayView(
                    absence.personId(),
                    absence.name(),
                    absence.employmentId(),
                    stay.bookingId(),
                    stay.atUnitId(),
                    absence.atUnitName(),
                    stay.from(),
                    stay.to(),
                    stay.sharePercent(),
                    stay.kind());
        }
    }

    @GetMapping("/ladder/v1/units/{unitId}/away")
    Page<AwayView> away(
            @PathVariable String unitId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            PageRequest page,
            Actor actor) {
        Period period = Period.asked(from, to, LocalDate.now(clock));
        return whoIsAway.of(unitId, period, actor, page).map(AwayView::of);
    }
}
