package no.likeverd.access;

import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.inbox.ParkedRecord;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.web.IdempotencyKey;
import no.likeverd.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operations may see of events that could not take effect, and the other try that they may give a dead one. */
final class ParkedEvents {

    private static final Logger log = LoggerFactory.getLogger(ParkedEvents.class);

    private final ParkedRecords parked;

    ParkedEvents(ParkedRecords parked) {
        this.parked = parked;
    }

    Page<ParkedEvent> page(Actor actor, boolean onlyDead, PageRequest page) {
        actor.require(Role.OPERATIONS);
        return parked.page(onlyDead, page).map(ParkedEvent::of);
    }

    /** How many wait for somebody to look; none for whoever is not operations. */
    long waitingFor(Actor actor) {
        return actor.has(Role.OPERATIONS)
                ? parked.page(true, new PageRequest(0, 1)).total()
                : 0;
    }

    /**
     * Repeatable by itself: a letter that is replayed already is no longer dead.
     *
     * @throws Problem 404 {@code UNKNOWN_DEAD_LETTER}; 409 {@code NOT_REPLAYABLE} for what is no event
     */
    void replay(Actor actor, String id, IdempotencyKey key) {
        actor.require(Role.OPERATIONS);
        ParkedRecord letter = parked.find(id)
                .orElseThrow(() -> Problem.notFound("UNKNOWN_DEAD_LETTER", "There is no dead letter of this id"));
        if (letter.envelope() == null) {
            throw Problem.conflict("NOT_REPLAYABLE", "The record is no event; its sender has to send it anew");
        }
        log.info("{} replays {} (key {}): {}", actor.personId(), id, key.value(), parked.replay(id));
    }
}
