package no.likeverd.resourcecenter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.testing.Backends;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What others hear of bookings, their ends and swaps: in order, as promised, and without a name or a reason in it. */
class EventsIT {

    private static final String CALENDARS = "resource-center.expert-calendar.events";
    private static final String STATES = "resource-center.expert-calendar.state";
    private static final String ORDERS = "resource-center.order.events";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static Scene scene;
    private static KafkaConsumer<String, byte[]> broker;

    /** By all tests together: the broker says everything once to whoever listens. */
    private static final List<ConsumerRecord<String, byte[]>> HEARD = new ArrayList<>();

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
        broker.subscribe(Set.of(CALENDARS, STATES, ORDERS));
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
            listen();
            assertThat(types(CALENDARS, scene.expertId))
                    .containsExactly("expert-joined-pool", "expert-booked", "booking-changed", "booking-cancelled");
            assertThat(types(ORDERS, scene.filled)).containsExactly("expert-ordered", "order-filled", "order-reopened");
            assertThat(types(ORDERS, scene.withdrawn)).containsExactly("expert-ordered", "order-withdrawn");
            assertThat(types(CALENDARS, scene.attachedId)).isEmpty();
            assertThat(types(STATES, scene.attachedId)).isNotEmpty();
            assertThat(new String(last(STATES, scene.expertId).value(), UTF_8)).contains("\"bookings\":[]");
        });
        assertAsPromised(scene.expertId, scene.attachedId, scene.filled, scene.withdrawn, scene.open);
    }

    @Test
    @Rule("RC-267")
    void aSwapIsToldByBothCalendarsInOneWriteEachAndThenByBothOrders() {
        String here = joined("here");
        String there = joined("there");
        String order = booked(here, 50, 60);
        String other = booked(there, 55, 65);

        scene.post("/orders/" + order + "/booking/swap", Bodies.swap(other, 3), scene.people.centreLeader)
                .header("If-Match", "\"3\"")
                .send()
                .is(200);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            listen();
            for (String calendar : List.of(here, there)) {
                assertThat(types(CALENDARS, calendar))
                        .containsExactly("expert-joined-pool", "expert-booked", "booking-cancelled", "expert-booked");
            }
            for (String filled : List.of(order, other)) {
                assertThat(types(ORDERS, filled)).containsExactly("expert-ordered", "order-filled", "order-filled");
            }
            assertThat(ordersIn(last(STATES, here))).containsExactly(other);
            assertThat(ordersIn(last(STATES, there))).containsExactly(order);
        });
        assertTraded(here, order, other);
        assertTraded(there, other, order);
        assertFilledAnew(order, there, here);
        assertFilledAnew(other, here, there);
        assertAsPromised(here, there, order, other);
    }

    private static String joined(String name) {
        return scene.joined(scene.people.employed(name, scene.people.centre, 100), "EMPLOYED", 100);
    }

    private static String booked(String expertId, int from, int to) {
        String order = scene.placed(from, to);
        scene.post("/orders/" + order + "/bookings", Bodies.booking(expertId), scene.people.centreLeader)
                .send()
                .is(201);
        return order;
    }

    /** What went and what came were decided at the same moment and counted one after the other, and nobody saw both or neither. */
    private static void assertTraded(String calendar, String went, String came) {
        List<ConsumerRecord<String, byte[]>> told = of(CALENDARS, calendar).toList();
        ConsumerRecord<String, byte[]> cancelled = told.get(2);
        ConsumerRecord<String, byte[]> booked = told.get(3);
        assertThat(envelope(booked).time())
                .as("one write")
                .isEqualTo(envelope(cancelled).time());
        assertThat(envelope(booked).time())
                .as("another write")
                .isAfter(envelope(told.get(1)).time());
        assertThat(told).extracting(event -> envelope(event).seq()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(text(cancelled, "orderId")).isEqualTo(went);
        assertThat(text(cancelled, "bookingId")).isEqualTo(text(told.get(1), "bookingId"));
        assertThat(text(cancelled, "by")).isEqualTo("CENTRE");
        assertThat(text(booked, "orderId")).isEqualTo(came);
        assertThat(of(STATES, calendar).map(EventsIT::ordersIn).dropWhile(List::isEmpty))
                .allSatisfy(
                        orders -> assertThat(orders).containsAnyOf(went, came).hasSize(1));
    }

    /** Once both calendars have done it, with the booking that the new expert's calendar tells of. */
    private static void assertFilledAnew(String order, String expertId, String before) {
        ConsumerRecord<String, byte[]> filled = last(ORDERS, order);
        ConsumerRecord<String, byte[]> booked = last(CALENDARS, expertId);
        assertThat(text(filled, "expertId")).isEqualTo(expertId);
        assertThat(text(filled, "bookingId")).isEqualTo(text(booked, "bookingId"));
        assertThat(envelope(filled).time())
                .isAfterOrEqualTo(envelope(booked).time())
                .isAfterOrEqualTo(envelope(last(CALENDARS, before)).time());
    }

    private static void listen() {
        broker.poll(Duration.ofMillis(200)).forEach(HEARD::add);
    }

    private static void assertAsPromised(String... keys) {
        HEARD.stream().filter(record -> Set.of(keys).contains(record.key())).forEach(EventsIT::assertAsPromised);
    }

    private static void assertAsPromised(ConsumerRecord<String, byte[]> record) {
        EventContract.of("resource-center/" + type(record) + "/v1").accepts(record.value());
        assertThat(new String(record.value(), UTF_8)).doesNotContain("Ekspert", "Nobody here knows how");
    }

    private static List<String> types(String topic, String key) {
        return of(topic, key).map(EventsIT::type).toList();
    }

    private static ConsumerRecord<String, byte[]> last(String topic, String key) {
        return of(topic, key)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(key + " is silent"));
    }

    private static Stream<ConsumerRecord<String, byte[]>> of(String topic, String key) {
        return HEARD.stream()
                .filter(record -> record.topic().equals(topic) && record.key().equals(key));
    }

    /** The orders that a calendar has bookings for. */
    private static List<String> ordersIn(ConsumerRecord<String, byte[]> state) {
        return JSON.readTree(state.value())
                .path("bookings")
                .valueStream()
                .map(booking -> booking.path("orderId").asString())
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> event, String field) {
        return JSON.readTree(event.value()).path(field).asString();
    }

    private static Envelope envelope(ConsumerRecord<String, byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return Envelope.of(headers, record.value());
    }

    /** The short name in {@code no.likeverd.resource-center.expert-booked.v1}. */
    private static String type(ConsumerRecord<String, byte[]> record) {
        String type = envelope(record).type();
        return type.substring("no.likeverd.resource-center.".length(), type.length() - ".v1".length());
    }
}
