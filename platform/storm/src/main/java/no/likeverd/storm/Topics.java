package no.likeverd.storm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.likeverd.storm.check.EventSeen;
import no.likeverd.storm.check.SnapshotSeen;
import no.likeverd.storm.check.Span;
import no.likeverd.storm.check.StaySeen;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every service's events from the first on, as any consumer that reads what is committed sees them. */
final class Topics {

    private static final String CALENDARS = "resource-center.expert-calendar.state";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Properties settings = new Properties();

    Topics(String bootstrapServers) {
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    }

    List<EventSeen> events() {
        List<EventSeen> events = new ArrayList<>();
        read(Topics::holdsEvents, record -> events.add(event(record)));
        return events;
    }

    List<SnapshotSeen> snapshots() {
        List<SnapshotSeen> snapshots = new ArrayList<>();
        read(CALENDARS::equals, record -> {
            byte[] data = record.value();
            if (data != null) {
                snapshots.add(snapshot(record, data));
            }
        });
        return snapshots;
    }

    static boolean holdsEvents(String topic) {
        return topic.endsWith(".events");
    }

    KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings);
    }

    static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Predicate<String> wanted) {
        return consumer.listTopics(PATIENCE).entrySet().stream()
                .filter(topic -> wanted.test(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void read(Predicate<String> wanted, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, wanted);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    private static EventSeen event(ConsumerRecord<String, byte[]> record) {
        JsonNode data = JsonMapper.shared().readTree(record.value());
        String type = text(record, "ce_type").replaceAll(".*\\.([a-z-]+)\\.v\\d+$", "$1");
        return new EventSeen(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                text(record, "ce_id"),
                type,
                number(record, "ce_sequence"),
                data.path("orderId").asString(""),
                data.path("bookingId").asString(""),
                data.path("expertId").asString(""),
                data.path("unitId").asString(""),
                type.equals("expert-booked") || type.equals("booking-cancelled") ? days(data) : null,
                day(data.path("cancelledOn").asString("")));
    }

    private static SnapshotSeen snapshot(ConsumerRecord<String, byte[]> record, byte[] value) {
        JsonNode data = JsonMapper.shared().readTree(value);
        Set<StaySeen> stays = data.path("bookings")
                .valueStream()
                .map(stay -> new StaySeen(
                        stay.path("bookingId").asString(""), stay.path("unitId").asString(""), days(stay)))
                .collect(Collectors.toSet());
        return new SnapshotSeen(
                record.key(), number(record, "ce_sequence"), number(record, "ce_aggregateversion"), stays);
    }

    static Span days(JsonNode data) {
        return Span.of(data.path("from").asString(""), data.path("to").asString(""));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    static String text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** An event without its number is as good as missing. */
    private static long number(ConsumerRecord<?, ?> record, String name) {
        String digits = text(record, name);
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
