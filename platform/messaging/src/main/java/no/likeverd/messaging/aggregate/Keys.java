package no.likeverd.messaging.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The idempotency keys of one document: kept for seven days, at most a hundred, only expired ones make room. */
final class Keys {

    static final Duration LIFE = Duration.ofDays(7);
    static final int MOST = 100;

    private final List<Document> kept;

    private Keys(List<Document> kept) {
        this.kept = kept;
    }

    static Keys of(Document aggregate) {
        return new Keys(aggregate.getList("keys", Document.class, List.of()));
    }

    static Keys none() {
        return new Keys(List.of());
    }

    /**
     * Whether this very command has been carried out on the document before.
     *
     * @throws KeyReused when the key was used for something else
     */
    boolean has(@Nullable CommandKey key) {
        if (key == null) {
            return false;
        }
        for (Document entry : kept) {
            if (key.fingerprint().equals(entry.getString("key"))) {
                if (!key.bodyHash().equals(entry.getString("hash"))) {
                    throw new KeyReused("The Idempotency-Key was used before with another body");
                }
                return true;
            }
        }
        return false;
    }

    /** @throws TooManyPending when the document would remember more than it may */
    Keys with(@Nullable CommandKey key, Instant now) {
        Instant oldest = now.minus(LIFE);
        List<Document> all = new ArrayList<>(kept.stream()
                .filter(k -> k.getDate("at").toInstant().isAfter(oldest))
                .toList());
        if (key != null) {
            if (all.size() >= MOST) {
                throw new TooManyPending("The document remembers " + MOST + " commands of the last seven days already");
            }
            all.add(new Document("key", key.fingerprint())
                    .append("hash", key.bodyHash())
                    .append("at", Date.from(now)));
        }
        return new Keys(all);
    }

    List<Document> toDocuments() {
        return kept;
    }
}
