package no.likeverd.messaging.crash;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import no.likeverd.messaging.event.Envelope;
import org.bson.Document;

/** Waits until a small service has caught up, and compares what it said with what is there. */
public final class Aftermath implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Life life;
    private final MongoClient client;
    private final MongoDatabase database;

    public Aftermath(Life life) {
        this.life = life;
        this.client = MongoClients.create(life.mongo());
        this.database = client.getDatabase(
                Objects.requireNonNull(new ConnectionString(life.mongo()).getDatabase(), "a database"));
    }

    /** What was found: commands asked and acknowledged, records on the topic of events. */
    public record Figures(int commands, long events, int records, int snapshots) {}

    /** Documents that the relay has still to publish. */
    public long due() {
        return database.getCollection("chain").countDocuments(exists("outboxDueAt"));
    }

    /** Events that wait in the document with the most of them. */
    public int mostPending() {
        return documents("chain").stream()
                .mapToInt(document ->
                        document.getList("outbox", Document.class, List.of()).size())
                .max()
                .orElse(0);
    }

    /** Events of all sources that have reached the projection. */
    public long arrived() {
        return last("links").values().stream().mapToLong(Long::longValue).sum();
    }

    public long epoch() {
        Document lease = database.getCollection("relay_lease")
                .find(eq("_id", life.service()))
                .first();
        return lease == null ? 0 : lease.getLong("epoch");
    }

    /** A client that asks again has been told by now. */
    public Aftermath awaitAnswered(Journal journal) {
        await("an answer to everything").atMost(PATIENCE).until(() -> journal.unknown()
                .isEmpty());
        return this;
    }

    /** Everything published, nothing parked, every consumer at the end. */
    public Aftermath awaitSettled() {
        return awaitSettled(PATIENCE);
    }

    /** @param patience longer where much has been left to be caught up with */
    public Aftermath awaitSettled(Duration patience) {
        await("that everything is published").atMost(patience).until(() -> due() == 0);
        await("that nothing waits").atMost(patience).until(this::settled);
        return this;
    }

    private boolean settled() {
        Map<String, Long> there = counts();
        return last("links").equals(there)
                && last("reached_echo").equals(there)
                && database.getCollection("inbox_parked").countDocuments() == 0;
    }

    private Map<String, Long> counts() {
        return documents("chain").stream().collect(Collectors.toMap(d -> d.getString("_id"), d -> d.getLong("seq")));
    }

    private Map<String, Long> last(String consumer) {
        return documents(consumer).stream().collect(Collectors.toMap(d -> d.getString("_id"), d -> d.getLong("last")));
    }

    /** Everything asked was carried out once, in its order, and took effect once, in its order, at each consumer. */
    public Figures check(List<Journal> journals) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (Journal journal : journals) {
            assertThat(journal.unknown()).as("never answered").isEmpty();
            journal.asked().forEach(command -> asked.computeIfAbsent(command.chain(), chain -> new ArrayList<>())
                    .add(command.link()));
        }
        assertThat(links("chain")).as("what was carried out").isEqualTo(asked);
        assertThat(links("links")).as("the projection").isEqualTo(asked);
        assertThat(links("echo")).as("what the reaction did").isEqualTo(asked);
        int commands = asked.values().stream().mapToInt(List::size).sum();
        long events = counts().values().stream().mapToLong(Long::longValue).sum();
        return new Figures(commands, events, checkEvents(), checkSnapshots());
    }

    private int checkEvents() {
        List<Envelope> read =
                WholeTopic.read(life.kafka(), Chain.type(life.service()).eventsTopic());
        Map<String, Envelope> once = new LinkedHashMap<>();
        read.forEach(event -> once.putIfAbsent(event.id(), event));
        Map<String, List<Long>> first = once.values().stream()
                .collect(Collectors.groupingBy(
                        Envelope::subject, Collectors.mapping(Envelope::seq, Collectors.toList())));
        Map<String, List<Long>> wanted = counts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> LongStream.rangeClosed(1, e.getValue()).boxed().toList()));
        assertThat(first).as("first deliveries on the topic").isEqualTo(wanted);
        return read.size();
    }

    private int checkSnapshots() {
        Map<String, Long> versions = documents("chain").stream()
                .collect(Collectors.toMap(d -> d.getString("_id"), d -> d.getLong("version")));
        List<Envelope> read =
                WholeTopic.read(life.kafka(), Chain.type(life.service()).stateTopic());
        assertThat(newest(read)).as("the last snapshot of each source").isEqualTo(versions);
        return read.size();
    }

    private static Map<String, Long> newest(List<Envelope> snapshots) {
        Map<String, Long> versions = new LinkedHashMap<>();
        snapshots.forEach(snapshot -> versions.put(snapshot.subject(), snapshot.version()));
        return versions;
    }

    private Map<String, List<String>> links(String collection) {
        Map<String, List<String>> links = new LinkedHashMap<>();
        documents(collection)
                .forEach(document -> links.put(
                        document.getString("_id"),
                        document.get("state", Document.class).getList("links", String.class)));
        return links;
    }

    private List<Document> documents(String name) {
        MongoCollection<Document> collection = database.getCollection(name);
        return collection.find().into(new ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
    }
}
