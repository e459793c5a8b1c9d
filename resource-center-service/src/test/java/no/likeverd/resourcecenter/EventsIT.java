package no.likeverd.resourcecenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.testing.Backends;
import no.likeverd.testing.EventContract;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others hear of a booking and its end: in order, as promised, and without a name or a reason in it. */
class EventsIT {

    private static final Set<String> TOPICS = Set.of(
            "resource-center.expert-calendar.events",
            "resource-center.expert-calendar.state",
            "resource-center.order.events");

    private static Scene scene;
    private static KafkaConsumer<String, byte[]> broker;
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

    @BeforeAll
    static void start() {
        scene = new Scene();
        broker = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Backends.kafka(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "listening-" + scene.expertId,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        broker.subscribe(TOPICS);
    }

    @AfterAll
    static void stop() {
        broker.close();
        scene.close();
    }

    @Test
    void bookingItsChangeAndItsEndAreToldInOrderAndAsPromised() {
        scene.post(
                        "/orders/" + scene.filled + "/booking/move",
                        Bodies.move(scene.expertId, 31, 41, 60),
                        scene.people.centreLeader)
                .header("If-Match", "\"3\"")
                .send()
                .is(200);
        scene.post("/orders/" + scene.filled + "/booking/cancellation", "{}", scene.people.centreLeader)
                .send()
                .is(200);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            broker.poll(Duration.ofMillis(200)).forEach(heard::add);
            assertThat(types("resource-center.expert-calendar.events", scene.expertId))
                    .containsExactly("expert-joined-pool", "expert-booked", "booking-changed", "booking-cancelled");
            assertThat(types("resource-center.order.events", scene.filled))
                    .containsExactly("expert-ordered", "order-filled", "order-reopened");
            assertThat(types("resource-center.order.events", scene.withdrawn))
                    .containsExactly("expert-ordered", "order-withdrawn");
            assertThat(types("resource-center.expert-calendar.events", scene.attachedId))
                    .isEmpty();
            assertThat(types("resource-center.expert-calendar.state", scene.attachedId))
                    .isNotEmpty();
            assertThat(lastState(scene.expertId)).contains("\"bookings\":[]");
        });
        heard.stream().filter(this::isOurs).forEach(EventsIT::assertAsPromised);
    }

    private static void assertAsPromised(ConsumerRecord<String, byte[]> record) {
        EventContract.of("resource-center/" + type(record) + "/v1").accepts(record.value());
        assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Ekspert", "Nobody here knows how");
    }

    private boolean isOurs(ConsumerRecord<String, byte[]> record) {
        return Set.of(scene.expertId, scene.attachedId, scene.filled, scene.withdrawn, scene.open)
                .contains(record.key());
    }

    private List<String> types(String topic, String key) {
        return of(topic, key).map(EventsIT::type).toList();
    }

    private String lastState(String key) {
        return of("resource-center.expert-calendar.state", key)
                .map(record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                .reduce("", (earlier, later) -> later);
    }

    private java.util.stream.Stream<ConsumerRecord<String, byte[]>> of(String topic, String key) {
        return heard.stream()
                .filter(record -> record.topic().equals(topic) && record.key().equals(key));
    }

    /** The short name in {@code no.likeverd.resource-center.expert-booked.v1}. */
    private static String type(ConsumerRecord<String, byte[]> record) {
        String type =
                new String(record.headers().lastHeader(Envelope.TYPE).value(), java.nio.charset.StandardCharsets.UTF_8);
        return type.substring("no.likeverd.resource-center.".length(), type.length() - ".v1".length());
    }
}
