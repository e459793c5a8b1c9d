package no.likeverd.assessment.look;

import java.time.Instant;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.assessment.look.Look.Occasion;
import no.likeverd.assessment.look.Look.Side;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has looked at what I have written. */
@RestController
class LookController {

    private final Looks looks;

    LookController(Looks looks) {
        this.looks = looks;
    }

    /**
     * One look.
     *
     * @param sha256 over the look before and this one
     */
    record LookView(
            long number,
            String assessmentId,
            String readerId,
            Side side,
            Occasion occasion,
            Instant at,
            String sha256) {

        static LookView of(Look look) {
            return new LookView(
                    look.number(),
                    look.assessmentId(),
                    look.readerId(),
                    look.side(),
                    look.occasion(),
                    look.at(),
                    look.sha256());
        }
    }

    /** A page of looks; whole when none of all is missing or changed. */
    record LooksView(List<LookView> rows, int page, int size, long total, boolean whole) {}

    @GetMapping("/assessment/v1/me/looks")
    LooksView mine(Actor actor, PageRequest page) {
        Page<LookView> mine = looks.of(actor.personId(), page).map(LookView::of);
        return new LooksView(mine.rows(), mine.page(), mine.size(), mine.total(), looks.whole(actor.personId()));
    }
}
