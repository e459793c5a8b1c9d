package no.likeverd.messaging.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers that believe an acknowledgement only when all in-sync replicas have the record. */
final class KafkaProducers implements Producers {

    private final RelaySettings settings;

    KafkaProducers(RelaySettings settings) {
        this.settings = settings;
    }

    @Override
    public Producer<String, byte[]> forDeltas() {
        return producer(configuration("deltas"));
    }

    @Override
    public Producer<String, byte[]> forSnapshots() {
        Map<String, Object> configuration = configuration("snapshots");
        configuration.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.service() + "-relay");
        return producer(configuration);
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
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.max(1000, timeout / 5));
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1000, timeout / 2));
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        return configuration;
    }
}
