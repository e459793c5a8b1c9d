package no.likeverd.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts what comes on a topic, as any consumer would. */
final class Ear implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final KafkaConsumer<byte[], byte[]> consumer;

    Ear(String kafka, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
    }

    /** @throws IllegalStateException when nothing comes any more */
    void hear(int count) {
        int heard = 0;
        long last = System.nanoTime();
        while (heard < count) {
            int more = consumer.poll(Duration.ofMillis(100)).count();
            heard += more;
            if (more > 0) {
                last = System.nanoTime();
            } else if (System.nanoTime() - last > LONGEST_SILENCE.toNanos()) {
                throw new IllegalStateException("heard " + heard + " of " + count);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
