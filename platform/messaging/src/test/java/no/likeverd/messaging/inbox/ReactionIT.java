package no.likeverd.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.likeverd.messaging.Tally;
import no.likeverd.messaging.Tally.MarkedV1;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.TooManyPending;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** Every mark that another service tells of is made on the own stick "all", and on the own stick "copy". */
class ReactionIT {

    private static final String TOPIC = "reaction.tally.events";

    private final MongoDatabase database = Tally.freshDatabase();
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final ParkedRecords parked = new ParkedRecords(database);
    private final Inbox inbox = new Inbox(database, parked, new InboxMetrics(new SimpleMeterRegistry(), clock), clock);
    private final AggregateStore<Tally> own = Tally.stores(database).of(Tally.type("own"));
    private final Set<String> absent = new HashSet<>();
    private boolean diesBeforeTheCursor;
    private boolean diesBetweenTheCommands;
    private boolean busy;
    private final Consumer<Message<byte[]>> reaction = inbox.reaction(
            "test.marks", new Reactions().on("no.likeverd.tally.marked.v1", MarkedV1.class, this::react));

    @BeforeEach
    void sticks() {
        Tally.begin(own, "all", Tally.cut("begun"));
        Tally.begin(own, "copy", Tally.cut("begun"));
    }

    private void react(Event<MarkedV1> event, CommandKey key) {
        String mark = event.data().mark();
        if (absent.contains(mark)) {
            throw new MissingReference("mark", mark);
        }
        if (busy) {
            throw new TooManyPending("full");
        }
        make(mark, "all", key.then("all"));
        if (diesBetweenTheCommands) {
            throw new MongoException("gone between the commands");
        }
        make(mark, "copy", key.then("copy"));
        if (diesBeforeTheCursor) {
            throw new MongoException("gone before the cursor");
        }
    }

    private void make(String mark, String stick, CommandKey key) {
        assertThat(own.change(stick, key, tally -> tally.state().mark(mark)).id())
                .isEqualTo(stick);
    }

    @Test
    @Rule("MSG-17")
    void aRedeliveredEventIsAnsweredOnce() {
        for (int i = 0; i < 3; i++) {
            deliver("a", 1, "one");
            deliver("a", 2, "two");
        }

        assertThat(marks("all")).containsExactly("begun", "one", "two");
    }

    @Test
    @Rule("MSG-17")
    void whoeverDiesBetweenCommandAndCursorRepeatsTheCommandWithoutEffect() {
        diesBeforeTheCursor = true;
        assertThatThrownBy(() -> deliver("b", 1, "one")).isInstanceOf(MongoException.class);
        diesBeforeTheCursor = false;
        deliver("b", 1, "one");
        deliver("b", 2, "two");

        assertThat(marks("all")).containsExactly("begun", "one", "two");
        assertThat(marks("copy")).containsExactly("begun", "one", "two");
    }

    @Test
    @Rule("MSG-17")
    void whoeverDiesBetweenTwoCommandsGoesOnWithTheSecond() {
        diesBetweenTheCommands = true;
        assertThatThrownBy(() -> deliver("c", 1, "one")).isInstanceOf(MongoException.class);
        diesBetweenTheCommands = false;
        deliver("c", 1, "one");

        assertThat(marks("all")).containsExactly("begun", "one");
        assertThat(marks("copy")).containsExactly("begun", "one");
    }

    @Test
    @Rule("MSG-17")
    void eventsOfASourceAreAnsweredInOrderAlsoAfterWaiting() {
        absent.add("one");
        deliver("d", 2, "two");
        deliver("d", 1, "one");
        deliver("e", 1, "free");
        inbox.drain();
        assertThat(marks("all")).containsExactly("begun", "free");

        absent.clear();
        inbox.drain();

        assertThat(marks("all")).containsExactly("begun", "free", "one", "two");
        assertThat(parked.all()).isEmpty();
    }

    @Test
    @Rule("MSG-18")
    void anAggregateThatTakesNoMoreForTheMomentLetsTheEventWait() {
        busy = true;
        deliver("f", 1, "one");
        assertThat(parked.all()).singleElement().satisfies(record -> assertThat(record.dead())
                .isFalse());

        busy = false;
        inbox.drain();

        assertThat(marks("all")).containsExactly("begun", "one");
    }

    @Test
    @Rule("MSG-17")
    void twoSourcesWithEqualEventIdsAreTwoCauses() {
        reaction.accept(message("g", 1, "one", "/reaction/tally"));
        reaction.accept(message("h", 1, "two", "/reaction/other"));

        assertThat(marks("all")).containsExactly("begun", "one", "two");
    }

    private void deliver(String subject, long seq, String mark) {
        Map<String, Object> headers = headers(subject, seq, "/reaction/tally");
        headers.put(Envelope.ID, subject + "/" + seq);
        reaction.accept(new GenericMessage<>(WireFormat.write(new MarkedV1(mark)), headers));
    }

    private GenericMessage<byte[]> message(String subject, long seq, String mark, String source) {
        return new GenericMessage<>(WireFormat.write(new MarkedV1(mark)), headers(subject, seq, source));
    }

    private Map<String, Object> headers(String subject, long seq, String source) {
        return new HashMap<>(Map.ofEntries(
                Map.entry(KafkaHeaders.RECEIVED_TOPIC, TOPIC),
                Map.entry(Envelope.ID, "event-" + seq),
                Map.entry(Envelope.TYPE, "no.likeverd.tally.marked.v1"),
                Map.entry(Envelope.SOURCE, source),
                Map.entry(Envelope.SUBJECT, subject),
                Map.entry(Envelope.SEQUENCE, Long.toString(seq)),
                Map.entry(Envelope.VERSION, Long.toString(seq)),
                Map.entry(Envelope.TIME, clock.instant().toString()),
                Map.entry(Envelope.CORRELATION, "corr")));
    }

    private List<String> marks(String stick) {
        return own.get(stick).state().marks();
    }
}
