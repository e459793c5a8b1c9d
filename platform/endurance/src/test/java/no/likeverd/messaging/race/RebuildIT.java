package no.likeverd.messaging.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import no.likeverd.messaging.Tally;
import no.likeverd.messaging.TopicReader;
import no.likeverd.messaging.inbox.EventStream;
import no.likeverd.messaging.inbox.Handlers;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.InboxMetrics;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.messaging.inbox.ProjectionType;
import no.likeverd.messaging.inbox.Rebuild;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A projection of many events made anew; {@code -Dlikeverd.rebuild.events=1000000} for the long form. */
class RebuildIT {

    private static final int EVENTS = Integer.getInteger("likeverd.rebuild.events", 3_000);
    private static final int SOURCES = Math.max(100, EVENTS / 100);
    private static final long SEED = Long.getLong("likeverd.rebuild.seed", 20);

    private final String service = "rebuilt-" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoDatabase database = Tally.freshDatabase();

    /** How many events of a source there were, and a digest over all of them in their order. */
    record Digest(long count, long digest) {}

    private final EventStream<Digest> stream = stream();

    @Test
    @Rule("MSG-34")
    void manyEventsRebuiltTwiceWithDuplicatesAndFromSnapshotsEndTheSame() throws Exception {
        String plain = service + ".plain.events";
        String doubled = service + ".doubled.events";
        String state = service + ".plain.state";
        TopicReader.createTopics(Backends.kafka(), plain, doubled, state);
        ManyEvents events = new ManyEvents(Backends.kafka(), EVENTS, SOURCES, SEED);
        events.send(plain);
        int records = events.sendWithDuplicates(doubled);

        String once = rebuilt("once", plain, null);
        assertThat(rebuilt("twice", plain, null)).isEqualTo(once);
        assertThat(rebuilt("from " + records + " records", doubled, null))
                .as("seed %d", SEED)
                .isEqualTo(once);

        events.sendSnapshots(state);
        events.forgetFirstHalf(plain);
        assertThat(rebuilt("from snapshots and what is left", plain, state)).isEqualTo(once);
        events.forgetAll(plain);
        assertThat(rebuilt("from snapshots alone", plain, state)).isEqualTo(once);
    }

    private String rebuilt(String how, String eventsTopic, String stateTopic) throws Exception {
        long begun = System.nanoTime();
        long sources = new Rebuild(Backends.kafka()).rebuild(stream, eventsTopic, stateTopic);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("rebuilt %s: %d events of %d sources in %d ms%n", how, EVENTS, sources, took.toMillis());
        assertThat(sources).isEqualTo(SOURCES);
        return hash();
    }

    private String hash() throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        database.getCollection("digests")
                .find()
                .sort(new Document("_id", 1))
                .forEach(document -> hash.update(document.toJson().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(hash.digest());
    }

    private EventStream<Digest> stream() {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        Inbox inbox = new Inbox(
                database, new ParkedRecords(database), new InboxMetrics(new SimpleMeterRegistry(), clock), clock);
        return inbox.stream(
                inbox.projection(ProjectionType.of("rebuilt.digests", "digests", Digest.class)),
                new Handlers<Digest>()
                        .on(
                                ManyEvents.HAPPENED,
                                ManyEvents.HappenedV1.class,
                                (known, event) -> ManyEvents.next(known, event.data())),
                new Handlers<Digest>().on(ManyEvents.STATE, Digest.class, (known, event) -> event.data()));
    }
}
