package no.likeverd.messaging.simulation;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A replica set in memory. A write is first in the primary's copy, then on a majority; a fail-over takes back what is not
 * on a majority, and whoever waits for it does not know what became of it.
 */
final class FakeStore {

    private record Entry(
            long time,
            FakeCollection in,
            String id,
            @Nullable Document before) {}

    final Schedule schedule;
    final Mutant mutant;
    private final Map<String, FakeCollection> collections = new HashMap<>();
    private final Deque<Entry> uncommitted = new ArrayDeque<>();
    private long time;
    private int term;
    private boolean faulty;
    private int lag;

    FakeStore(Schedule schedule, Mutant mutant) {
        this.schedule = schedule;
        this.mutant = mutant;
    }

    /** The documents of one collection as the primary and as a majority has them. */
    static final class FakeCollection {
        final TreeMap<String, Document> primary = new TreeMap<>();
        final TreeMap<String, Document> majority = new TreeMap<>();
    }

    FakeCollection documents(String name) {
        return collections.computeIfAbsent(name, n -> new FakeCollection());
    }

    MongoDatabase database() {
        return Fake.of(MongoDatabase.class, (method, arguments, self) -> switch (method) {
            case "getCollection" -> collection((String) arguments[0]);
            default -> throw Fake.unknown(method);
        });
    }

    private MongoCollection<?> collection(String name) {
        return new CollectionView(this, name, documents(name)).proxy();
    }

    void faulty(boolean now) {
        faulty = now;
    }

    /** Until a majority has a write, up to so many steps pass. */
    void lagging(int steps) {
        lag = steps;
    }

    /** The primary is lost with everything that only it had. */
    void failOver() {
        term++;
        while (!uncommitted.isEmpty()) {
            Entry last = uncommitted.removeLast();
            put(last.in().primary, last.id(), last.before());
        }
    }

    /** A write as a client sees it: not there yet, in the primary's copy, on a majority, acknowledged. */
    <T> T write(Supplier<T> change) {
        schedule.step();
        fail(40);
        int begunIn = term;
        T result = change.get();
        long mine = time;
        if (mutant == Mutant.ACKNOWLEDGED_EARLY) {
            schedule.step();
            return result;
        }
        awaitMajority();
        if (begunIn != term) {
            throw new MongoException("the primary stepped down");
        }
        replicate(mine);
        schedule.step();
        fail(40);
        return result;
    }

    private void awaitMajority() {
        int steps = 1 + schedule.random.nextInt(1 + lag);
        for (int i = 0; i < steps; i++) {
            schedule.step();
        }
    }

    <T> T read(Supplier<T> query) {
        schedule.step();
        fail(200);
        T result = query.get();
        schedule.step();
        return result;
    }

    private void fail(int oneIn) {
        if (faulty && schedule.chance(oneIn)) {
            throw new MongoException("the connection is lost");
        }
    }

    /** A majority has caught up with all writes until then. */
    private void replicate(long until) {
        while (!uncommitted.isEmpty() && uncommitted.getFirst().time() <= until) {
            Entry first = uncommitted.removeFirst();
            Document now = uncommitted.stream()
                    .filter(later -> later.in() == first.in() && later.id().equals(first.id()))
                    .findFirst()
                    .map(Entry::before)
                    .orElseGet(() -> first.in().primary.get(first.id()));
            put(first.in().majority, first.id(), now);
        }
    }

    void replicateAll() {
        replicate(time);
    }

    void set(FakeCollection in, String id, @Nullable Document after) {
        uncommitted.addLast(new Entry(++time, in, id, in.primary.get(id)));
        put(in.primary, id, after);
    }

    private static void put(Map<String, Document> documents, String id, @Nullable Document document) {
        if (document == null) {
            documents.remove(id);
        } else {
            documents.put(id, document);
        }
    }
}
