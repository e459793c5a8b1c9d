package no.likeverd.messaging.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import no.likeverd.messaging.Tally;
import no.likeverd.messaging.Tally.MarkedV1;
import no.likeverd.messaging.Tally.TallyStateV1;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.inbox.EventStream;
import no.likeverd.messaging.inbox.Handlers;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.ProjectionStore;
import no.likeverd.messaging.inbox.ProjectionType;
import no.likeverd.messaging.inbox.Rebuild;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;

/** The whole way: a command's document, the relay, a real broker, the binder, a projection. */
class MessagingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SERVICE =
            "whole-" + UUID.randomUUID().toString().substring(0, 8);
    private static final AggregateType<Tally> TYPE = Tally.typeWithSnapshots(SERVICE);
    private static final AtomicInteger FAILURES_TO_COME = new AtomicInteger();
    private static ConfigurableApplicationContext context;
    private static AggregateStore<Tally> store;
    private static ProjectionStore<Tally> projection;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(MessagingConfiguration.class)
    static class App {
        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        AggregateStore<Tally> tallyStore(AggregateStores stores) {
            return stores.of(TYPE);
        }

        @Bean
        ProjectionStore<Tally> marks(Inbox inbox) {
            return inbox.projection(ProjectionType.of("test.marks", "marks", Tally.class));
        }

        @Bean
        EventStream<Tally> marksStream(Inbox inbox, ProjectionStore<Tally> marks) {
            return inbox.stream(
                    marks,
                    new Handlers<Tally>().on("no.likeverd.tally.marked.v1", MarkedV1.class, (known, event) -> {
                        if (FAILURES_TO_COME.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                            throw new MongoTimeoutException("the database is away");
                        }
                        List<String> more = known == null ? new ArrayList<>() : new ArrayList<>(known.marks());
                        more.add(event.data().mark());
                        return new Tally(more);
                    }),
                    new Handlers<Tally>()
                            .on(
                                    "no.likeverd.tally.tally-state.v1",
                                    TallyStateV1.class,
                                    (known, event) -> new Tally(event.data().marks())));
        }

        @Bean
        Consumer<Message<byte[]>> tallies(EventStream<Tally> marksStream) {
            return marksStream;
        }
    }

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void start() {
        context = new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=messaging-it")
                .run(
                        "--likeverd.service=" + SERVICE,
                        "--likeverd.kafka.bootstrap-servers=" + Backends.kafka(),
                        "--spring.mongodb.uri=" + Backends.mongoUri(Backends.freshDatabase("whole")));
        store = context.getBean("tallyStore", AggregateStore.class);
        projection = context.getBean("marks", ProjectionStore.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void anEventTakesEffectInTheProjection() {
        Tally.fill(store, "whole", 5);

        awaitMarks("whole", 5);
    }

    @Test
    @Rule("MSG-14")
    void aDatabaseThatIsAwayIsRetriedUntilItIsBack() {
        FAILURES_TO_COME.set(4);
        Tally.fill(store, "patient", 3);

        awaitMarks("patient", 3);
        assertThat(context.getBean(com.mongodb.client.MongoDatabase.class)
                        .getCollection("inbox_parked")
                        .countDocuments())
                .isZero();
    }

    @Test
    @Rule("MSG-15")
    void aProjectionRebuiltEqualsTheLiveOne() {
        for (int i = 0; i < 10; i++) {
            Tally.fill(store, "rebuilt-" + i, 4);
        }
        for (int i = 0; i < 10; i++) {
            awaitMarks("rebuilt-" + i, 4);
        }
        List<Document> live = documents();

        rebuild(TYPE.stateTopic());
        assertThat(documents()).isEqualTo(live);

        rebuild(null);
        assertThat(documents()).isEqualTo(live);

        Tally.fill(store, "after-rebuild", 2);
        awaitMarks("after-rebuild", 2);
    }

    @Test
    @Rule("MSG-15")
    void aProjectionIsRebuiltFromSnapshotsAfterTheDeltasHaveExpired() throws Exception {
        Tally.fill(store, "expired", 6);
        awaitMarks("expired", 6);
        List<Document> live = documents();
        forgetDeltas();

        rebuild(TYPE.stateTopic());

        assertThat(documents()).isEqualTo(live);
        store.change("expired", null, tally -> tally.state().mark("after"));
        awaitMarks("expired", 7);
    }

    private static void forgetDeltas() throws Exception {
        try (Admin admin = Admin.create(java.util.Map.of("bootstrap.servers", Backends.kafka()))) {
            var all = new java.util.HashMap<TopicPartition, RecordsToDelete>();
            for (int partition = 0; partition < 3; partition++) {
                all.put(new TopicPartition(TYPE.eventsTopic(), partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(all).all().get();
        }
    }

    @SuppressWarnings("unchecked")
    private static void rebuild(String stateTopic) {
        BindingsLifecycleController bindings = context.getBean(BindingsLifecycleController.class);
        awaitPublished();
        bindings.changeState("tallies-in-0", BindingsLifecycleController.State.STOPPED);
        new Rebuild(Backends.kafka())
                .rebuild(context.getBean("marksStream", EventStream.class), TYPE.eventsTopic(), stateTopic);
        bindings.changeState("tallies-in-0", BindingsLifecycleController.State.STARTED);
    }

    /** Snapshots follow the deltas; a rebuild wants both. */
    private static void awaitPublished() {
        await().atMost(PATIENCE)
                .until(() ->
                        store.documents().countDocuments(new Document("outboxDueAt", new Document("$exists", true)))
                                == 0);
    }

    private static List<Document> documents() {
        return context.getBean(com.mongodb.client.MongoDatabase.class)
                .getCollection("marks")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private static void awaitMarks(String id, int count) {
        await().atMost(PATIENCE).until(() -> projection
                .find(id)
                .map(tally -> tally.marks().size() == count)
                .orElse(false));
        assertThat(projection.find(id).orElseThrow().marks())
                .isEqualTo(store.get(id).state().marks());
    }
}
