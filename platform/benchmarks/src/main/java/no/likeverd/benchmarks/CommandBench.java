package no.likeverd.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import no.likeverd.embedded.EmbeddedMongo;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.event.EventType;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How many commands a second the aggregate store carries (load, decide, versioned write with an event) against a bare
 * {@code updateOne} by id with the same durability. Arguments: seconds per round, threads, optionally a MongoDB URI;
 * without one the embedded store is measured.
 */
public final class CommandBench {

    private static final int DOCUMENTS = 1_000;
    private static final AggregateType<Counted> TYPE = AggregateType.of("bench", "counted", Counted.class);

    /** The state of the measured aggregate. */
    public record Counted(long count) {}

    /** Its event. */
    @EventType("no.likeverd.bench.counted.v1")
    public record CountedV1(long count) {}

    /** What was measured, in operations a second. */
    public record Result(double raw, double command) {
        double ratio() {
            return command / raw;
        }
    }

    private final MongoDatabase database;
    private final AggregateStore<Counted> store;
    private final MongoCollection<Document> raw;
    private final int threads;

    CommandBench(MongoDatabase database, int threads) {
        this.database = database;
        this.store = new AggregateStores(database, Clock.tickMillis(ZoneOffset.UTC)).of(TYPE);
        this.raw = database.getCollection("raw").withWriteConcern(AggregateStores.DURABLE);
        this.threads = threads;
    }

    public static void main(String[] arguments) throws Exception {
        Duration round = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 5);
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        String given = arguments.length > 2 ? arguments[2] : "";
        try (EmbeddedMongo embedded = given.isEmpty() ? EmbeddedMongo.start(null, 0) : null;
                MongoClient client = MongoClients.create(embedded == null ? given : embedded.uri("bench"))) {
            MongoDatabase database =
                    client.getDatabase("bench_" + UUID.randomUUID().toString().substring(0, 8));
            Result result = new CommandBench(database, threads).run(round, 5);
            System.out.printf(
                    "%s: raw updateOne %.0f/s, command %.0f/s, ratio %.2f%n",
                    given.isEmpty() ? "embedded store" : "given MongoDB",
                    result.raw(),
                    result.command(),
                    result.ratio());
            database.drop();
        }
    }

    /** Measures in turn, forth and back, and gives the medians. */
    Result run(Duration round, int rounds) throws Exception {
        prepare();
        double[] raws = new double[rounds];
        double[] commands = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                raws[i] = perSecond(this::update, round);
                commands[i] = perSecond(this::command, round);
            } else {
                commands[i] = perSecond(this::command, round);
                raws[i] = perSecond(this::update, round);
            }
        }
        return new Result(median(raws), median(commands));
    }

    private void prepare() {
        for (int i = 0; i < DOCUMENTS; i++) {
            raw.insertOne(new Document("_id", "d-" + i).append("count", 0L));
            if (store.createIfAbsent("d-" + i, () -> Change.to(new Counted(0))).isEmpty()) {
                throw new IllegalStateException(database.getName() + " is not empty");
            }
        }
    }

    private void update() {
        raw.updateOne(eq("_id", anyId()), new Document("$inc", new Document("count", 1L)));
    }

    private void command() {
        String id = anyId();
        Aggregate<Counted> after = store.change(id, null, counted -> {
            long next = counted.state().count() + 1;
            return Change.to(new Counted(next), new CountedV1(next));
        });
        if (after.seq() % 50 == 0) {
            // nothing publishes here: what a relay would trim must not fill the outbox
            Bson trim = new Document("$set", new Document("outbox", List.of()))
                    .append("$unset", new Document("outboxDueAt", ""));
            store.documents().updateOne(eq("_id", id), trim);
        }
    }

    private static String anyId() {
        return "d-" + ThreadLocalRandom.current().nextInt(DOCUMENTS);
    }

    private double perSecond(Runnable work, Duration round) throws Exception {
        LongAdder done = new LongAdder();
        long end = System.nanoTime() + round.toNanos();
        Callable<Boolean> loop = () -> {
            while (System.nanoTime() < end) {
                work.run();
                done.increment();
            }
            return true;
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (var finished :
                    pool.invokeAll(Stream.generate(() -> loop).limit(threads).toList())) {
                finished.get();
            }
        }
        return done.sum() / (round.toMillis() / 1000.0);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
