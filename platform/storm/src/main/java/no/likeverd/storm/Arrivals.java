package no.likeverd.storm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Consumes every event while the storm lasts and measures how long each took from its own time, which is that of the command,
 * until it was here: what people wait for when a part is away.
 */
final class Arrivals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();

    private final Clock clock;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Histogram millis = new Histogram(LONGEST_MILLIS, 3);
    private final Set<String> seen = new HashSet<>();
    private final Thread thread;
    private volatile boolean over;

    /** Hears what is published from now on. */
    Arrivals(Topics topics, Clock clock) {
        this.clock = clock;
        consumer = topics.consumer();
        List<TopicPartition> partitions = Topics.partitions(consumer, Topics::holdsEvents);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(
                partition -> consumer.position(partition, PATIENCE)); // the end is looked up here and not later
        thread = Thread.ofPlatform().name("arrivals").start(this::listen);
    }

    /**
     * What it came to.
     *
     * @param count events, each counted once
     */
    record Delays(long count, long p50Millis, long p99Millis, long longestMillis) {}

    private void listen() {
        while (!over) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                if (seen.add(Topics.text(record, "ce_id"))) {
                    long taken = clock.millis()
                            - Instant.parse(Topics.text(record, "ce_time")).toEpochMilli();
                    millis.recordValue(Math.clamp(taken, 0, LONGEST_MILLIS));
                }
            }
        }
    }

    /** Ends listening. */
    Delays delays() throws InterruptedException {
        over = true;
        thread.join();
        return new Delays(
                millis.getTotalCount(),
                millis.getValueAtPercentile(50),
                millis.getValueAtPercentile(99),
                millis.getMaxValue());
    }

    @Override
    public void close() throws InterruptedException {
        delays();
        consumer.close();
    }
}
