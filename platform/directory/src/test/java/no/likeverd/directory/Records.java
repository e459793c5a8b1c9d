package no.likeverd.directory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Backends;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is on the broker, read from the beginning. */
public final class Records {

    private Records() {}

    /** One record: key, wire type and the bytes as text. */
    public record Told(String topic, String key, String type, String json) {}

    /** Everything on a topic whose key contains the text. */
    public static List<Told> on(String topic, String keyPart) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Backends.kafka(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Told> told = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(200));
                records.forEach(record -> told.add(told(record)));
            }
            return told.stream()
                    .filter(record -> record.key().contains(keyPart))
                    .toList();
        }
    }

    private static Told told(ConsumerRecord<String, byte[]> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return new Told(record.topic(), record.key(), type, new String(record.value(), StandardCharsets.UTF_8));
    }
}
