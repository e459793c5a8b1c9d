package no.likeverd.messaging.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Lets one of several instances relay. A holder shows that it lives by counting beats; whoever sees the same beat for a
 * whole lease, by its own steady clock, takes over under the next epoch. Nobody's wall clock is believed.
 */
final class Lease {

    private static final String HOLDER = "holder";
    private static final String EPOCH = "epoch";
    private static final String BEAT = "beat";

    private final MongoCollection<Document> leases;
    private final String service;
    private final long nanos;
    private final LongSupplier steadyClock;
    private final String me = UUID.randomUUID().toString();

    private volatile boolean held;
    private long epoch;
    private long beat;
    private @Nullable Document seen;
    private long seenSince;
    private long lastBeat;

    /** @param steadyClock nanoseconds that only ever go on, as {@link System#nanoTime} tells them */
    Lease(MongoCollection<Document> leases, String service, Duration time, LongSupplier steadyClock) {
        this.leases = leases;
        this.service = service;
        this.nanos = time.toNanos();
        this.steadyClock = steadyClock;
    }

    boolean held() {
        return held;
    }

    long epoch() {
        return epoch;
    }

    /** Beats, or tries to take over; to be called more often than the lease lasts. */
    boolean keep() {
        long now = steadyClock.getAsLong();
        if (held && now - lastBeat < nanos / 6) {
            return true;
        }
        held = held ? beat() : tryTake(now);
        lastBeat = now;
        return held;
    }

    /** Gives the lease up, so that the next holder need not wait. */
    void release() {
        if (held) {
            leases.updateOne(
                    and(eq("_id", service), eq(HOLDER, me), eq(EPOCH, epoch)),
                    new Document("$set", new Document(HOLDER, "")));
            held = false;
        }
    }

    private boolean beat() {
        beat++;
        return leases.updateOne(
                                and(eq("_id", service), eq(HOLDER, me), eq(EPOCH, epoch)),
                                new Document("$set", new Document(BEAT, beat)))
                        .getMatchedCount()
                == 1;
    }

    private boolean tryTake(long now) {
        Document current = leases.find(eq("_id", service)).first();
        if (current == null) {
            return create();
        }
        boolean free = current.getString(HOLDER).isEmpty();
        if (!free && !current.equals(seen)) {
            seen = current;
            seenSince = now;
            return false;
        }
        return (free || now - seenSince >= nanos) && take(current);
    }

    private boolean create() {
        try {
            leases.insertOne(new Document("_id", service)
                    .append(HOLDER, me)
                    .append(EPOCH, 1L)
                    .append(BEAT, 0L));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        epoch = 1;
        beat = 0;
        return true;
    }

    private boolean take(Document from) {
        long next = from.getLong(EPOCH) + 1;
        boolean taken = leases.updateOne(
                                and(
                                        eq("_id", service),
                                        eq(HOLDER, from.getString(HOLDER)),
                                        eq(EPOCH, from.getLong(EPOCH)),
                                        eq(BEAT, from.getLong(BEAT))),
                                new Document(
                                        "$set",
                                        new Document(HOLDER, me)
                                                .append(EPOCH, next)
                                                .append(BEAT, 0L)))
                        .getMatchedCount()
                == 1;
        if (taken) {
            epoch = next;
            beat = 0;
        }
        return taken;
    }
}
