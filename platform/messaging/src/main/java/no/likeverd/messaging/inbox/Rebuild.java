package no.likeverd.messaging.inbox;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.RenameCollectionOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import no.likeverd.messaging.event.Envelope;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Makes a projection anew from the topics: first the snapshots, then the deltas after them, into a collection of its own
 * that takes the live one's place when it is complete. The live consumer has to be stopped meanwhile, on all instances;
 * what it is delivered again afterwards is known already.
 */
public final class Rebuild {

    /** Most of it is waiting for the store. */
    private static final int AT_ONCE = 8;

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    public Rebuild(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Rebuilds.
     *
     * @param stateTopic where snapshots are; null when the source has none and all its deltas are still there
     * @return how many sources the projection holds now
     * @throws MissingReference when a snapshot speaks of something unknown; the live projection is left as it was
     */
    public <S> long rebuild(EventStream<S> live, String eventsTopic, @Nullable String stateTopic) {
        EventStream<S> fresh = live.anew();
        MongoCollection<Document> documents = fresh.projection().documents();
        if (stateTopic != null) {
            read(stateTopic, fresh::seed);
        }
        read(eventsTopic, envelope -> fresh.deliver(eventsTopic, envelope));
        long sources = documents.countDocuments();
        MongoNamespace target = live.projection().documents().getNamespace();
        if (sources == 0) {
            live.projection().documents().deleteMany(new Document());
        } else {
            documents.renameCollection(target, new RenameCollectionOptions().dropTarget(true));
        }
        return sources;
    }

    /** Reads a topic from its beginning to where it ended when the reading began. */
    private void read(String topic, Consumer<Envelope> each) {
        try (Lanes<Envelope> lanes = new Lanes<>(AT_ONCE, each);
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(configuration(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(POLL).forEach(message -> {
                    if (message.value() != null) {
                        Envelope envelope = envelope(message);
                        lanes.put(envelope.subject(), envelope);
                    }
                });
            }
            lanes.finish();
        }
    }

    private static Envelope envelope(ConsumerRecord<String, byte[]> message) {
        Map<String, byte[]> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), header.value()));
        return Envelope.of(headers, message.value());
    }

    private Map<String, Object> configuration() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "rebuild-" + UUID.randomUUID(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
    }
}
