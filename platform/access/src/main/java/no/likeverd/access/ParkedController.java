package no.likeverd.access;

import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets operations see what is parked in a service and give a dead letter another try. Content is never shown. */
@RestController
@RequestMapping("/${likeverd.service}/v1/operations/parked")
class ParkedController {

    private final ParkedEvents parked;

    ParkedController(ParkedEvents parked) {
        this.parked = parked;
    }

    @GetMapping
    @ForClients(ClientScope.OPERATIONS_READ)
    Page<ParkedEvent> list(
            @RequestParam(name = "dead", defaultValue = "false") boolean dead, PageRequest page, Actor actor) {
        return parked.page(actor, dead, page);
    }

    /** Repeatable by itself: a letter that is replayed already is no longer dead. */
    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@RequestParam("id") String id, IdempotencyKey key, Actor actor) {
        parked.replay(actor, id, key);
    }
}
