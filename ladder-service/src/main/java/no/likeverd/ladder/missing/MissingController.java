package no.likeverd.ladder.missing;

import no.likeverd.access.Actor;
import no.likeverd.ladder.missing.MissingCompetence.Count;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a unit looked for and nobody had, over HTTP. */
@RestController
class MissingController {

    private final MissingCompetence missing;

    MissingController(MissingCompetence missing) {
        this.missing = missing;
    }

    /** How many needs of a theme nobody met in a month. */
    record MissingView(String month, String theme, int needs) {

        static MissingView of(Count count) {
            return new MissingView(count.month(), count.theme(), count.needs());
        }
    }

    @GetMapping("/ladder/v1/units/{unitId}/missing")
    Page<MissingView> missing(Actor actor, @PathVariable String unitId, PageRequest page) {
        return Page.of(missing.of(actor, unitId), page).map(MissingView::of);
    }
}
