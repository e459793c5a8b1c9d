package no.likeverd.messaging.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers that believe an acknowledgement only when all in-sync replicas have the record. */
final class KafkaProducers implements Producers {

    private static final int GATHERING_MILLIS = 5;
    private static final int GATHERING_BYTES = 64 * 1024;

    private final RelaySettings settings;
    private final Runnable beat;

    /** @param beat keeps the lease while a slow broker is waited for */
    KafkaProducers(RelaySettings settings, Runnable beat) {
        this.settings = settings;
        this.beat = beat;
    }

    @Override
    public Producer<String, byte[]> forDeltas() {
        return producer(configuration("deltas"));
    }

    @Override
    public Producer<String, byte[]> forBacklog() {
        return producer(gathering(configuration("backlog")));
    }

    /** Gathers too: a commit sends at once what it has. */
    @Override
    public Producer<String, byte[]> forSnapshots() {
        Map<String, Object> configuration = gathering(configuration("snapshots"));
        configuration.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.service() + "-relay");
        return producer(configuration);
    }

    /**
     * {@inheritDoc} Not {@code flush()}: after a record has expired the producer wants a new epoch first, and while no broker
     * gives it one, nothing else expires and flush would wait for ever.
     */
    @Override
    public boolean settled(Producer<String, byte[]> producer, List<Future<RecordMetadata>> sent) {
        long deadline =
                System.nanoTime() + settings.sendTimeout().plusSeconds(1).toNanos();
        for (Future<RecordMetadata> one : sent) {
            while (!ended(one)) {
                if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                beat.run();
            }
        }
        return true;
    }

    /** Waits for a while, shorter than a lease. */
    private boolean ended(Future<RecordMetadata> one) {
        try {
            one.get(settings.lease().toMillis() / 6, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Map<String, Object> gathering(Map<String, Object> configuration) {
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, GATHERING_MILLIS);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, GATHERING_BYTES);
        return configuration;
    }

    private static Producer<String, byte[]> producer(Map<String, Object> configuration) {
        return new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> configuration(String purpose) {
        int timeout = Math.toIntExact(settings.sendTimeout().toMillis());
        Map<String, Object> configuration = new HashMap<>(settings.client());
        configuration.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        configuration.put(
                ProducerConfig.CLIENT_ID_CONFIG,
                settings.service() + "-relay-" + purpose + "-" + Integer.toHexString(System.identityHashCode(this)));
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // somebody waits: what comes while a request is under way fills the next one
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.max(1000, timeout / 5));
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1000, timeout / 2));
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        return configuration;
    }
}
