package no.likeverd.messaging.race;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends many records and is closed only when the broker has all of them. One request at a time: a topic that was made just now
 * may refuse the first of several and take those behind it, and then it never takes the first.
 */
final class Sending implements AutoCloseable {

    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final KafkaProducer<String, byte[]> producer;

    Sending(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "linger.ms",
                        20,
                        "batch.size",
                        131072,
                        "max.in.flight.requests.per.connection",
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void send(ProducerRecord<String, byte[]> message) {
        var unused = producer.send(message, (place, error) -> {
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }

    /** @throws IllegalStateException when the broker has not taken something */
    @Override
    public void close() {
        producer.close();
        if (failure.get() != null) {
            throw new IllegalStateException("not everything was sent", failure.get());
        }
    }
}
