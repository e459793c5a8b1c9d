package no.likeverd.messaging;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.event.EventType;
import no.likeverd.testing.Backends;

/** A small aggregate for these tests: marks on a tally stick, each mark an event. */
public record Tally(List<String> marks) {

    /** A mark was made. */
    @EventType("no.likeverd.tally.marked.v1")
    public record MarkedV1(String mark) {}

    /** The whole stick. */
    @EventType("no.likeverd.tally.tally-state.v1")
    public record TallyStateV1(List<String> marks) {}

    public static final MongoClient CLIENT = MongoClients.create(Backends.mongoUri("tally"));

    public static MongoDatabase freshDatabase() {
        return CLIENT.getDatabase(Backends.freshDatabase("tally"));
    }

    public static AggregateStores stores(MongoDatabase database) {
        return new AggregateStores(database, Clock.tickMillis(ZoneOffset.UTC));
    }

    /** Deltas only; the service's name keeps the topics of different tests apart. */
    public static AggregateType<Tally> type(String service) {
        return AggregateType.of(service, "tally", Tally.class);
    }

    public static AggregateType<Tally> typeWithSnapshots(String service) {
        return type(service)
                .withSnapshot(tally -> new TallyStateV1(tally.state().marks()));
    }

    public static Change<Tally> cut(String mark) {
        return Change.to(new Tally(List.of(mark)), new MarkedV1(mark));
    }

    public Change<Tally> mark(String mark) {
        List<String> more = new ArrayList<>(marks);
        more.add(mark);
        return Change.to(new Tally(List.copyOf(more)), new MarkedV1(mark));
    }

    public static CommandKey key(String value) {
        return CommandKey.of("p-1", value, "body");
    }

    /** Makes a stick that must not be there yet. */
    public static void begin(AggregateStore<Tally> store, String id, Change<Tally> first) {
        if (store.createIfAbsent(id, () -> first).isEmpty()) {
            throw new AssertionError(id + " is there already");
        }
    }

    /** Makes a stick with so many marks: {@code id-1, id-2 …}. */
    public static void fill(AggregateStore<Tally> store, String id, int marks) {
        begin(store, id, cut(id + "-1"));
        for (int i = 2; i <= marks; i++) {
            String mark = id + "-" + i;
            var changed = store.change(id, null, tally -> tally.state().mark(mark));
            if (changed.version() != i) {
                throw new AssertionError("somebody else marks " + id);
            }
        }
    }
}
