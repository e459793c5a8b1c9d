package no.likeverd.messaging.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.messaging.simulation.Schedule.Actor;
import org.bson.Document;

/** Two services, their databases and a broker; things fail for a while, then nothing does, and then all has to be right. */
final class World {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final int AT_MOST = 20_000;

    final Mutant mutant;
    final Schedule schedule;
    final FakeStore producing;
    final FakeStore consuming;
    final FakeBroker broker;
    final History history = new History();
    private final Producing producer;
    private final Consuming consumer;
    private final List<List<Actor>> producers = new ArrayList<>();
    private final List<List<Actor>> consumers = new ArrayList<>();
    private final Temper temper;
    private final long calmFrom;
    private boolean calm;
    private boolean over;
    private boolean interfering;

    private World(long seed, Mutant mutant) {
        this.mutant = mutant;
        this.schedule = new Schedule(seed);
        this.producing = new FakeStore(schedule, mutant);
        this.consuming = new FakeStore(schedule, mutant);
        this.broker = new FakeBroker(schedule, mutant);
        List<String> ids = schedule.chance(2) ? List.of("a") : List.of("a", "b");
        this.producer = new Producing(this, ids, 3 + schedule.random.nextInt(6));
        this.consumer = new Consuming(this);
        List<Temper> tempers = List.of(Temper.values());
        this.temper = tempers.get(schedule.random.nextInt(tempers.size()));
        this.calmFrom = 60L + schedule.random.nextInt(240);
        producing.replicateAll();
    }

    /** Runs the schedule of a seed; throws a {@link Violation} when a promise is broken. Tells how many steps it took. */
    static long run(long seed, Mutant mutant) {
        World world = new World(seed, mutant);
        world.begin();
        world.schedule.run(world::interfere);
        world.check();
        return world.schedule.steps();
    }

    boolean calm() {
        return calm;
    }

    boolean over() {
        return over;
    }

    /** A failure that the product has to live with; while all is calm there may be none. */
    void failed(RuntimeException e) {
        if (!(e instanceof com.mongodb.MongoException)
                && !(e instanceof org.apache.kafka.common.KafkaException)
                && !e.getClass().getSimpleName().equals("BrokerAway")) {
            throw new Error(e);
        }
    }

    private void begin() {
        int relays = 1 + schedule.random.nextInt(3);
        int listeners = 1 + schedule.random.nextInt(2);
        for (int i = 0; i < relays; i++) {
            producers.add(start(producer.instance()));
        }
        for (int i = 0; i < listeners; i++) {
            consumers.add(start(consumer.instance(i)));
        }
        boolean faulty = schedule.random.nextInt(8) != 0;
        producing.faulty(faulty);
        consuming.faulty(faulty);
        broker.faulty = faulty;
        producing.lagging(temper.lag);
        consuming.lagging(temper.lag);
    }

    private List<Actor> start(List<Runnable> bodies) {
        return bodies.stream().map(schedule::add).toList();
    }

    private void interfere() {
        if (interfering) {
            return;
        }
        interfering = true;
        try {
            if (calm) {
                finishWhenQuiet();
            } else if (schedule.steps() >= calmFrom) {
                calmDown();
            } else if (schedule.chance(temper.oneIn)) {
                harm();
            }
        } finally {
            interfering = false;
        }
    }

    private void harm() {
        if (schedule.chance(4)) {
            anyHarm();
            return;
        }
        switch (temper) {
            case FAIL_OVERS -> failOver();
            case TAKE_OVERS -> freeze(oneOf(producers));
            case HAND_OVERS, SLOW_HAND_OVERS -> handOver();
            case ANYTHING -> anyHarm();
        }
    }

