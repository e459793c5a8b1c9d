package no.likeverd.assessment.twoform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.likeverd.access.Actor;
import no.likeverd.assessment.tenure.Tenures;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Opening;
import no.likeverd.assessment.twoform.domain.Post;
import no.likeverd.assessment.twoform.domain.Scale;
import no.likeverd.assessment.version.Versions;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.InboxMetrics;
import no.likeverd.messaging.inbox.ParkedRecord;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.messaging.process.ProcessSweep;
import no.likeverd.testing.Backends;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** The consumers on a real store, with news handed to them one by one, in whatever order a test wants. */
final class News implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
    private static final String DIRECTORY = "directory.employment";
    private static final String LADDER = "ladder.ladder-version";

    final MovableClock clock = new MovableClock();
    final Assessments assessments;
    private final String name = Backends.freshDatabase("news");
    private final MongoClient client = MongoClients.create(Backends.mongoUri(name));
    private final MongoDatabase database = client.getDatabase(name);
    private final ParkedRecords parked = new ParkedRecords(database);
    private final Inbox inbox = new Inbox(database, parked, new InboxMetrics(new SimpleMeterRegistry(), clock), clock);
    private final OpenAssessment openAssessment;
    private final ProcessSweep sweep;
    private final Consumer<Message<byte[]>> states;
    private final Consumer<Message<byte[]>> ends;
    private final Consumer<Message<byte[]>> closings;
    private final Consumer<Message<byte[]>> versionStates;

    News() {
        AggregateStores stores = new AggregateStores(database, clock);
        Versions versions = new Versions(inbox, stores);
        Tenures tenures = new Tenures(stores, none -> Optional.empty(), clock);
        assessments = new Assessments(stores, clock);
        StopAssessments stop = new StopAssessments(assessments, tenures, versions, clock);
        openAssessment = new OpenAssessment(assessments, tenures, versions, stop, clock);
        TwoFormConfiguration wiring = new TwoFormConfiguration();
        states = wiring.employmentStates(inbox, tenures, stop);
        ends = wiring.employmentEnds(inbox, tenures, stop);
        closings = wiring.versionClosings(inbox, stop);
        versionStates = versions.feed(inbox);
        sweep = new ProcessSweep(List.of(wiring.catchUp(assessments, stop)), new SimpleMeterRegistry());
    }

    /** A clock that a test puts on by days. */
    static final class MovableClock extends Clock {

        private Instant now =
                TODAY.atTime(12, 0).atZone(ZoneId.of("Europe/Oslo")).toInstant();

        void seconds(int some) {
            now = now.plusSeconds(some);
        }

        void nextDay() {
            now = now.plusSeconds(24 * 60 * 60);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Oslo");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    void version(String versionId, String stage) {
        versionStates.accept(
                message(LADDER + ".state", "ladder-version-state", versionId, 1, """
                {"versionId":"%s","ladderId":"practice","stage":"%s","pilotUnitIds":[],"closedBecause":null,
                 "title":{"nb":"x","en":"x"},"levels":[{"rank":1,"label":"1","name":{"nb":"x","en":"x"}}],
                 "areas":[{"areaId":"contact","number":1,"name":{"nb":"x","en":"x"},
                           "question":{"nb":"x","en":"x"},"cells":[]}]}""".formatted(versionId, stage)));
    }

    void closed(String versionId, String reason) {
        closings.accept(
                message(LADDER + ".events", "ladder-version-closed", versionId, 1, """
                {"versionId":"%s","ladderId":"practice","reason":"%s"}""".formatted(versionId, reason)));
    }

    void state(String employmentId, long version, @Nullable LocalDate to) {
        states.accept(message(DIRECTORY + ".state", "employment-state", employmentId, version, """
                {"employmentId":"%s","personId":"p-ane","unitId":"u-home","leaderPersonId":"p-liv",
                 "from":"2020-01-01","to":%s}""".formatted(
                        employmentId, to == null ? "null" : "\"" + to + "\"")));
    }

    void ended(String employmentId, LocalDate to, @Nullable String moveId) {
        ended(employmentId, """
                {"employmentId":"%s","to":"%s","moveId":%s}""".formatted(employmentId, to, moveId == null ? "null" : "\"" + moveId + "\""));
    }

    void ended(String employmentId, String json) {
        ends.accept(message(DIRECTORY + ".events", "employment-started", employmentId, 1, "{}"));
        ends.accept(message(DIRECTORY + ".events", "employment-ended", employmentId, 2, json));
    }

    private static Message<byte[]> message(String topic, String type, String subject, long seq, String json) {
        String owner = topic.substring(0, topic.lastIndexOf('.'));
        return MessageBuilder.withPayload(json.getBytes(UTF_8))
                .setHeader(Envelope.ID, topic + subject + seq)
                .setHeader(Envelope.TYPE, "no.likeverd." + owner.substring(0, owner.indexOf('.')) + "." + type + ".v1")
                .setHeader(Envelope.SOURCE, "/" + owner.replace('.', '/'))
                .setHeader(Envelope.SUBJECT, subject)
                .setHeader(Envelope.TIME, "2027-03-10T08:00:00Z")
                .setHeader(Envelope.SEQUENCE, Long.toString(seq))
                .setHeader(Envelope.VERSION, Long.toString(seq))
                .setHeader(Envelope.CORRELATION, "cor-1")
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, topic)
                .build();
    }

    Assessment open(String employmentId, String versionId) {
        CommandKey key = CommandKey.of("p-liv", "open-" + employmentId + versionId, employmentId, versionId);
        return openAssessment.open(new Actor("p-liv", List.of()), employmentId, versionId, key);
    }

    /** As if the service had died right after the write, before it looked for news. */
    Assessment openAndDie(String employmentId, String versionId) {
        CommandKey key = CommandKey.of("p-liv", "open-" + employmentId + versionId, employmentId, versionId);
        return assessments.open(
                employmentId,
                key,
                number -> Assessment.of(
                        Assessments.idFor(employmentId, number),
                        new Opening(number, "p-liv", TODAY, Assessments.commandOf(key), key.bodyHash()),
                        new Post(employmentId, "p-ane", "u-home"),
                        "p-liv",
                        new Scale(versionId, "practice", 1, List.of("contact"))));
    }

    /** What waited for something is tried again, and what is due by the clock is done. */
    void settle() {
        inbox.drain();
        sweep.sweep();
    }

    List<Assessment> all() {
        return assessments.of("p-ane", new PageRequest(0, 100)).rows();
    }

    /** Short names of all events that wait to be told of an assessment. */
    List<String> told(String assessmentId) {
        return database
                .getCollection("assessment")
                .find(new Document("_id", assessmentId))
                .first()
                .getList("outbox", Document.class)
                .stream()
                .map(event -> event.getString("type"))
                .map(type -> type.substring("no.likeverd.assessment.".length(), type.length() - ".v1".length()))
                .toList();
    }

    List<String> due() {
        return database.getCollection("assessment")
                .find(new Document("resumeAt", new Document("$exists", true)))
                .map(found -> found.getString("_id"))
                .into(new java.util.ArrayList<>());
    }

    List<ParkedRecord> waiting() {
        return parked.page(false, new PageRequest(0, 100)).rows();
    }

    @Override
    public void close() {
        client.close();
    }
}
