package no.likeverd.benchmarks;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.resourcecenter.order.Orders;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How quickly a backlog goes out: by the product's relay, by a pipelined loop on bare driver and producer, by the producer alone. */
final class DrainBench {

    private static final String TOPIC = "resource-center.order.events";
    private static final int EVENTS_EACH = 5;
    private static final String PRODUCER = "raw producer";
    private static final String LOOP = "bare pipelined loop";
    private static final String RELAY = "relay";

    private final Options options;
    private final int events;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final List<double[]> heap = new ArrayList<>();

    DrainBench(Options options) {
        this.options = options;
        this.events = options.eventsOr(100_000) / EVENTS_EACH * EVENTS_EACH;
    }

    Report run() throws Exception {
        try (Servers servers = Servers.start(options)) {
            servers.topics(TOPIC);
            Document pending = pending(new Pool(servers.freshDatabase("bench_like")));
            try (BareDrain bare = new BareDrain(servers.kafka(), TOPIC)) {
                Measurements all = options.abba()
                        .measure(List.of(
                                new Raw(bare, pending),
                                new Bare(servers, pending, bare),
                                new Relayed(servers, pending)));
                Report report = new Report("drain: a backlog of events")
                        .setting("store", servers.store())
                        .setting("broker", servers.broker())
                        .setting("backlog", events + " events in " + events / EVENTS_EACH + " documents")
                        .setting("heap", Runtime.getRuntime().maxMemory() / 1048576 + " MB at most")
                        .rates(all)
                        .aim(all.ratio(RELAY, LOOP, 0.9))
                        .aim(all.ratio(RELAY, PRODUCER, 0.4));
                return tellHeap(report);
            }
        }
    }

    private Report tellHeap(Report report) {
        double[] growth =
                heap.stream().mapToDouble(halves -> halves[1] / halves[0]).toArray();
        if (growth.length == 0) {
            return report.note("Too few collections to tell of the heap; take more events or less heap.");
        }
        return report.figure(
                        "live heap, first half",
                        "MB",
                        heap.stream().mapToDouble(halves -> halves[0]).toArray())
                .figure(
                        "live heap, last half",
                        "MB",
                        heap.stream().mapToDouble(halves -> halves[1]).toArray())
                .aim(Aim.atMost(
                        "heap, last half / first half", Series.Spread.of(growth).median(), 1.25, ""));
    }

    /** An order with events that wait, as the product writes it. */
    private static Document pending(Pool pool) {
        Document document = new Document(pool.templates.filledOrder);
        List<Document> outbox = new ArrayList<>();
        for (long seq = 1; seq <= EVENTS_EACH; seq++) {
            outbox.add(new Document(Templates.event(document)).append("seq", seq));
        }
        return document.append("seq", (long) EVENTS_EACH).append("outbox", outbox);
    }

    /** The producer with nothing before or after it. */
    private final class Raw implements Subject {

        private final BareDrain bare;
        private final Document like;

        Raw(BareDrain bare, Document like) {
            this.bare = bare;
            this.like = like;
        }

        @Override
        public String name() {
            return PRODUCER;
        }

        @Override
        public long work() throws Exception {
            return bare.sendOnly(new Document(like).append("_id", "ord-raw"), events);
        }
    }

    /** A database with a backlog of its own for each repetition. */
    private abstract class Backlog implements Subject {

        private final Servers servers;
        private final Document like;
        private @Nullable MongoDatabase database;
        private @Nullable AggregateStores stores;

        Backlog(Servers servers, Document like) {
            this.servers = servers;
            this.like = like;
        }

        @Override
        public void prepare() {
            database = servers.freshDatabase("bench_drain");
            stores = new AggregateStores(database, clock);
            Orders indexed = new Orders(stores);
            Pool.insert(documents(), events / EVENTS_EACH, this::order);
            if (indexed.get("ord-0").seq() != EVENTS_EACH) {
                throw new IllegalStateException("there is no backlog");
            }
        }

        private Document order(int number) {
            String id = "ord-" + number;
            List<Document> outbox = like.getList("outbox", Document.class).stream()
                    .map(event ->
                            new Document(event).append("id", "resource-center/order/" + id + "/" + event.get("seq")))
                    .toList();
            return new Document(like)
                    .append("_id", id)
                    .append("outbox", outbox)
                    .append("outboxDueAt", Date.from(clock.instant()))
                    .append("lastEvt", UUID.randomUUID().toString());
        }

        final MongoCollection<Document> documents() {
            if (database == null) {
                throw new IllegalStateException("not prepared");
            }
            return database.getCollection("order").withWriteConcern(AggregateStores.DURABLE);
        }

        final AggregateStores stores() {
            if (stores == null) {
                throw new IllegalStateException("not prepared");
            }
            return stores;
        }

        final boolean empty() {
            return documents().countDocuments(exists("outboxDueAt")) == 0;
        }

        @Override
        public void settle() {
            if (!empty()) {
                throw new IllegalStateException("something is left");
            }
            if (database != null) {
                database.drop();
            }
        }
    }

    private final class Bare extends Backlog {

        private final BareDrain bare;

        Bare(Servers servers, Document like, BareDrain bare) {
            super(servers, like);
            this.bare = bare;
        }

        @Override
        public String name() {
            return LOOP;
        }

        @Override
        public long work() throws Exception {
            return bare.drain(documents());
        }
    }

    private final class Relayed extends Backlog {

        private final Servers servers;

        Relayed(Servers servers, Document like) {
            super(servers, like);
            this.servers = servers;
        }

        @Override
        public String name() {
            return RELAY;
        }

        @Override
        public long work() {
            try (HeapWatch watch = new HeapWatch();
                    Relays relay = Relays.start(stores(), servers.kafka(), clock, false)) {
                Patience.until("all is published", Duration.ofMillis(5), () -> relay.published() >= events && empty());
                if (watch.halves().length > 0) {
                    heap.add(watch.halves());
                }
                return events;
            }
        }
    }
}
