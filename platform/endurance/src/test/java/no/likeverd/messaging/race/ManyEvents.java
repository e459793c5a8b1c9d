package no.likeverd.messaging.race;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.messaging.race.RebuildIT.Digest;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A long history of many sources, the same each time for the same seed. */
record ManyEvents(String bootstrapServers, int events, int sources, long seed) {

    static final String HAPPENED = "no.likeverd.rebuilt.happened.v1";
    static final String STATE = "no.likeverd.rebuilt.digest-state.v1";

    private static final int PARTITIONS = 3;
    private static final int REMEMBERED = 5_000;
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    /** Something with a value. */
    record HappenedV1(long value) {}

    static Digest next(@Nullable Digest known, HappenedV1 event) {
        Digest before = known == null ? new Digest(0, 7) : known;
        return new Digest(before.count() + 1, before.digest() * 31 + event.value());
    }

    /** Every event once, sources in turns, each source's in order. */
    void send(String topic) {
        try (Sending producer = new Sending(bootstrapServers)) {
            for (int i = 0; i < events; i++) {
                producer.send(event(topic, i));
            }
        }
    }

    /** The same with older ones thrown in again and again after they came first; tells how many records that made. */
    int sendWithDuplicates(String topic) {
        Random random = new Random(seed);
        List<Integer> recent = new ArrayList<>();
        int records = 0;
        try (Sending producer = new Sending(bootstrapServers)) {
            for (int i = 0; i < events; i++) {
                producer.send(event(topic, i));
                if (recent.size() < REMEMBERED) {
                    recent.add(i);
                } else {
                    recent.set(random.nextInt(REMEMBERED), i);
                }
                records++;
                if (random.nextInt(4) == 0) {
                    producer.send(event(topic, recent.get(random.nextInt(recent.size()))));
                    records++;
                }
            }
        }
        return records;
    }

    /** The last state of each source; of some an older one as well, as a topic that is not compacted yet has it. */
    void sendSnapshots(String topic) {
        Digest[] states = new Digest[sources];
        long[] counts = new long[sources];
        try (Sending producer = new Sending(bootstrapServers)) {
            for (int i = 0; i < events; i++) {
                int source = i % sources;
                states[source] = next(states[source], new HappenedV1(value(i)));
                counts[source]++;
                boolean last = i + sources >= events;
                boolean old = source % 10 == 0 && i > events / 2 && i <= events / 2 + sources;
                if (last || old) {
                    producer.send(record(topic, source, STATE, counts[source], WireFormat.write(states[source])));
                }
            }
        }
    }

    void forgetFirstHalf(String topic) throws Exception {
        try (Admin admin = admin()) {
            Map<TopicPartition, RecordsToDelete> half = new HashMap<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                TopicPartition place = new TopicPartition(topic, partition);
                long end = admin.listOffsets(Map.of(place, OffsetSpec.latest()))
                        .partitionResult(place)
                        .get()
                        .offset();
                half.put(place, RecordsToDelete.beforeOffset(end / 2));
            }
            admin.deleteRecords(half).all().get();
        }
    }

    void forgetAll(String topic) throws Exception {
        try (Admin admin = admin()) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(all).all().get();
        }
    }

    private ProducerRecord<String, byte[]> event(String topic, int number) {
        return record(
                topic,
                number % sources,
                HAPPENED,
                number / sources + 1,
                WireFormat.write(new HappenedV1(value(number))));
    }

    private long value(int number) {
        return new Random(seed ^ number).nextInt();
    }

    private static ProducerRecord<String, byte[]> record(String topic, int source, String type, long seq, byte[] data) {
        String subject = "source-" + source;
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, subject, data);
        Map.of(
                        Envelope.ID,
                        subject + "/" + seq,
                        Envelope.TYPE,
                        type,
                        Envelope.SOURCE,
                        "/rebuilt/source",
                        Envelope.SUBJECT,
                        subject,
                        Envelope.SEQUENCE,
                        Long.toString(seq),
                        Envelope.VERSION,
                        Long.toString(seq),
                        Envelope.TIME,
                        THEN.toString(),
                        Envelope.CORRELATION,
                        "rebuilt")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }
}