    private void anyHarm() {
        switch (schedule.random.nextInt(9)) {
            case 0 -> restart(producers, schedule.random.nextInt(producers.size()));
            case 1 -> restart(consumers, schedule.random.nextInt(consumers.size()));
            case 2, 3 -> freeze(oneOf(producers));
            case 4 -> freeze(oneOf(consumers));
            case 5 -> failOver();
            case 6 -> broker.away = !broker.away;
            case 7 -> broker.deliverLate();
            default -> rebalance();
        }
    }

    private void failOver() {
        (schedule.chance(2) ? producing : consuming).failOver();
    }

    /** A consumer stops for so long that its partitions go to another; when it wakes up it does not know that. */
    private void handOver() {
        int frozen = schedule.random.nextInt(consumers.size());
        freeze(consumers.get(frozen));
        groups().forEach(group -> group.rebalance((frozen + 1) % consumers.size()));
    }

    private void restart(List<List<Actor>> processes, int which) {
        processes.get(which).forEach(schedule::kill);
        if (processes == producers) {
            processes.set(which, start(producer.instance()));
        } else {
            rebalance();
            processes.set(which, start(consumer.instance(which)));
        }
    }

    /** The whole process stops, as by SIGSTOP, wherever its threads are. */
    private void freeze(List<Actor> process) {
        int steps = 20 + schedule.random.nextInt(150);
        process.forEach(actor -> schedule.freeze(actor, steps));
    }

    private List<Actor> oneOf(List<List<Actor>> processes) {
        return processes.get(schedule.random.nextInt(processes.size()));
    }

    private void rebalance() {
        groups().forEach(group -> group.rebalance(schedule.random.nextInt(consumers.size())));
    }

    private List<Group> groups() {
        return List.of(consumer.deltas, consumer.snapshots, consumer.reactions);
    }

    private void calmDown() {
        calm = true;
        schedule.thaw();
        producing.faulty(false);
        consuming.faulty(false);
        producing.lagging(0);
        consuming.lagging(0);
        broker.faulty = false;
        broker.away = false;
    }

    private void finishWhenQuiet() {
        if (schedule.steps() > AT_MOST) {
            over = true;
            throw new Violation("it never comes to rest: " + unsettled());
        }
        if (schedule.steps() % 32 == 0) {
            producing.replicateAll();
            consuming.replicateAll();
            while (!broker.late.isEmpty()) {
                broker.deliverLate();
            }
            consumer.replayDeadLetters();
            if (producer.allCommandsGiven() && outboxesEmpty() && consumer.settled()) {
                over = true;
                schedule.finish();
            }
        }
    }

    private String unsettled() {
        if (!producer.allCommandsGiven()) {
            return "commands wait";
        }
        return outboxesEmpty() ? consumer.unsettled() : "events stay in their documents";
    }

    private boolean outboxesEmpty() {
        return producing.documents("stick").primary.values().stream().noneMatch(d -> d.containsKey("outboxDueAt"));
    }

    private void check() {
        Map<String, List<String>> documents = marks(producing, "stick");
        history.checkDocuments(documents);
        History.checkEvents(documents, broker.committed(Producing.TYPE.eventsTopic()));
        History.checkSnapshots(versions(), broker.committed(Producing.TYPE.stateTopic()));
        History.checkProjection("projection of deltas", documents, marks(consuming, "marks"));
        History.checkProjection("projection of snapshots", documents, marks(consuming, "states"));
        History.checkProjection("reaction", documents, marks(consuming, "echo"));
    }

    private Map<String, Long> versions() {
        Map<String, Long> versions = new TreeMap<>();
        producing.documents("stick").primary.forEach((id, document) -> versions.put(id, document.getLong("version")));
        return versions;
    }

    private static Map<String, List<String>> marks(FakeStore store, String collection) {
        Map<String, List<String>> marks = new TreeMap<>();
        store.documents(collection).primary.forEach((id, document) -> {
            Document state = document.get("state", Document.class);
            marks.put(
                    id,
                    state == null
                            ? List.of()
                            : StateFormat.read(state, Stick.class).marks());
        });
        return marks;
    }
}
