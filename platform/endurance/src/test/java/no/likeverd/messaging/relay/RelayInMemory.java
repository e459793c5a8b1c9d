package no.likeverd.messaging.relay;

import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import no.likeverd.messaging.aggregate.AggregateStores;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/** A relay without thread and sockets: its turns are taken when a test says so. */
public final class RelayInMemory {

    private final AggregateStores stores;
    private final Turn turn;

    public RelayInMemory(
            MongoDatabase database,
            AggregateStores stores,
            Supplier<Producer<String, byte[]>> deltas,
            Supplier<Producer<String, byte[]>> snapshots,
            CircuitBreaker breaker,
            RelayMetrics metrics,
            LongSupplier steadyClock,
            int batch,
            Clock clock) {
        Lease lease =
                new Lease(database.getCollection("relay_lease"), "simulated", Duration.ofMillis(200), steadyClock);
        this.stores = stores;
        this.turn = new Turn(lease, new Publisher(producers(deltas, snapshots), clock), breaker, metrics, batch, clock);
    }

    /** Leads if it may, publishes what was handed over, and sweeps if asked. */
    public void takeTurn(boolean sweep) throws InterruptedException {
        if (turn.leads()) {
            turn.publish(stores.handOff().take(0, 100));
            if (sweep) {
                turn.sweep(stores.all());
            }
        }
    }

    private static Producers producers(
            Supplier<Producer<String, byte[]>> deltas, Supplier<Producer<String, byte[]>> snapshots) {
        return new Producers() {
            @Override
            public boolean settled(Producer<String, byte[]> producer, List<Future<RecordMetadata>> sent) {
                producer.flush();
                return true;
            }

            @Override
            public Producer<String, byte[]> forDeltas() {
                return deltas.get();
            }

            @Override
            public Producer<String, byte[]> forBacklog() {
                return deltas.get();
            }

            @Override
            public Producer<String, byte[]> forSnapshots() {
                return snapshots.get();
            }
        };
    }
}
