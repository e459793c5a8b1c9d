package no.likeverd.messaging.simulation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.messaging.inbox.Event;
import no.likeverd.messaging.inbox.Handlers;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.InboxMetrics;
import no.likeverd.messaging.inbox.MissingReference;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.messaging.inbox.ProjectionType;
import no.likeverd.messaging.inbox.Reactions;
import no.likeverd.messaging.simulation.Stick.MarkedV1;
import no.likeverd.messaging.simulation.Stick.StickStateV1;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/** Instances of a service that listens: a projection of deltas, one of snapshots, a reaction, and the retry of what is parked. */
final class Consuming {

    static final AggregateType<Stick> ECHO = AggregateType.of("listening", "echo", Stick.class);
    private static final InboxMetrics METRICS = new InboxMetrics(new SimpleMeterRegistry(), World.CLOCK);

    private final World world;
    final Group deltas;
    final Group snapshots;
    final Group reactions;
    private final Set<String> unknown;
    private final Set<String> poison;

    Consuming(World world) {
        this.world = world;
        this.deltas = new Group(world, Producing.TYPE.eventsTopic());
        this.snapshots = new Group(world, Producing.TYPE.stateTopic());
        this.reactions = new Group(world, Producing.TYPE.eventsTopic());
        this.unknown = world.schedule.chance(3) ? Set.of("mark-1") : Set.of();
        this.poison = world.schedule.chance(3) ? Set.of("mark-2") : Set.of();
    }

    List<Runnable> instance(int number) {
        MongoDatabase database = world.consuming.database();
        Inbox inbox = new Inbox(database, new ParkedRecords(database), METRICS, World.CLOCK);
        var marks = inbox.stream(
                inbox.projection(ProjectionType.of("sim.marks", "marks", Stick.class)),
                new Handlers<Stick>().on(Stick.MARKED, MarkedV1.class, this::marked));
        var states = inbox.stream(
                inbox.projection(ProjectionType.of("sim.states", "states", Stick.class)),
                new Handlers<Stick>()
                        .on(
                                Stick.STATE,
                                StickStateV1.class,
                                (known, event) -> new Stick(event.data().marks())));
        AggregateStore<Stick> echoes = new AggregateStores(database, World.CLOCK).of(ECHO);
        var echo = inbox.reaction(
                "sim.echo", new Reactions().on(Stick.MARKED, MarkedV1.class, (event, key) -> echo(echoes, event, key)));
        Consumer<Message<byte[]>> keeper =
                world.mutant == Mutant.NO_INBOX ? message -> applyBlindly(database, message) : marks;
        return List.of(
                () -> deltas.consume(number, keeper),
                () -> snapshots.consume(number, states),
                () -> reactions.consume(number, echo),
                () -> drain(inbox));
    }

    private Stick marked(@Nullable Stick before, Event<MarkedV1> event) {
        String mark = event.data().mark();
        if (unknown.contains(mark) && !world.calm()) {
            throw new MissingReference("mark", mark);
        }
        if (poison.contains(mark) && !world.calm()) {
            throw new IllegalStateException("poison");
        }
        return Stick.with(before, mark);
    }

    private static void echo(AggregateStore<Stick> echoes, Event<MarkedV1> event, CommandKey key) {
        String id = event.subject();
        String mark = event.data().mark();
        long version = (echoes.find(id).isEmpty()
                        ? echoes.create(id, key, () -> Change.to(new Stick(List.of(mark))))
                        : echoes.change(id, key, t -> t.state().mark(mark)))
                .version();
        assert version > 0 : "an echo is there";
    }

    /** A consumer without an inbox: no count, no parking. */
    private static void applyBlindly(MongoDatabase database, Message<byte[]> message) {
        Envelope envelope = Envelope.of(message.getHeaders(), message.getPayload());
        MongoCollection<Document> all = database.getCollection("marks");
        Document known = all.find(new Document("_id", envelope.subject())).first();
        Stick before = known == null ? null : StateFormat.read(known.get("state", Document.class), Stick.class);
        Stick after = Stick.with(
                before, WireFormat.read(envelope.data(), MarkedV1.class).mark());
        all.replaceOne(
                new Document("_id", envelope.subject()),
                new Document("_id", envelope.subject()).append("state", StateFormat.write(after)));
    }

    private void drain(Inbox inbox) {
        while (true) {
            world.schedule.step();
            try {
                inbox.drain();
            } catch (com.mongodb.MongoException e) {
                world.failed(e);
            }
        }
    }

    /** Somebody has looked at the dead letters and has them tried again. */
    void replayDeadLetters() {
        ParkedRecords parked = new ParkedRecords(world.consuming.database());
        Map<String, Document> all = Map.copyOf(world.consuming.documents("inbox_parked").primary);
        all.values().stream().filter(record -> record.getBoolean("dead")).forEach(record -> {
            String id = record.getString("_id");
            if (record.toJson().contains("UnknownAggregate")) {
                throw new Violation("what was made a moment ago is said not to be there");
            }
            if (!parked.replay(id) && isDead(id)) {
                throw new Violation("a dead letter cannot be replayed");
            }
        });
    }

    private boolean isDead(String id) {
        Document record = world.consuming.documents("inbox_parked").primary.get(id);
        return record != null && record.getBoolean("dead");
    }

    String unsettled() {
        return world.consuming.documents("inbox_parked").primary.isEmpty()
                ? "records are not consumed, " + List.of(deltas, snapshots, reactions)
                : "events stay parked";
    }

    boolean settled() {
        return deltas.caughtUp()
                && snapshots.caughtUp()
                && reactions.caughtUp()
                && world.consuming.documents("inbox_parked").primary.isEmpty();
    }
}
