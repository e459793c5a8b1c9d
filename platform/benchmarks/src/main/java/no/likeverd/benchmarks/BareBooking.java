package no.likeverd.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a booking writes, on the bare driver: the same documents, filter and concern, and nothing is decided or checked. */
final class BareBooking {

    private final Pool pool;

    BareBooking(Pool pool) {
        this.pool = pool;
    }

    /** The calendar's part: load, add the booking, write under the version with the event. */
    void book(int number) {
        untilWon(() -> bookOnce(number));
    }

    private boolean bookOnce(int number) {
        MongoCollection<Document> calendars = pool.calendarDocuments();
        Document loaded = load(calendars, pool.expertId(number));
        Templates.state(loaded)
                .get("stays", Document.class)
                .getList("bookings", Document.class)
                .add(new Document(pool.templates.booking()).append("bookingId", pool.bookingId(number)));
        return write(calendars, loaded, Templates.event(pool.templates.bookedCalendar), null);
    }

    /** The whole of it: the order is claimed, the calendar written, the order filled. */
    void fillOrder(int number) {
        untilWon(() -> claim(number));
        book(number);
        untilWon(() -> fill(number));
    }

    private boolean claim(int number) {
        MongoCollection<Document> orders = pool.orderDocuments();
        Document loaded = load(orders, pool.orderId(number));
        Templates.state(loaded)
                .append("progress", Templates.state(pool.templates.claimedOrder).get("progress"));
        return write(orders, loaded, null, Date.from(pool.clock.instant().plusSeconds(5)));
    }

    private boolean fill(int number) {
        MongoCollection<Document> orders = pool.orderDocuments();
        Document loaded = load(orders, pool.orderId(number));
        Templates.state(loaded)
                .append("progress", Templates.state(pool.templates.filledOrder).get("progress"));
        return write(orders, loaded, Templates.event(pool.templates.filledOrder), null);
    }

    /** A lost race loads again, as the product's store does. */
    private static void untilWon(BooleanSupplier attempt) {
        while (!attempt.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static Document load(MongoCollection<Document> documents, String id) {
        return Objects.requireNonNull(documents.find(eq("_id", id)).first());
    }

    private boolean write(
            MongoCollection<Document> documents, Document loaded, @Nullable Document event, @Nullable Date resumeAt) {
        long version = loaded.getLong("version");
        Document fields = new Document("version", version + 1)
                .append("seq", loaded.getLong("seq") + (event == null ? 0 : 1))
                .append("state", loaded.get("state"))
                .append("keys", loaded.get("keys"))
                .append("lastEvt", UUID.randomUUID().toString());
        Document update = new Document("$set", fields);
        if (event != null) {
            Date now = Date.from(pool.clock.instant());
            Document sent = new Document(event).append("time", now);
            update.append("$push", new Document("outbox", new Document("$each", List.of(sent))))
                    .append("$min", new Document("outboxDueAt", now));
        }
        if (resumeAt == null) {
            update.append("$unset", new Document("resumeAt", ""));
        } else {
            fields.append("resumeAt", resumeAt);
        }
        return documents
                        .updateOne(
                                and(
                                        eq("_id", loaded.getString("_id")),
                                        eq("version", version),
                                        eq("lastEvt", loaded.getString("lastEvt"))),
                                update)
                        .getMatchedCount()
                == 1;
    }
}
