package no.likeverd.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import no.likeverd.messaging.Tally;
import no.likeverd.messaging.Tally.MarkedV1;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.GenericMessage;

class EventStreamIT {

    private static final String TOPIC = "inbox.tally.events";

    private final MongoDatabase database = Tally.freshDatabase();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final ParkedRecords parked = new ParkedRecords(database);
    private final Inbox inbox = new Inbox(database, parked, new InboxMetrics(registry, clock), clock);
    private final Set<String> known = new HashSet<>(Set.of("plain"));
    private boolean mended;
    private final ProjectionStore<Tally> projection =
            inbox.projection(ProjectionType.of("test.marks", "marks", Tally.class));
    private final EventStream<Tally> stream = inbox.stream(
            projection, new Handlers<Tally>().on("no.likeverd.tally.marked.v1", MarkedV1.class, this::marked));

    private Tally marked(Tally before, Event<MarkedV1> event) {
        String mark = event.data().mark();
        if (mark.startsWith("poison") && !mended) {
            throw new IllegalStateException("cannot be handled");
        }
        if (mark.startsWith("about ") && !known.contains(mark.substring(6))) {
            throw new MissingReference("thing", mark.substring(6));
        }
        List<String> marks = before == null ? new ArrayList<>() : new ArrayList<>(before.marks());
        marks.add(mark);
        return new Tally(marks);
    }

    @Test
    @Rule("MSG-10")
    void redeliveryTakesEffectOnce() {
        for (int i = 0; i < 3; i++) {
            deliver("a", 1, "one");
            deliver("a", 2, "two");
        }

        assertThat(marks("a")).containsExactly("one", "two");
        assertThat(registry.get("likeverd.inbox.duplicates").counter().count()).isEqualTo(4);
        assertThat(handled("no.likeverd.tally.marked.v1")).isEqualTo(2);
    }

    @Test
    @Rule("MSG-11")
    void whatComesTooEarlyWaitsForItsTurn() {
        deliver("b", 3, "three");
        deliver("b", 2, "two");
        assertThat(projection.find("b")).isEmpty();
        assertThat(registry.get("likeverd.inbox.gaps").counter().count()).isEqualTo(2);

        deliver("b", 1, "one");
        inbox.drain();

        assertThat(marks("b")).containsExactly("one", "two", "three");
        assertThat(parked.all()).isEmpty();
    }

    @Test
    @Rule("MSG-11")
    void anyOrderAndAnyRepetitionEndTheSame() {
        Random random = new Random(7);
        for (int round = 0; round < 10; round++) {
            String subject = "shuffled-" + round;
            List<Long> order =
                    new ArrayList<>(LongStream.concat(LongStream.rangeClosed(1, 8), LongStream.rangeClosed(1, 8))
                            .boxed()
                            .toList());
            Collections.shuffle(order, random);
            order.forEach(seq -> deliver(subject, seq, "m" + seq));
            inbox.drain();

            assertThat(marks(subject)).containsExactly("m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8");
        }
        assertThat(parked.all()).isEmpty();
    }

    @Test
    @Rule("MSG-12")
    void anUnknownReferenceWaitsAndTheOthersFlow() {
        deliver("c", 1, "about later");
        deliver("c", 2, "after it");
        deliver("d", 1, "free");
        inbox.drain();
        assertThat(projection.find("c")).isEmpty();
        assertThat(marks("d")).containsExactly("free");
        assertThat(registry.get("likeverd.inbox.parked.keys").gauge().value()).isEqualTo(1);

        known.add("later");
        inbox.drain();

        assertThat(marks("c")).containsExactly("about later", "after it");
        assertThat(registry.get("likeverd.inbox.parked.keys").gauge().value()).isZero();
    }

    @Test
    @Rule("MSG-13")
    void poisonIsParkedWhileOtherKeysFlowAndReplayedInOrder() {
        deliver("e", 1, "one");
        deliver("e", 2, "poison");
        deliver("e", 3, "three");
        deliver("f", 1, "free");
        inbox.drain();

        assertThat(marks("e")).containsExactly("one");
        assertThat(marks("f")).containsExactly("free");
        assertThat(registry.get("likeverd.inbox.dead.letters").gauge().value()).isEqualTo(1);
        ParkedRecord dead = parked.page(true, new PageRequest(0, 10)).rows().getFirst();
        assertThat(dead.detail()).startsWith("IllegalStateException at ").doesNotContain("poison");

        mended = true;
        assertThat(parked.replay(dead.id())).isTrue();
        inbox.drain();

        assertThat(marks("e")).containsExactly("one", "poison", "three");
        assertThat(parked.all()).isEmpty();
    }

