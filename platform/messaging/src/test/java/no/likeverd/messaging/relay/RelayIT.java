package no.likeverd.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.likeverd.embedded.EmbeddedKafka;
import no.likeverd.messaging.Tally;
import no.likeverd.messaging.TopicReader;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.TooManyPending;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final String service = "relay-" + UUID.randomUUID().toString().substring(0, 8);
    private final AggregateType<Tally> type = Tally.typeWithSnapshots(service);
    private final MongoDatabase database = Tally.freshDatabase();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Relay> relays = new ArrayList<>();

    @AfterEach
    void stopRelays() {
        relays.forEach(Relay::stop);
    }

    @Test
    @Rule("MSG-05")
    void publishesInOrderAsCloudEventsAndTrims() throws Exception {
        TopicReader.createTopics(Backends.kafka(), type.eventsTopic(), type.stateTopic());
        AggregateStores stores = Tally.stores(database);
        AggregateStore<Tally> store = stores.of(type);
        start(stores, Backends.kafka());

        Tally.fill(store, "a", 5);
        Tally.fill(store, "b", 3);

        try (TopicReader reader = new TopicReader(Backends.kafka(), type.eventsTopic())) {
            List<Envelope> events = reader.until(read -> distinct(read) == 8, PATIENCE);
            assertThat(firstDeliveries(events, "a")).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(firstDeliveries(events, "b")).containsExactly(1L, 2L, 3L);
            assertThat(events.getFirst().type()).isEqualTo("no.likeverd.tally.marked.v1");
            assertThat(events.getFirst().source()).isEqualTo("/" + service + "/tally");
        }
        awaitTrimmed(store);
        await().atMost(PATIENCE)
                .until(() -> registry.get("likeverd.outbox.pending").gauge().value() == 0);
        assertThat(registry.get("likeverd.outbox.published").counter().count()).isGreaterThanOrEqualTo(8);
        assertThat(registry.get("likeverd.events.published")
                        .tag("type", "no.likeverd.tally.marked.v1")
                        .counter()
                        .count())
                .isEqualTo(registry.get("likeverd.outbox.published").counter().count());
    }

    @Test
    @Rule("MSG-09")
    void putsTheNewestSnapshotLast() throws Exception {
        TopicReader.createTopics(Backends.kafka(), type.eventsTopic(), type.stateTopic());
        AggregateStores stores = Tally.stores(database);
        AggregateStore<Tally> store = stores.of(type);
        start(stores, Backends.kafka());

        Tally.fill(store, "s", 4);

        try (TopicReader reader = new TopicReader(Backends.kafka(), type.stateTopic())) {
            List<Envelope> snapshots =
                    reader.until(read -> !read.isEmpty() && read.getLast().seq() == 4, PATIENCE);
            assertThat(snapshots).extracting(Envelope::version).isSorted();
            assertThat(new String(snapshots.getLast().data(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("{\"marks\":[\"s-1\",\"s-2\",\"s-3\",\"s-4\"]}");
        }
    }

    @Test
    @Rule("MSG-06")
    void sweepsWhatNobodyHandedOver() throws Exception {
        TopicReader.createTopics(Backends.kafka(), type.eventsTopic(), type.stateTopic());
        AggregateStore<Tally> ofACrashedInstance = Tally.stores(database).of(type);
        Tally.fill(ofACrashedInstance, "left", 3);

        AggregateStores stores = Tally.stores(database);
        AggregateStore<Tally> store = stores.of(type);
        start(stores, Backends.kafka());

        awaitTrimmed(store);
        try (TopicReader reader = new TopicReader(Backends.kafka(), type.eventsTopic())) {
            assertThat(firstDeliveries(reader.until(read -> distinct(read) == 3, PATIENCE), "left"))
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    @Rule("MSG-07")
    void oneOfTwoRelaysLeadsAndTheOtherTakesOver() throws Exception {
        TopicReader.createTopics(Backends.kafka(), type.eventsTopic(), type.stateTopic());
        AggregateStores one = Tally.stores(database);
        AggregateStores two = Tally.stores(database);
        AggregateStore<Tally> storeOne = one.of(type);
        AggregateStore<Tally> storeTwo = two.of(type);
        Relay first = start(one, Backends.kafka());
        await().atMost(PATIENCE).until(first::leading);
        Relay second = start(two, Backends.kafka());

        IntStream.rangeClosed(1, 20).forEach(i -> Tally.fill(i % 2 == 0 ? storeOne : storeTwo, "two-" + i, 3));
        awaitTrimmed(storeOne);
        assertThat(second.leading()).isFalse();

        first.stop();
        await().atMost(PATIENCE).until(second::leading);
        IntStream.rangeClosed(1, 20)
                .forEach(i ->
                        storeTwo.change("two-" + i, null, tally -> tally.state().mark("after")));
        awaitTrimmed(storeTwo);

        try (TopicReader reader = new TopicReader(Backends.kafka(), type.eventsTopic())) {
            List<Envelope> events = reader.until(read -> distinct(read) == 80, PATIENCE);
            IntStream.rangeClosed(1, 20).forEach(i -> assertThat(firstDeliveries(events, "two-" + i))
                    .containsExactly(1L, 2L, 3L, 4L));
        }
    }

    @Test
    @Rule("MSG-07")
    void takesOverFromAHolderThatIsSilentForAWholeLease() throws Exception {
        TopicReader.createTopics(Backends.kafka(), type.eventsTopic(), type.stateTopic());
        database.getCollection("relay_lease")
                .insertOne(new Document("_id", service)
                        .append("holder", "one that was killed")
                        .append("epoch", 7L)
                        .append("beat", 42L));
        AggregateStores stores = Tally.stores(database);
        AggregateStore<Tally> store = stores.of(type);
        Tally.fill(store, "orphan", 2);
        long before = System.nanoTime();

        Relay relay = start(stores, Backends.kafka());

        await().atMost(PATIENCE).until(relay::leading);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(LEASE);
        awaitTrimmed(store);
        assertThat(database.getCollection("relay_lease").find().first().getLong("epoch"))
                .isEqualTo(8);
    }

    @Test
    @Rule("MSG-08")
    void eventsWaitInTheirDocumentsWhileTheBrokerIsAway() throws Exception {
        try (EmbeddedKafka broker = Backends.ownBroker()) {
            TopicReader.createTopics(broker.bootstrapServers(), type.eventsTopic(), type.stateTopic());
            AggregateStores stores = Tally.stores(database);
            AggregateStore<Tally> store = stores.of(type);
            CircuitBreaker breaker = breaker();
            start(stores, broker.bootstrapServers(), breaker);
            Tally.fill(store, "before", 1);
            awaitTrimmed(store);

            broker.stop();
            Tally.fill(store, "during", 100);
            assertThatThrownBy(() ->
                            store.change("during", null, tally -> tally.state().mark("over the cap")))
                    .isInstanceOf(TooManyPending.class);
            await().atMost(PATIENCE).until(() -> breaker.getMetrics().getNumberOfFailedCalls() >= 1);
            await().atMost(PATIENCE).until(() -> breaker.getState() == CircuitBreaker.State.OPEN);
            broker.restart();

            awaitTrimmed(store);
            store.change("during", null, tally -> tally.state().mark("again"));
            awaitTrimmed(store);
            try (TopicReader reader = new TopicReader(broker.bootstrapServers(), type.eventsTopic())) {
                List<Envelope> events = reader.until(read -> distinct(read) == 102, PATIENCE);
                assertThat(firstDeliveries(events, "during"))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, 101)
                                .mapToObj(Long::valueOf)
                                .toList());
            }
        }
    }

    @Test
    @Rule("MSG-05")
    void trimsAllButTheNewerEventOfAnOvertakenDocument() {
        AggregateStore<Tally> store = Tally.stores(database).of(type);
        Tally.fill(store, "t", 2);
        DueDocument<?> read = DueDocument.of(
                type,
                database.getCollection("tally").find(new Document("_id", "t")).first());
        store.change("t", null, tally -> tally.state().mark("newer"));

        Trim.trim(store.documents(), List.of(read), Instant.now());

        Document after =
                database.getCollection("tally").find(new Document("_id", "t")).first();
        assertThat(after.getList("outbox", Document.class))
                .singleElement()
                .satisfies(event -> assertThat(event.getLong("seq")).isEqualTo(3));
        assertThat(after.get("outboxDueAt")).isNotNull();
    }

    private Relay start(AggregateStores stores, String kafka) {
        return start(stores, kafka, breaker());
    }

    private Relay start(AggregateStores stores, String kafka, CircuitBreaker breaker) {
        RelaySettings settings = RelaySettings.of(service, kafka)
                .withSendTimeout(Duration.ofSeconds(2))
                .withLease(LEASE);
        Relay relay =
                new Relay(stores, settings, breaker, new RelayMetrics(registry), Clock.tickMillis(ZoneOffset.UTC));
        relay.start();
        relays.add(relay);
        return relay;
    }

    private static CircuitBreaker breaker() {
        return CircuitBreaker.of(
                "broker",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(4)
                        .minimumNumberOfCalls(2)
                        .waitDurationInOpenState(Duration.ofSeconds(1))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build());
    }

    private static void awaitTrimmed(AggregateStore<Tally> store) {
        await().atMost(PATIENCE)
                .until(() ->
                        store.documents().countDocuments(new Document("outboxDueAt", new Document("$exists", true)))
                                == 0);
        assertThat(store.documents().countDocuments(new Document("outbox.0", new Document("$exists", true))))
                .isZero();
    }

    private static long distinct(List<Envelope> events) {
        return events.stream().map(Envelope::id).distinct().count();
    }

    /** Counts in the order in which each came first: what an idempotent consumer sees. */
    private static List<Long> firstDeliveries(List<Envelope> events, String subject) {
        Map<String, Long> counts = events.stream()
                .filter(event -> event.subject().equals(subject))
                .collect(Collectors.toMap(
                        Envelope::id, Envelope::seq, (first, again) -> first, java.util.LinkedHashMap::new));
        return List.copyOf(counts.values());
    }
}
