package no.likeverd.access;

import java.time.Instant;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.inbox.ParkedRecord;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(ParkedController.class);

    private final ParkedRecords parked;

    ParkedController(ParkedRecords parked) {
        this.parked = parked;
    }

    /** A parked event, without what it says. */
    record View(
            String id,
            String consumer,
            String topic,
            boolean dead,
            String cause,
            String detail,
            Instant parkedAt,
            @Nullable String type,
            @Nullable String correlationId) {
        static View of(ParkedRecord record) {
            var envelope = record.envelope();
            return new View(
                    record.id(),
                    record.consumer(),
                    record.topic(),
                    record.dead(),
                    record.cause(),
                    record.detail(),
                    record.parkedAt(),
                    envelope == null ? null : envelope.type(),
                    envelope == null ? null : envelope.correlationId());
        }
    }

    @GetMapping
    Page<View> list(@RequestParam(name = "dead", defaultValue = "false") boolean dead, PageRequest page, Actor actor) {
        actor.require(Role.OPERATIONS);
        return parked.page(dead, page).map(View::of);
    }

    /** Repeatable by itself: a letter that is replayed already is no longer dead. */
    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@RequestParam("id") String id, IdempotencyKey key, Actor actor) {
        actor.require(Role.OPERATIONS);
        ParkedRecord letter = parked.find(id)
                .orElseThrow(() -> Problem.notFound("UNKNOWN_DEAD_LETTER", "There is no dead letter of this id"));
        if (letter.envelope() == null) {
            throw Problem.conflict("NOT_REPLAYABLE", "The record is no event; its sender has to send it anew");
        }
        log.info("{} replays {} (key {}): {}", actor.personId(), id, key.value(), parked.replay(id));
    }
}