    @Test
    @Rule("MSG-13")
    void aReplayThatFailsAgainStaysDead() {
        deliver("g", 1, "poison again");
        String id = parked.all().getFirst().id();

        assertThat(parked.replay(id)).isTrue();
        inbox.drain();

        assertThat(parked.find(id).orElseThrow().dead()).isTrue();
        assertThat(parked.replay("no such id")).isFalse();
    }

    @Test
    void unreadableDataIsPoison() {
        stream.accept(
                new GenericMessage<>("no json".getBytes(java.nio.charset.StandardCharsets.UTF_8), headers("h", 1)));

        assertThat(parked.page(true, new PageRequest(0, 10)).total()).isEqualTo(1);
    }

    @Test
    void aRecordWithoutEnvelopeIsADeadLetterOfItsPlace() {
        Map<String, Object> headers = Map.of(
                KafkaHeaders.RECEIVED_TOPIC, TOPIC, KafkaHeaders.RECEIVED_PARTITION, 0, KafkaHeaders.OFFSET, 42L);
        stream.accept(new GenericMessage<>(new byte[0], headers));
        stream.accept(new GenericMessage<>(new byte[0], headers));

        assertThat(parked.all()).singleElement().satisfies(record -> {
            assertThat(record.cause()).isEqualTo("MALFORMED");
            assertThat(record.id()).endsWith(TOPIC + "-0-42");
            assertThat(parked.replay(record.id())).isFalse();
        });
    }

    @Test
    void typesThatNobodyHandlesOnlyAdvance() {
        deliver("i", 1, "one");
        Map<String, Object> headers = headers("i", 2);
        headers.put(Envelope.TYPE, "no.likeverd.tally.painted.v1");
        stream.accept(new GenericMessage<>(new byte[0], headers));
        deliver("i", 3, "three");

        assertThat(marks("i")).containsExactly("one", "three");
        assertThat(handled("no.likeverd.tally.marked.v1")).isEqualTo(2);
        assertThat(registry.find("likeverd.events.handled")
                        .tag("type", "no.likeverd.tally.painted.v1")
                        .counter())
                .isNull();
    }

    @Test
    @Rule("MSG-10")
    void twoInstancesOnOneSourceCountEachEventOnce() throws Exception {
        Inbox other = new Inbox(database, parked, new InboxMetrics(new SimpleMeterRegistry(), clock), clock);
        EventStream<Tally> twin = other.stream(
                other.projection(projection.type()),
                new Handlers<Tally>().on("no.likeverd.tally.marked.v1", MarkedV1.class, this::marked));
        Thread one = Thread.ofPlatform().start(() -> deliverTo(stream));
        Thread two = Thread.ofPlatform().start(() -> deliverTo(twin));
        one.join();
        two.join();
        inbox.drain();

        assertThat(marks("j")).hasSize(200).doesNotHaveDuplicates();
        assertThat(parked.all()).isEmpty();
    }

    private double handled(String type) {
        return registry.get("likeverd.events.handled")
                .tag("type", type)
                .counter()
                .count();
    }

    private void deliverTo(EventStream<Tally> to) {
        for (long seq = 1; seq <= 200; seq++) {
            to.accept(message("j", seq, "m" + seq));
        }
    }

    private void deliver(String subject, long seq, String mark) {
        stream.accept(message(subject, seq, mark));
    }

    private GenericMessage<byte[]> message(String subject, long seq, String mark) {
        return new GenericMessage<>(WireFormat.write(new MarkedV1(mark)), headers(subject, seq));
    }

    private Map<String, Object> headers(String subject, long seq) {
        return new HashMap<>(Map.ofEntries(
                Map.entry(KafkaHeaders.RECEIVED_TOPIC, TOPIC),
                Map.entry(Envelope.ID, subject + "/" + seq),
                Map.entry(Envelope.TYPE, "no.likeverd.tally.marked.v1"),
                Map.entry(Envelope.SOURCE, "/inbox/tally"),
                Map.entry(Envelope.SUBJECT, subject),
                Map.entry(Envelope.SEQUENCE, Long.toString(seq)),
                Map.entry(Envelope.VERSION, Long.toString(seq)),
                Map.entry(Envelope.TIME, Instant.now().toString()),
                Map.entry(Envelope.CORRELATION, "corr")));
    }

    private List<String> marks(String subject) {
        return projection.find(subject).orElseThrow().marks();
    }
}
