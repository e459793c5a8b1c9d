package no.likeverd.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.benchmarks.Clients.Piece;
import no.likeverd.messaging.aggregate.AggregateStores;
import org.bson.Document;

/**
 * A command as a use case does it: load, decide, one versioned write with its event. First the calendar's decision alone, then
 * the whole booking over order and calendar, then the same through HTTP; each against a loop on the bare driver.
 */
final class CommandBench {

    private static final String RAW = "raw updateOne {_id}";
    private static final String LOOP = "bare loop, calendar";
    private static final String COMMAND = "command, calendar";
    private static final String BARE_BOOKING = "bare loop, whole booking";
    private static final String BOOKING = "booking, use case";
    private static final String HTTP = "booking, HTTP";

    private final Options options;
    private final int bookings;

    CommandBench(Options options) {
        this.options = options;
        int wanted = options.eventsOr(20_000);
        this.bookings = wanted - wanted % Pool.BOOKINGS_EACH;
    }

    Report run() throws Exception {
        try (Servers servers = Servers.start(options)) {
            Report report = new Report("command: a booking, from load to acknowledged write")
                    .setting("store", servers.store())
                    .setting("broker", servers.broker() + " (HTTP only)")
                    .setting("threads", options.threads())
                    .setting("bookings", bookings + " a repetition, " + Pool.BOOKINGS_EACH + " an expert");
            inside(servers, report);
            throughHttp(servers, report);
            return report.note("The whole booking is three reads and three writes, of the use case as of its loop.")
                    .note("HTTP: the service as it runs, with its relay publishing; the client is in the same JVM.");
        }
    }

    private void inside(Servers servers, Report report) throws Exception {
        MongoDatabase database = servers.freshDatabase("bench_command");
        Pool pool = new Pool(database);
        BareBooking bare = new BareBooking(pool);
        try (CentreDesk desk = new CentreDesk(pool)) {
            Measurements all = options.abba()
                    .measure(List.of(
                            raw(database, options.threads()),
                            new Booked(LOOP, pool, options.threads(), bookings, bare::book),
                            new Booked(COMMAND, pool, options.threads(), bookings, number -> decide(pool, number)),
                            new Booked(BARE_BOOKING, pool, options.threads(), bookings / 2, bare::fillOrder),
                            new Booked(BOOKING, pool, options.threads(), bookings / 2, desk::book)));
            report.rates(all)
                    .aim(all.ratio(COMMAND, LOOP, 0.9))
                    .aim(all.ratio(COMMAND, RAW, 0.4))
                    .aim(all.ratio(BOOKING, BARE_BOOKING, 0.9));
        }
        fewer(pool, bare, report);
    }

    /** How it is with fewer callers at a time. */
    private void fewer(Pool pool, BareBooking bare, Report report) throws Exception {
        List<Subject> subjects = new ArrayList<>();
        for (int threads : new int[] {1, 8}) {
            int less = Math.max(Pool.BOOKINGS_EACH, bookings * threads / 40 / 10 * 10);
            String suffix = ", " + threads + " at a time";
            subjects.add(new Booked(LOOP + suffix, pool, threads, less, bare::book));
            subjects.add(new Booked(COMMAND + suffix, pool, threads, less, number -> decide(pool, number)));
        }
        report.rates(options.abba().measure(subjects));
    }

    private void throughHttp(Servers servers, Report report) throws Exception {
        try (CentreService service = new CentreService(servers)) {
            Pool pool = service.pool();
            Subject http = new Booked(HTTP, pool, options.threads(), bookings / 2, service::book) {
                @Override
                public void prepare() {
                    service.settled();
                    service.renewToken();
                    super.prepare();
                }
            };
            Subject loop = new Booked(
                    BARE_BOOKING + ", beside it",
                    pool,
                    options.threads(),
                    bookings / 2,
                    new BareBooking(pool)::fillOrder);
            Measurements all = options.abba().measure(List.of(loop, http));
            report.rates(all).aim(all.ratio(HTTP, loop.name(), 0.4));
            service.settled();
        }
    }

    static void decide(Pool pool, int number) {
        pool.calendars.change(
                pool.expertId(number), null, calendar -> calendar.decide(pool.request(number), pool.today()));
    }

    private Subject raw(MongoDatabase database, int threads) {
        MongoCollection<Document> documents = database.getCollection("raw").withWriteConcern(AggregateStores.DURABLE);
        int count = bookings / Pool.BOOKINGS_EACH;
        Pool.insert(documents, count, i -> new Document("_id", "d-" + i).append("count", 0L));
        return new Subject() {
            @Override
            public String name() {
                return RAW;
            }

            @Override
            public long work() throws Exception {
                return Clients.run(
                        threads,
                        bookings,
                        number -> documents.updateOne(
                                eq("_id", "d-" + number % count), new Document("$inc", new Document("count", 1L))));
            }
        };
    }

    /** Books every expert of a new pool as often as there are orders for each. */
    private static class Booked implements Subject {

        private final String name;
        private final Pool pool;
        private final int threads;
        private final int bookings;
        private final Piece piece;

        Booked(String name, Pool pool, int threads, int bookings, Piece piece) {
            this.name = name;
            this.pool = pool;
            this.threads = threads;
            this.bookings = bookings / Pool.BOOKINGS_EACH * Pool.BOOKINGS_EACH;
            this.piece = piece;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void prepare() {
            pool.fill(bookings);
            pool.fillOrders(bookings);
        }

        @Override
        public long work() throws Exception {
            return Clients.run(threads, bookings, piece);
        }

        @Override
        public void settle() {
            pool.requireBooked(bookings);
        }
    }
}
