package no.likeverd.messaging.simulation;

import com.mongodb.MongoException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.relay.RelayInMemory;
import no.likeverd.messaging.relay.RelayMetrics;

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
        while (true) {
            world.schedule.step();
            Command command = toCome.poll();
            if (command != null) {
                carryOut(store, command);
            }
        }
    }

    /** A client that does not know what became of its command repeats it under the same key, or gives up. */
    private void carryOut(AggregateStore<Stick> store, Command command) {
        boolean done = false;
        while (!done) {
            try {
                done = store.change(command.id(), CommandKey.of("client", command.mark()), t -> t.state()
                                        .mark(command.mark()))
                                .version()
                        > 0;
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

    private void relay(AggregateStores stores) {
        RelayInMemory relay = new RelayInMemory(
                world.producing.database(),
                stores,
                world.broker::forDeltas,
                world.broker::forSnapshots,
                NEVER_OPENS,
                METRICS,
                world.schedule::nanos,
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
