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
        Document state,
        List<PendingEvent> events,
        List<Document> keys,
        @Nullable Instant resumeAt,
        boolean due) {

    static <S> Write<S> of(
            AggregateType<S> type,
            Document loaded,
            Change<S> change,
            Keys keys,
            @Nullable CommandKey key,
            Instant now) {
        S state = Objects.requireNonNull(change.state(), "a write needs a state");
        String id = loaded.getString("_id");
        long version = loaded.get("version", 0L) + 1;
        long seq = loaded.get("seq", 0L);
        List<PendingEvent> events = Outbox.number(type, id, seq, change.events(), now);
        Outbox.requireRoom(loaded, events);
        return new Write<>(
                new Aggregate<>(id, version, seq + events.size(), state),
                StateFormat.write(state),
                events,
                keys.with(key, now),
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
                .append("keys", keys)
                .append("lastEvt", AggregateStore.newMark());
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
