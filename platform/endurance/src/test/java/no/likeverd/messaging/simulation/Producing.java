package no.likeverd.messaging.simulation;

import com.mongodb.MongoException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.relay.RelayInMemory;
import no.likeverd.messaging.relay.RelayMetrics;
import org.jspecify.annotations.Nullable;

/** Instances of the service that owns the aggregates: clients' commands, and a relay each. */
final class Producing {

    static final AggregateType<Stick> TYPE = AggregateType.of("simulated", "stick", Stick.class)
            .withSnapshot(stick -> new Stick.StickStateV1(stick.state().marks()));
    private static final RelayMetrics METRICS = new RelayMetrics(new SimpleMeterRegistry());
    private static final CircuitBreaker NEVER_OPENS = CircuitBreaker.of(
            "never opens",
            CircuitBreakerConfig.custom()
                    .minimumNumberOfCalls(Integer.MAX_VALUE)
                    .build());

    private record Command(String id, String mark) {}

    private final World world;
    private final Deque<Command> toCome = new ArrayDeque<>();

    Producing(World world, List<String> ids, int commands) {
        this.world = world;
        for (int i = 0; i < commands; i++) {
            toCome.add(new Command(ids.get(world.schedule.random.nextInt(ids.size())), "mark-" + i));
        }
        AggregateStore<Stick> store = stores().of(TYPE);
        ids.forEach(id -> {
            if (store.createIfAbsent(id, () -> Change.to(new Stick(List.of()))).isEmpty()) {
                throw new AssertionError(id);
            }
        });
    }

    private AggregateStores stores() {
        return new AggregateStores(world.producing.database(), World.CLOCK);
    }

    boolean allCommandsGiven() {
        return toCome.isEmpty();
    }

    List<Runnable> instance() {
        AggregateStores stores = stores();
        AggregateStore<Stick> store = stores.of(TYPE);
        return List.of(() -> write(store), () -> write(store), () -> relay(stores));
    }

    private void write(AggregateStore<Stick> store) {
        Map<String, Aggregate<Stick>> seen = new HashMap<>();
        while (true) {
            world.schedule.step();
            Command command = toCome.poll();
            if (command != null) {
                carryOut(store, seen, command);
            }
        }
    }

    /** A client that does not know what became of its command repeats it under the same key, or gives up. */
    private void carryOut(AggregateStore<Stick> store, Map<String, Aggregate<Stick>> seen, Command command) {
        boolean done = false;
        while (!done) {
            try {
                seen.put(command.id(), mark(store, seen.get(command.id()), command));
                done = true;
                world.history.acknowledged(command.mark());
            } catch (MongoException e) {
                done = world.schedule.chance(4);
            } catch (Crash e) {
                if (!world.over() && world.schedule.chance(2)) {
                    toCome.addFirst(command); // the client turns to another instance
                }
                throw e;
            }
        }
    }

    /** Begins with what was seen last, however old, or loads. */
    private Aggregate<Stick> mark(AggregateStore<Stick> store, @Nullable Aggregate<Stick> seen, Command command) {
        CommandKey key = CommandKey.of("client", command.mark());
        Function<Aggregate<Stick>, Change<Stick>> decide =
                stick -> stick.state().mark(command.mark());
        return seen != null && world.schedule.chance(2)
                ? store.change(seen, key, decide)
                : store.change(command.id(), key, decide);
    }

    private void relay(AggregateStores stores) {
        RelayInMemory relay = new RelayInMemory(
                world.producing.database(),
                stores,
                world.broker::forDeltas,
                world.broker::forSnapshots,
                NEVER_OPENS,
                METRICS,
                world.schedule::nanos,
                world.schedule.chance(2) ? 1 : 100, // one: several batches are under way at once
                World.CLOCK);
        while (true) {
            world.schedule.step();
            try {
                relay.takeTurn(world.schedule.chance(2));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } catch (RuntimeException e) {
                world.failed(e);
            }
        }
    }
}
