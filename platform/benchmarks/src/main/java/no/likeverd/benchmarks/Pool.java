package no.likeverd.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.Orders;
import org.bson.Document;

/**
 * The resource centre's experts, and orders for them. Each repetition gets new ones with ids of their own, ten orders an
 * expert, so that documents are as large as in use and every booking can be accepted.
 */
final class Pool {

    static final int BOOKINGS_EACH = 10;
    static final String EMPLOYMENT = "emp-bench";

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final int BATCH = 5_000;
    private static final int DAYS_BETWEEN = 28;
    private static final int DAYS_OUT = 5;

    final Clock clock = Clock.tickMillis(ZoneId.of("Europe/Oslo"));
    final AggregateStores stores;
    final Calendars calendars;
    final Orders orders;
    final Templates templates;

    private final LocalDate today = LocalDate.now(clock);
    private final MongoDatabase database;
    private String run = "";
    private int experts;

    Pool(MongoDatabase database) {
        this.database = database;
        stores = new AggregateStores(database, clock);
        calendars = new Calendars(stores, clock);
        orders = new Orders(stores);
        templates = new Templates(this);
        forget();
    }

    MongoCollection<Document> calendarDocuments() {
        return database.getCollection("expert_calendar").withWriteConcern(AggregateStores.DURABLE);
    }

    MongoCollection<Document> orderDocuments() {
        return database.getCollection("order").withWriteConcern(AggregateStores.DURABLE);
    }

    /** Experts for so many bookings, and nobody else. */
    void fill(int bookings) {
        forget();
        run = "r" + RUNS.incrementAndGet();
        experts = Math.max(1, bookings / BOOKINGS_EACH);
        insert(calendarDocuments(), experts, i -> templates.expert(expertId(i)));
    }

    /** One order for each booking to come. */
    void fillOrders(int bookings) {
        insert(orderDocuments(), bookings, i -> templates.order(orderId(i), period(i)));
    }

    private void forget() {
        calendarDocuments().withWriteConcern(WriteConcern.W1).deleteMany(new Document());
        orderDocuments().withWriteConcern(WriteConcern.W1).deleteMany(new Document());
        while (!handedOver().isEmpty()) {
            // hints of documents that are gone
        }
    }

    private List<?> handedOver() {
        try {
            return stores.handOff().take(0, BATCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Makes one document. */
    interface Maker {
        Document make(int number);
    }

    static void insert(MongoCollection<Document> documents, int count, Maker maker) {
        MongoCollection<Document> fast = documents.withWriteConcern(WriteConcern.W1);
        for (int from = 0; from < count; from += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                batch.add(maker.make(i));
            }
            fast.insertMany(batch, new InsertManyOptions().ordered(false));
        }
    }

    /** Who is asked for the booking with this number; neighbours ask different experts. */
    String expertId(int number) {
        return "exp-" + run + "-" + number % experts;
    }

    String orderId(int number) {
        return "ord-" + run + "-" + number;
    }

    String bookingId(int number) {
        return "bkg-%s-%020x".formatted(run, number);
    }

    Period period(int number) {
        LocalDate from = today.plusDays(30 + (long) DAYS_BETWEEN * (number / Math.max(1, experts)));
        return new Period(from, from.plusDays(DAYS_OUT));
    }

    static Demand demand(Period period) {
        return new Demand(Kind.COMPETENCE, Templates.SKILL, 3, period, 60);
    }

    BookingRequest request(int number) {
        return new BookingRequest(
                bookingId(number), orderId(number), 1, "u-home-care", demand(period(number)), Templates.TERMS);
    }

    LocalDate today() {
        return today;
    }

    /** @throws IllegalStateException when an expert has not been booked as often as everybody was to be */
    void requireBooked(int bookings) {
        long all = calendarDocuments().countDocuments(eq("seq", (long) bookings / experts));
        if (all != experts) {
            throw new IllegalStateException("only " + all + " of " + experts + " experts have all their bookings");
        }
    }

    long pending() {
        return calendarDocuments().countDocuments(exists("outboxDueAt"))
                + orderDocuments().countDocuments(exists("outboxDueAt"));
    }

    /** Whether a projection of the calendars has come as far as they are. */
    boolean reached(MongoCollection<Document> projection, int bookings) {
        return projection.countDocuments(and(regex("_id", "^exp-" + run + "-"), eq("last", (long) bookings / experts)))
                == experts;
    }
}
