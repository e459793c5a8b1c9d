package no.likeverd.messaging.crash;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.inbox.Event;
import no.likeverd.messaging.inbox.Handlers;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.InboxMetrics;
import no.likeverd.messaging.inbox.MissingReference;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.messaging.inbox.ProjectionType;
import no.likeverd.messaging.inbox.Reactions;
import no.likeverd.messaging.relay.Relay;
import no.likeverd.messaging.relay.RelayMetrics;
import no.likeverd.messaging.relay.RelaySettings;
import org.bson.Document;

/** A whole service without a context: commands, relay, a projection, a reaction. */
public final class MiniService {

    private static final String LINKED = "no.likeverd.chain.linked.v1";
    private static final Duration HOUSEKEEPING = Duration.ofMillis(200);

    private final Life life;
    private final Fate fate;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MongoDatabase database;
    private final AggregateStores stores;
    private final AggregateStore<Chain> chains;
    private final AggregateStore<Chain> echoes;
    private final Inbox inbox;

    private MiniService(Life life, Fate fate, MongoClient client) {
        this.life = life;
        this.fate = fate;
        this.database = client.getDatabase(
                Objects.requireNonNull(new ConnectionString(life.mongo()).getDatabase(), "a database"));
        this.stores = new AggregateStores(database, clock);
        this.chains = stores.of(Chain.type(life.service()));
        this.echoes = stores.of(Chain.echo(life.service()));
        this.inbox = new Inbox(database, new ParkedRecords(database), new InboxMetrics(registry, clock), clock);
    }

    public static void main(String[] arguments) {
        Life life = Life.of(arguments);
        Fate fate = new Fate(life.point(), life.times(), life.freeze());
        fate.listenToTheBroker();
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(life.mongo()))
                .addCommandListener(fate)
                .build());
        new MiniService(life, fate, client).run();
    }

    /** Starts one in a JVM of its own. */
    public static ChildProcess start(Life life) throws IOException {
        return ChildProcess.start(
                MiniService.class, life.folder().resolve(life.name() + "-output.txt"), life.arguments());
    }

    private void run() {
        Relay relay = relay();
        relay.start();
        Listening listening = new Listening(life);
        listening.start("links", inbox.stream(inbox.projection(links()), linksHandlers()));
        listening.start("echo", inbox.reaction("mini.echo", reactions()));
        Writers writers = new Writers(life, chains, fate);
        new Thread(writers::start, "load-starter").start();
        keepHouse(relay, writers);
    }

    private static ProjectionType<Chain> links() {
        return ProjectionType.of("mini.links", "links", Chain.class);
    }

    private Relay relay() {
        RelaySettings settings = RelaySettings.of(life.service(), life.kafka())
                .withLease(life.lease())
                .withSendTimeout(Duration.ofSeconds(20));
        CircuitBreaker breaker = CircuitBreaker.of(
                "broker",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(4)
                        .minimumNumberOfCalls(2)
                        .waitDurationInOpenState(Duration.ofSeconds(1))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build());
        return new Relay(stores, settings, breaker, new RelayMetrics(registry), clock);
    }

    /** The fifth link of every fourth chain speaks of something that becomes known only when it is waited for. */
    private Handlers<Chain> linksHandlers() {
        return new Handlers<Chain>().on(LINKED, Chain.LinkedV1.class, (known, event) -> {
            LockSupport.parkNanos(life.handling().toNanos());
            requireReference(event);
            return Chain.longer(known, event.data().link());
        });
    }

    private void requireReference(Event<Chain.LinkedV1> event) {
        boolean needed = event.data().link().equals("5") && event.subject().matches(".*[048]");
        boolean known = !needed
                || database.getCollection("references")
                                .find(new Document("_id", event.subject()))
                                .first()
                        != null;
        if (!known) {
            throw new MissingReference("chain", event.subject());
        }
    }

    private Reactions reactions() {
        return new Reactions()
                .on(
                        LINKED,
                        Chain.LinkedV1.class,
                        (event, key) -> echo(event.subject(), event.data().link(), key));
    }

    private void echo(String chain, String link, CommandKey key) {
        var echo = echoes.find(chain).isEmpty()
                ? echoes.create(chain, key, () -> Change.to(Chain.longer(null, link)))
                : echoes.change(chain, key, known -> Change.to(Chain.longer(known.state(), link)));
        assert echo.version() > 0 : "written";
    }

    private void keepHouse(Relay relay, Writers writers) {
        Thread.currentThread().setName("drain");
        Journal journal = life.journal();
        String said = "";
        for (long round = 0; ; round++) {
            drain();
            String now = "leading " + relay.leading() + " ended " + writers.ended();
            if (!now.equals(said)) {
                journal.write(now);
                said = now;
            }
            if (round % 25 == 0) {
                journal.write("heap " + usedHeap());
            }
            LockSupport.parkNanos(HOUSEKEEPING.toNanos());
        }
    }

    private void drain() {
        try {
            makeKnown();
            inbox.drain();
        } catch (MongoException e) {
            life.journal().write("away " + e.getClass().getSimpleName());
        }
    }

    private void makeKnown() {
        var references = database.getCollection("references").withWriteConcern(AggregateStores.DURABLE);
        database.getCollection("inbox_parked")
                .find(new Document("cause", "MISSING_REFERENCE"))
                .forEach(parked -> {
                    Document reference = new Document("_id", parked.getString("key"));
                    references.replaceOne(reference, reference, new ReplaceOptions().upsert(true));
                });
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
