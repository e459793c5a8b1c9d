package no.likeverd.ladder.evidence;

import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own evidence over HTTP. */
@RestController
class EvidenceController {

    private final Evidences evidences;

    EvidenceController(Evidences evidences) {
        this.evidences = evidences;
    }

    @GetMapping("/ladder/v1/me/evidence")
    Page<EvidenceView> mine(Actor actor, PageRequest page) {
        return Page.of(EvidenceView.all(evidences.of(actor.personId())), page);
    }
}
