package no.likeverd.messaging.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.messaging.Tally;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Rule;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class AggregateStoreIT {

    private final MongoDatabase database = Tally.freshDatabase();
    private final AggregateStore<Tally> store = Tally.stores(database).of(Tally.type("store-it"));

    @Test
    @Rule("MSG-01")
    void keepsStateAndEventInOneDocument() {
        store.create("t-1", Tally.key("first-key"), () -> Tally.cut("a"));

        Document document =
                database.getCollection("tally").find(new Document("_id", "t-1")).first();

        assertThat(document).isNotNull();
        assertThat(document.get("state", Document.class).getList("marks", String.class))
                .containsExactly("a");
        assertThat(document.getList("outbox", Document.class))
                .singleElement()
                .satisfies(event -> assertThat(event.getString("type")).isEqualTo("no.likeverd.tally.marked.v1"));
        assertThat(document.getLong("seq")).isEqualTo(1);
        assertThat(document.get("outboxDueAt")).isNotNull();
    }

    @Test
    @Rule("MSG-02")
    void aRepeatedCreateFindsWhatTheFirstMade() {
        Aggregate<Tally> first = store.create("t-2", Tally.key("same-key"), () -> Tally.cut("a"));
        store.change("t-2", null, tally -> tally.state().mark("b"));

        Aggregate<Tally> repeat = store.create("t-2", Tally.key("same-key"), () -> Tally.cut("a"));

        assertThat(first.seq()).isEqualTo(1);
        assertThat(repeat.seq()).isEqualTo(2);
        assertThat(repeat.state().marks()).containsExactly("a", "b");
    }

    @Test
    @Rule("MSG-02")
    void aKeyWithAnotherBodyIsRefused() {
        store.create("t-3", CommandKey.of("p-1", "key-of-three", "a"), () -> Tally.cut("a"));

        assertThatThrownBy(() -> store.create("t-3", CommandKey.of("p-1", "key-of-three", "b"), () -> Tally.cut("b")))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    @Rule("MSG-02")
    void aRepeatedCommandTakesEffectOnce() {
        Tally.fill(store, "t-4", 1);
        for (int i = 0; i < 5; i++) {
            store.change("t-4", Tally.key("mark-once"), tally -> tally.state().mark("b"));
        }

        assertThat(store.get("t-4").state().marks()).containsExactly("t-4-1", "b");
    }

    @Test
    void aRefusalIsNotRemembered() {
        Tally.fill(store, "t-5", 1);
        assertThatThrownBy(() -> store.change("t-5", Tally.key("refused-once"), tally -> {
                    throw new IllegalStateException("not now");
                }))
                .hasMessage("not now");

        store.change("t-5", Tally.key("refused-once"), tally -> tally.state().mark("b"));

        assertThat(store.get("t-5").state().marks()).containsExactly("t-5-1", "b");
    }

    @Test
    void aStaleVersionChangesNothing() {
        Tally.fill(store, "t-6", 2);

        assertThatThrownBy(() ->
                        store.change("t-6", null, 1L, tally -> tally.state().mark("c")))
                .isInstanceOf(StaleVersion.class);
        assertThat(store.get("t-6").version()).isEqualTo(2);
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThatThrownBy(() -> store.change("t-none", null, tally -> Change.nothing()))
                .isInstanceOf(UnknownAggregate.class);
    }

    @Test
    @Rule("MSG-03")
    void everyOneOfSixtyFourWritersIsCountedOnce() {
        Tally.begin(store, "t-7", Tally.cut("start"));

        List<Aggregate<Tally>> writes = Crowd.atOnce(
                64, n -> store.change("t-7", null, tally -> tally.state().mark("m" + n)));

        assertThat(writes).doesNotContainNull();

        Aggregate<Tally> after = store.get("t-7");
        assertThat(after.state().marks()).hasSize(65).doesNotHaveDuplicates();
        assertThat(after.seq()).isEqualTo(65);
    }

    @Test
    @Rule("MSG-04")
    void refusesMoreThanAHundredPendingEvents() {
        Tally.fill(store, "t-8", Outbox.MOST_EVENTS);

        assertThatThrownBy(
                        () -> store.change("t-8", null, tally -> tally.state().mark("one too many")))
                .isInstanceOf(TooManyPending.class);
        assertThat(store.get("t-8").version()).isEqualTo(Outbox.MOST_EVENTS);
    }

    @Test
    @Rule("MSG-03")
    void whatWasSeenIsLoadedAgainWhenSomebodyHasWrittenSince() {
        Aggregate<Tally> seen = begun("t-seen", "start");
        store.change("t-seen", null, tally -> tally.state().mark("faster"));

        Aggregate<Tally> after = store.change(seen, null, tally -> tally.state().mark("after " + tally.version()));

        assertThat(after.state().marks()).containsExactly("start", "faster", "after 2");
        assertThat(after.seq()).isEqualTo(3);
    }

    @Test
    @Rule("MSG-02")
    void keyThatWasUsedSinceItWasSeenChangesNothing() {
        Aggregate<Tally> seen = begun("t-seen-key", "start");
        store.change("t-seen-key", Tally.key("once"), tally -> tally.state().mark("once"));

        Aggregate<Tally> repeat =
                store.change(seen, Tally.key("once"), tally -> tally.state().mark("once"));

        assertThat(repeat.state().marks()).containsExactly("start", "once");
        assertThat(repeat.version()).isEqualTo(2);
    }

    @Test
    @Rule("MSG-03")
    void oneWriteAfterTheOtherGoesOnWithWhatTheLastOneLeft() {
        Aggregate<Tally> tally = begun("t-chain", "0");
        for (int i = 1; i < 10; i++) {
            String mark = Integer.toString(i);
            tally = store.change(tally, null, known -> known.state().mark(mark));
        }

        assertThat(store.get("t-chain").state()).isEqualTo(tally.state());
        assertThat(tally.state().marks()).hasSize(10);
        assertThat(tally.seq()).isEqualTo(10);
    }

    @Test
    @Rule("MSG-04")
    void whatTheBrokerHasTakenSinceMakesRoomForWhoStillThinksItIsFull() {
        Tally.fill(store, "t-full", Outbox.MOST_EVENTS);
        Aggregate<Tally> seen = store.get("t-full");
        assertThatThrownBy(() -> store.change(seen, null, tally -> tally.state().mark("one too many")))
                .isInstanceOf(TooManyPending.class);

        store.documents()
                .updateOne(new Document("_id", "t-full"), new Document("$set", new Document("outbox", List.of())));

        assertThat(store.change(seen, null, tally -> tally.state().mark("room")).version())
                .isEqualTo(Outbox.MOST_EVENTS + 1);
    }

    @Test
    @Rule("MSG-04")
    void remembersAHundredKeysAndForgetsOnlyExpiredOnes() {
        Tally.begin(store, "t-9", Change.to(new Tally(List.of())));
        for (int i = 0; i < Keys.MOST; i++) {
            store.change("t-9", Tally.key("key-number-" + i), tally -> Change.to(tally.state()));
        }
        assertThatThrownBy(() -> store.change("t-9", Tally.key("one-too-many"), tally -> Change.to(tally.state())))
                .isInstanceOf(TooManyPending.class);

        Clock inAWeek = Clock.fixed(Instant.now().plus(Keys.LIFE).plusSeconds(60), ZoneOffset.UTC);
        AggregateStore<Tally> later = new AggregateStores(database, inAWeek).of(Tally.type("store-it"));
        later.change("t-9", Tally.key("one-too-many"), tally -> Change.to(tally.state()));

        assertThat(database.getCollection("tally")
                        .find(new Document("_id", "t-9"))
                        .first()
                        .getList("keys", Document.class))
                .hasSize(1);
    }

    @Test
    void listsInPages() {
        IntStream.range(0, 25).forEach(i -> Tally.fill(store, "page-%02d".formatted(i), 1));

        Page<String> page = store.page(
                        new Document("_id", new Document("$gte", "page-").append("$lt", "page.")),
                        new Document("_id", 1),
                        new PageRequest(2, 10))
                .map(Aggregate::id);

        assertThat(page.rows()).containsExactly("page-20", "page-21", "page-22", "page-23", "page-24");
        assertThat(page.total()).isEqualTo(25);
    }

    @Test
    void findsProcessesThatWaitToGoOn() {
        Tally.begin(store, "t-10", Tally.cut("a").resumeAt(Instant.now().minusSeconds(1)));
        Tally.begin(store, "t-11", Tally.cut("a").resumeAt(Instant.now().plusSeconds(60)));
        assertThat(store.toResume(10)).containsExactly("t-10");

        store.change("t-10", null, tally -> tally.state().mark("done"));

        assertThat(store.toResume(10)).isEmpty();
    }

    private Aggregate<Tally> begun(String id, String mark) {
        Tally.begin(store, id, Tally.cut(mark));
        return store.get(id);
    }
}
