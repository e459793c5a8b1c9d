package no.likeverd.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients as the services set them up. */
record KafkaClients(String bootstrapServers) {

    Map<String, Object> settings() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings());
        all.putAll(more);
        return all;
    }

    void createTopic(String name) throws Exception {
        try (Admin admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    Admin impatientAdmin() {
        return Admin.create(with(Map.of("default.api.timeout.ms", 300, "request.timeout.ms", 200)));
    }

    Producer<String, String> producer() {
        return new KafkaProducer<>(with(Map.of("acks", "all")), new StringSerializer(), new StringSerializer());
    }

    Producer<String, String> transactionalProducer(String id) {
        return new KafkaProducer<>(
                with(Map.of("transactional.id", id)), new StringSerializer(), new StringSerializer());
    }

    /** Reads at least so many committed values, from where the group left off, and commits its offsets. */
    List<String> readOnce(String topic, String group, int atLeast) {
        Map<String, Object> settings =
                with(Map.of("group.id", group, "auto.offset.reset", "earliest", "isolation.level", "read_committed"));
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Instant deadline = Instant.now().plusSeconds(20);
            while (values.size() < atLeast && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(100)).forEach(found -> values.add(found.value()));
            }
            consumer.commitSync();
        }
        return values;
    }
}
