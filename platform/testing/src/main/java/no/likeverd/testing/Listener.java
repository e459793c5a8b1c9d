package no.likeverd.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Hears everything that one service publishes, from the time it begins to listen. */
final class Listener implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;

    Listener(String bootstrapServers, String service, String name) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", name,
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false",
                        "isolation.level", "read_committed",
                        "metadata.max.age.ms", "500"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(Pattern.compile(Pattern.quote(service) + "\\..+\\.(events|state)"));
        thread = Thread.ofVirtual().name(name).start(this::listen);
    }

    List<Heard> all() {
        return List.copyOf(heard);
    }

    private void listen() {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    if (message.value() != null) {
                        heard.add(heard(message));
                    }
                }
            }
        } catch (WakeupException e) {
            // told to stop
        }
    }

    private static Heard heard(ConsumerRecord<String, byte[]> message) {
        return new Heard(
                message.topic(),
                message.key(),
                header(message.headers(), "ce_type"),
                Long.parseLong(header(message.headers(), "ce_sequence")),
                JSON.readTree(message.value()));
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
