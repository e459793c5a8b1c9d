package no.likeverd.ladder.placement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import no.likeverd.access.AccessConfiguration;
import no.likeverd.access.Actor;
import no.likeverd.ladder.demand.Ladderings;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.ladder.need.LadderNeed;
import no.likeverd.ladder.need.Needs;
import no.likeverd.ladder.need.Stating;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.InboxMetrics;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.messaging.process.ProcessSweep;
import no.likeverd.messaging.process.Resumption;
import no.likeverd.testing.Backends;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Placements on a real store, between what other services tell and a clock on the wall; without web and broker. */
public final class House implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final Set<String> withdrawn = new HashSet<>();
    final Wall wall = new Wall();
    final Needs needs;
    final Placements placements;
    final TakePlace process;

    private final Map<String, Long> told = new HashMap<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MongoClient client;
    private final MongoDatabase database;

    public House() {
        String name = Backends.freshDatabase("house");
        client = MongoClients.create(Backends.mongoUri(name));
        database = client.getDatabase(name);
        ParkedRecords parked = new ParkedRecords(database);
        context.registerBean(Wall.class, () -> wall);
        context.registerBean(AggregateStores.class, () -> new AggregateStores(database, wall));
        context.registerBean(ParkedRecords.class, () -> parked);
        context.registerBean(
                Inbox.class,
                () -> new Inbox(database, parked, new InboxMetrics(new SimpleMeterRegistry(), wall), wall));
        context.registerBean(Ladders.class, () -> Ladderings.all(withdrawn));
        context.registerBean("likeverd.service", String.class, () -> "ladder");
        context.register(AccessConfiguration.class);
        context.scan("no.likeverd.ladder.need", "no.likeverd.ladder.evidence", "no.likeverd.ladder.placement");
        context.addBeanFactoryPostProcessor(House::leaveOutPages);
        context.refresh();
        needs = context.getBean(Needs.class);
        placements = context.getBean(Placements.class);
        process = context.getBean(TakePlace.class);
    }

    /** Nobody looks at this house, so what is only for looking is not made. */
    private static void leaveOutPages(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getBeanDefinition(name);
            String type = String.valueOf(bean.getBeanClassName());
            bean.setLazyInit(type.contains(".placement.web.") || type.endsWith("Pages"));
        }
    }

    /** An id that no other test of this house has. */
    static String fresh(String prefix) {
        return prefix + "-" + NUMBER.incrementAndGet();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The leader of every unit is l-unit. */
    void employment(
            String id, String person, String unit, LocalDate from, @Nullable LocalDate to, @Nullable String movedFrom) {
        tell(
                "directoryState",
                "directory.employment.state",
                "/directory/employment",
                "no.likeverd.directory.employment-state.v1",
                id,
                """
                {"employmentId":"%s","personId":"%s","unitId":"%s","post":"Sykepleier","sharePercent":100,
                 "leaderPersonId":"l-%s","from":"%s","to":%s,"movedFrom":%s}
                """.formatted(id, person, unit, unit, from, quoted(to), quoted(movedFrom)));
    }

    void assessed(
            String assessmentId, String employment, String person, String unit, String ladder, int rank, LocalDate on) {
        tell(
                "assessments",
                "assessment.assessment.events",
                "/assessment/assessment",
                "no.likeverd.assessment.assessment-completed.v1",
                assessmentId,
                """
                {"assessmentId":"%s","employmentId":"%s","personId":"%s","unitId":"%s","leaderPersonId":"l-%s",
                 "versionId":"ver-%s","ladderId":"%s","areas":[{"areaId":"one","rank":%d},{"areaId":"two","rank":%d}],
                 "rank":%d,"completedOn":"%s"}
                """.formatted(assessmentId, employment, person, unit, unit, ladder, ladder, rank, rank, rank, on));
    }

    void course(String person, String code) {
        tell(
                "courses",
                "assessment.course-record.events",
                "/assessment/course-record",
                "no.likeverd.assessment.course-completed.v1",
                person,
                """
                {"personId":"%s","courseCode":"%s","completedOn":"2026-01-15"}""".formatted(person, code));
    }

    void mentored(String person, String pair) {
        tell(
                "mentoring",
                "mentor.pair.events",
                "/mentor/pair",
                "no.likeverd.mentor.mentoring-credited.v1",
                pair,
                """
                {"pairId":"%s","personId":"%s","from":"2026-01-01","to":"2026-07-01","creditedOn":"2026-08-01"}
                """.formatted(pair, person));
    }

    void ended(String employment, String person, String unit, LocalDate to, @Nullable String next) {
        tell(
                "employments",
                "directory.employment.events",
                "/directory/employment",
                "no.likeverd.directory.employment-ended.v1",
                employment,
                """
                {"employmentId":"%s","personId":"%s","unitId":"%s","to":"%s","moveId":%s}
                """.formatted(employment, person, unit, to, quoted(next == null ? null : "move-" + next)));
    }

    void started(String employment, String person, String unit, LocalDate from, boolean moved) {
        tell(
                "employments",
                "directory.employment.events",
                "/directory/employment",
                "no.likeverd.directory.employment-started.v1",
                employment,
                """
                {"employmentId":"%s","personId":"%s","unitId":"%s","sharePercent":100,"from":"%s","moveId":%s}
                """.formatted(employment, person, unit, from, quoted(moved ? "move-" + employment : null)));
    }

    /** The subject's next event, twice: whoever listens has to bear that. */
    @SuppressWarnings("unchecked")
    private void tell(String function, String topic, String source, String type, String subject, String json) {
        long seq = told.merge(topic + "|" + subject, 1L, Long::sum);
        Message<byte[]> message = MessageBuilder.withPayload(json.getBytes(UTF_8))
                .setHeader(Envelope.SPEC_VERSION, "1.0")
                .setHeader(Envelope.ID, topic + "/" + subject + "/" + seq)
                .setHeader(Envelope.TYPE, type)
                .setHeader(Envelope.SOURCE, source)
                .setHeader(Envelope.SUBJECT, subject)
                .setHeader(Envelope.TIME, "2026-11-23T08:00:00Z")
                .setHeader(Envelope.SEQUENCE, Long.toString(seq))
                .setHeader(Envelope.VERSION, Long.toString(seq))
                .setHeader(Envelope.CORRELATION, "cor-" + subject)
                .setHeader(Envelope.CONTENT_TYPE, "application/json")
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, topic)
                .build();
        Consumer<Message<byte[]>> listener = context.getBean(function, Consumer.class);
        listener.accept(message);
        listener.accept(message);
    }

    /** What waited for something is tried again, and what is due is gone on with. */
    void settle() {
        bean(Inbox.class).drain();
        ProcessSweep sweep = new ProcessSweep(List.of(context.getBean(Resumption.class)), new SimpleMeterRegistry());
        for (int round = 0; round < 4; round++) {
            sweep.sweep();
            wall.pass(Duration.ofSeconds(6));
        }
    }

    long parked() {
        return database.getCollection("inbox_parked").countDocuments();
    }

    void seats(String unit, int rank, int seats) {
        Stating.state(needs, unit, Ladderings.SEATS, rank, seats);
    }

    LadderNeed need(String unit) {
        return needs.find(unit, Ladderings.SEATS).map(Aggregate::state).orElseThrow();
    }

    Placement of(String employment) {
        return placements.find(Placement.idFor(employment)).orElseThrow().state();
    }

    Placement answers(String person, String employment, boolean yes) {
        Actor actor = new Actor(person, List.of());
        CommandKey key = CommandKey.of(person, fresh("key"), yes);
        String placementId = Placement.idFor(employment);
        return yes
                ? bean(AnswerProposal.class).agree(actor, placementId, null, key)
                : bean(AnswerProposal.class).decline(actor, placementId, "Not now", null, key);
    }

    /** What has been told of an employment's placement, in its order: types without their prefix and suffix. */
    List<String> told(String employment) {
        List<String> types = new ArrayList<>();
        Document document = database.getCollection("placement")
                .find(new Document("_id", Placement.idFor(employment)))
                .first();
        if (document != null) {
            document.getList("outbox", Document.class, List.of()).forEach(event -> types.add(name(event)));
        }
        return types;
    }

    private static String name(Document event) {
        String type = event.getString("type").replace("no.likeverd.ladder.", "").replace(".v1", "");
        String data = new String(event.get("data", Binary.class).getData(), UTF_8);
        String why = data.replaceAll("(?s).*\"(condition|reason|by)\":\"([A-Z_]+)\".*", "$2");
        return why.equals(data) ? type : type + " " + why;
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
