package no.likeverd.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The quickest way known to empty outboxes with driver and producer alone: one cursor over the index, chunks of a thousand, at
 * most four under way, and another thread that trims what the broker has acknowledged.
 */
final class BareDrain implements AutoCloseable {

    private static final int CHUNK = 1_000;
    private static final int CHUNKS_UNDER_WAY = 4;
    private static final Document CLEAR =
            new Document("$set", new Document("outbox", List.of())).append("$unset", new Document("outboxDueAt", ""));

    private final String topic;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    BareDrain(String kafka, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        10,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Publishes and trims everything that is due; gives the count of events. */
    long drain(MongoCollection<Document> documents) throws Exception {
        long sent = 0;
        Semaphore room = new Semaphore(CHUNKS_UNDER_WAY);
        try (ExecutorService trimming = Executors.newSingleThreadExecutor()) {
            List<Document> chunk = new ArrayList<>();
            for (Document document : documents
                    .withReadConcern(ReadConcern.MAJORITY)
                    .find(exists("outboxDueAt"))
                    .projection(new Document("outbox", 1).append("version", 1).append("lastEvt", 1))
                    .batchSize(CHUNK)) {
                chunk.add(document);
                if (chunk.size() == CHUNK) {
                    sent += send(documents, chunk, room, trimming);
                    chunk = new ArrayList<>();
                }
            }
            sent += send(documents, chunk, room, trimming);
            producer.flush();
            room.acquire(CHUNKS_UNDER_WAY);
        }
        requireNoFailure();
        return sent;
    }

    private long send(
            MongoCollection<Document> documents, List<Document> chunk, Semaphore room, ExecutorService trimming)
            throws InterruptedException {
        if (chunk.isEmpty()) {
            return 0;
        }
        room.acquire();
        List<ProducerRecord<String, byte[]>> records =
                chunk.stream().flatMap(document -> records(document).stream()).toList();
        AtomicInteger missing = new AtomicInteger(records.size());
        for (ProducerRecord<String, byte[]> each : records) {
            var unused = producer.send(each, (metadata, e) -> {
                note(e);
                if (missing.decrementAndGet() == 0) {
                    trimming.execute(() -> trim(documents, chunk, room));
                }
            });
        }
        return records.size();
    }

    private void trim(MongoCollection<Document> documents, List<Document> chunk, Semaphore room) {
        try {
            List<String> ids = chunk.stream().map(d -> d.getString("_id")).toList();
            List<String> marks = chunk.stream().map(d -> d.getString("lastEvt")).toList();
            long trimmed = documents
                    .updateMany(and(in("_id", ids), in("lastEvt", marks)), CLEAR)
                    .getMatchedCount();
            if (trimmed != chunk.size()) {
                note(new IllegalStateException("trimmed " + trimmed + " of " + chunk.size()));
            }
        } catch (RuntimeException e) {
            note(e);
        } finally {
            room.release();
        }
    }

    /** Sends the same record so many times, with other keys: what the producer can do at most. */
    long sendOnly(Document like, long events) throws Exception {
        ProducerRecord<String, byte[]> first = records(like).getFirst();
        for (long i = 0; i < events; i++) {
            var unused = producer.send(
                    new ProducerRecord<>(topic, null, first.key() + i / 5, first.value(), first.headers()),
                    (metadata, e) -> note(e));
        }
        producer.flush();
        requireNoFailure();
        return events;
    }

    private void note(@Nullable Exception e) {
        if (e != null) {
            failure.compareAndSet(null, e);
        }
    }

    private void requireNoFailure() throws Exception {
        Exception first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private List<ProducerRecord<String, byte[]>> records(Document document) {
        String id = document.getString("_id");
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Document event : document.getList("outbox", Document.class)) {
            ProducerRecord<String, byte[]> sent = new ProducerRecord<>(
                    topic, id, event.get("data", Binary.class).getData());
            header(sent, "ce_specversion", "1.0");
            header(sent, "ce_id", event.getString("id"));
            header(sent, "ce_type", event.getString("type"));
            header(sent, "ce_source", "/resource-center/order");
            header(sent, "ce_subject", id);
            header(sent, "ce_time", event.getDate("time").toInstant().toString());
            header(sent, "ce_aggregateversion", Long.toString(document.getLong("version")));
            header(sent, "content-type", "application/json");
            header(sent, "ce_sequence", Long.toString(event.getLong("seq")));
            header(sent, "ce_correlationid", event.getString("correlationId"));
            records.add(sent);
        }
        return records;
    }

    private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
