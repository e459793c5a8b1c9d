package no.likeverd.messaging.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One write of one document. A write whose type has snapshots marks the document as due even without an event, so that
 * the relay publishes the new state.
 */
record Write<S>(
        Aggregate<S> result,
        Basis left,
        Document state,
        List<PendingEvent> events,
        @Nullable Instant resumeAt,
        boolean due) {

    /** @throws TooManyPending when the document would hold more than it may */
    static <S> Write<S> first(
            AggregateType<S> type, String id, Change<S> change, @Nullable CommandKey key, Instant now) {
        return of(type, id, 0, 0, Basis.none(), change, key, now);
    }

    /** @throws TooManyPending when the document would hold more than it may */
    static <S> Write<S> over(
            AggregateType<S> type, Aggregate<S> loaded, Change<S> change, @Nullable CommandKey key, Instant now) {
        return of(type, loaded.id(), loaded.version(), loaded.seq(), loaded.requireBasis(), change, key, now);
    }

    private static <S> Write<S> of(
            AggregateType<S> type,
            String id,
            long version,
            long seq,
            Basis basis,
            Change<S> change,
            @Nullable CommandKey key,
            Instant now) {
        S state = Objects.requireNonNull(change.state(), "a write needs a state");
        List<PendingEvent> events = Outbox.number(type, id, seq, change.events(), now);
        Basis left = basis.after(AggregateStore.newMark(), basis.keys().with(key, now), events);
        return new Write<>(
                new Aggregate<>(id, version + 1, seq + events.size(), state, left),
                left,
                StateFormat.write(state),
                events,
                change.resumeAt(),
                !events.isEmpty() || type.snapshot() != null);
    }

    Document asNewDocument(Instant now) {
        Document document = new Document("_id", result.id());
        document.putAll(fields());
        document.append("outbox", outbox());
        if (due) {
            document.append("outboxDueAt", Date.from(now));
        }
        return document;
    }

    Document asUpdate(Instant now) {
        Document update = new Document("$set", fields());
        if (!events.isEmpty()) {
            update.append("$push", new Document("outbox", new Document("$each", outbox())));
        }
        if (due) {
            // the oldest pending event tells how late the relay is
            update.append("$min", new Document("outboxDueAt", Date.from(now)));
        }
        if (resumeAt == null) {
            update.append("$unset", new Document("resumeAt", ""));
        }
        return update;
    }

    private Document fields() {
        Document fields = new Document("version", result.version())
                .append("seq", result.seq())
                .append("state", state)
                .append("keys", left.keys().toDocuments())
                .append("lastEvt", left.mark());
        if (resumeAt != null) {
            fields.append("resumeAt", Date.from(resumeAt));
        }
        return fields;
    }

    private List<Document> outbox() {
        List<Document> documents = new ArrayList<>(events.size());
        events.forEach(event -> documents.add(event.toDocument()));
        return documents;
    }
}
