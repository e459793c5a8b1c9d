package no.likeverd.assessment.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import no.likeverd.assessment.look.Look.Occasion;
import no.likeverd.assessment.look.Look.Side;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Rule;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The chain of looks on a real store: over months, after a crash, and after somebody has been at it. */
class LooksTest {

    private static final String ANE = "p-ane";

    private final String name = Backends.freshDatabase("looks");
    private final MongoClient client = MongoClients.create(Backends.mongoUri(name));
    private final MongoDatabase database = client.getDatabase(name);

    @AfterEach
    void close() {
        client.close();
    }

    private Looks in(String moment) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneId.of("Europe/Oslo"));
        return new Looks(new AggregateStores(database, clock), clock);
    }

    private void look(String moment) {
        in(moment).note("asm-1", "p-liv", Side.LEADER, ANE, Occasion.COMPARISON);
    }

    private boolean whole() {
        return in("2027-06-01T10:00:00Z").whole(ANE);
    }

    private void set(String bookId, String field, Object value) {
        database.getCollection("look_book")
                .updateOne(new Document("_id", bookId), new Document("$set", new Document(field, value)));
    }

    private void threeMonths() {
        look("2027-01-10T10:00:00Z");
        look("2027-01-31T10:00:00Z");
        look("2027-02-01T10:00:00Z");
        look("2027-05-03T10:00:00Z");
    }

    @Test
    @Rule("ASM-35")
    void chainGoesOnOverMonthsAndShowsTheNewestFirst() {
        assertThat(whole()).isTrue();
        threeMonths();
        look("2027-04-30T10:00:00Z"); // a clock that went back forks nothing

        assertThat(whole()).isTrue();
        assertThat(in("2027-06-01T10:00:00Z").of(ANE, new PageRequest(0, 2)).rows())
                .extracting(Look::at)
                .containsExactly(Instant.parse("2027-05-03T10:00:00Z"), Instant.parse("2027-04-30T10:00:00Z"));
        assertThat(in("2027-06-01T10:00:00Z").of(ANE, new PageRequest(0, 9)).rows())
                .extracting(Look::number)
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    @Rule("ASM-35")
    void whoLooksAtOwnWritingIsNotNoted() {
        in("2027-01-10T10:00:00Z").note("asm-1", ANE, Side.EMPLOYEE, ANE, Occasion.RECORD);

        assertThat(in("2027-01-10T10:00:00Z").of(ANE, new PageRequest(0, 9)).rows())
                .isEmpty();
    }

    @Test
    @Rule("ASM-35")
    void crashBetweenTwoWritesAtTheTurnOfTheMonthIsNoGap() {
        threeMonths();
        // what the three writes of a new month leave when the process dies after each of them
        undone("looks-p-ane-2", "looks-p-ane-3");
        assertThat(whole()).isTrue();
        set("looks-p-ane-2", "state.closed", true);
        assertThat(whole()).isTrue();
        look("2027-06-01T10:00:00Z");
        assertThat(whole()).isTrue();
        assertThat(in("2027-06-02T10:00:00Z").of(ANE, new PageRequest(0, 9)).rows())
                .extracting(Look::number)
                .containsExactly(4L, 3L, 2L, 1L);
    }

    /** The next book is there, the one before is open still, and nobody knows yet where the next one begins. */
    private void undone(String before, String next) {
        set(before, "state.closed", false);
        set(next, "state.from", null);
        set(next, "state.head", null);
        set(next, "state.looks", java.util.List.of());
    }

    @Test
    @Rule("ASM-35")
    void bookThatNeverBeganIsGoneOnWithInALaterMonth() {
        threeMonths();
        undone("looks-p-ane-2", "looks-p-ane-3");
        look("2027-08-01T10:00:00Z");

        assertThat(whole()).isTrue();
        assertThat(in("2027-08-02T10:00:00Z").of(ANE, new PageRequest(0, 9)).total())
                .isEqualTo(4);
    }

    @Test
    @Rule("ASM-35")
    void whatSomebodyChangedTookOutOrCutOffIsNoticed() {
        threeMonths();
        set("looks-p-ane-1", "state.looks.0.readerId", "p-nobody");
        assertThat(whole()).isFalse();
        set("looks-p-ane-1", "state.looks.0.readerId", "p-liv");
        assertThat(whole()).isTrue();

        Document last = new Document("_id", "looks-p-ane-3");
        Document kept = database.getCollection("look_book").find(last).first();
        database.getCollection("look_book").deleteOne(last);
        assertThat(whole()).as("the last book").isFalse();
        database.getCollection("look_book").insertOne(java.util.Objects.requireNonNull(kept));
        assertThat(whole()).isTrue();

        set("looks-p-ane-3", "state.looks", java.util.List.of());
        assertThat(whole()).as("the last look").isFalse();
    }

    @Test
    @Rule("ASM-35")
    void manyAtOnceLeaveOneChain() {
        look("2027-01-31T22:59:59Z");

        Crowd.atOnce(32, n -> {
            look(n % 2 == 0 ? "2027-01-31T22:59:59Z" : "2027-02-01T00:00:01Z");
            return n;
        });

        assertThat(whole()).isTrue();
        assertThat(in("2027-06-01T10:00:00Z").of(ANE, new PageRequest(0, 1)).total())
                .isEqualTo(33);
    }
}
