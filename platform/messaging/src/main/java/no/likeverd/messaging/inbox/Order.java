package no.likeverd.messaging.inbox;

import java.util.Optional;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.event.Topics;

/** What comes after what, per source. */
enum Order {
    /** Deltas: every event, none left out. */
    DELTAS {
        @Override
        Optional<Outcome> check(Envelope envelope, long last, boolean known) {
            if (envelope.seq() <= last) {
                return Optional.of(new Outcome.Duplicate());
            }
            if (envelope.seq() > last + 1) {
                return Optional.of(new Outcome.Waiting(
                        Outcome.Cause.GAP, "event " + (last + 1) + " of " + envelope.subject() + " is missing"));
            }
            return Optional.empty();
        }

        @Override
        long position(Envelope envelope) {
            return envelope.seq();
        }
    },

    /** Snapshots: the newest wins, those between may be missing. Ordered by writes, for not every write is an event. */
    SNAPSHOTS {
        @Override
        Optional<Outcome> check(Envelope envelope, long last, boolean known) {
            return envelope.version() <= last ? Optional.of(new Outcome.Duplicate()) : Optional.empty();
        }

        @Override
        long position(Envelope envelope) {
            return envelope.version();
        }
    },

    /** Snapshots that a projection of deltas starts from: they stand for all events up to their count. */
    SEEDS {
        @Override
        Optional<Outcome> check(Envelope envelope, long last, boolean known) {
            return known && envelope.seq() < last ? Optional.of(new Outcome.Duplicate()) : Optional.empty();
        }

        @Override
        long position(Envelope envelope) {
            return envelope.seq();
        }
    };

    abstract Optional<Outcome> check(Envelope envelope, long last, boolean known);

    abstract long position(Envelope envelope);

    static Order of(String topic) {
        return Topics.isState(topic) ? SNAPSHOTS : DELTAS;
    }
}
