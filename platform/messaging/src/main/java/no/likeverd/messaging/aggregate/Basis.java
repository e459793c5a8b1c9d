package no.likeverd.messaging.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The document that a decision rests on, as far as writing over it needs. Nobody but the store looks inside. */
public final class Basis {

    private final String mark;
    private final Keys keys;
    private final Outbox pending;

    private Basis(String mark, Keys keys, Outbox pending) {
        this.mark = mark;
        this.keys = keys;
        this.pending = pending;
    }

    /** Before the first write. */
    static Basis none() {
        return new Basis("", Keys.none(), Outbox.EMPTY);
    }

    static Basis of(Document loaded) {
        return new Basis(loaded.getString("lastEvt"), Keys.of(loaded), Outbox.of(loaded));
    }

    /**
     * After a write. The relay may have published some meanwhile, so what is pending is at most this.
     *
     * @throws TooManyPending when the document would hold more than it may
     */
    Basis after(String newMark, Keys newKeys, List<PendingEvent> added) {
        return new Basis(newMark, newKeys, pending.with(added));
    }

    /** Whether so much may wait here that only the document itself can tell if there is room. */
    boolean crowded() {
        return pending.isHalfFull();
    }

    Keys keys() {
        return keys;
    }

    String mark() {
        return mark;
    }

    /** The very document. Its version alone does not tell: after a fail-over has taken a write back another one gets the same. */
    Bson where(String id, long version) {
        return and(eq("_id", id), eq("version", version), eq("lastEvt", mark));
    }

    /** Aggregates are printed in messages; what the store knows of their writes belongs there as little as their keys. */
    @Override
    public String toString() {
        return "of one write";
    }
}
