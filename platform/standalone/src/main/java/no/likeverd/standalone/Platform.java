package no.likeverd.standalone;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.likeverd.embedded.EmbeddedKafka;
import no.likeverd.embedded.EmbeddedMongo;
import no.likeverd.standalone.Running.Stage;

/** Starts broker, store and all contexts side by side; whatever fails is named. */
final class Platform {

    /** More only contend for two cores. */
    private static final int AT_ONCE = 3;

    private final Options options;
    private final Ports ports;
    private final Contexts contexts;
    private final Console console;
    private final Clock clock;
    private final Running running;

    Platform(Options options, Console console, Running running, Clock clock) {
        this.options = options;
        this.ports = new Ports(options.port());
        this.contexts = new Contexts(ports, 1, UUID.randomUUID().toString());
        this.console = console;
        this.clock = clock;
        this.running = running;
    }

    /** Returns when every part is ready; the first failure ends the waiting. */
    void start() throws PartFailed, InterruptedException {
        var workers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("start-", 0).factory());
        try {
            var starting = new ExecutorCompletionService<AutoCloseable>(workers);
            starting.submit(() -> start("Kafka", Stage.BROKER, this::broker));
            starting.submit(() -> start("gateway", Stage.GATEWAY, contexts::gateway));
            starting.submit(() -> start("issuer", Stage.ISSUER, contexts::issuer));
            var store = store();
            for (int waitingFor = 3; waitingFor > 0; waitingFor--) {
                if (result(starting.take()) instanceof EmbeddedKafka kafka) {
                    waitingFor += startServices(starting, new Infrastructure(kafka.bootstrapServers(), store, 1));
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private int startServices(ExecutorCompletionService<AutoCloseable> starting, Infrastructure infrastructure) {
        for (var part : Part.SERVICES) {
            starting.submit(() -> start(part.name(), Stage.SERVICES, () -> contexts.service(part, 1, infrastructure)));
        }
        return Part.SERVICES.size();
    }

    /** Fills an empty directory, and tells whether it did; a directory with other people in it is left as it is. */
    boolean fill() throws PartFailed, InterruptedException {
        var began = System.nanoTime();
        var names = Part.SERVICES.stream().map(Part::name).toList();
        var sample = new SampleImport(new PublicApi(ports.front(), Contexts.ADMINISTRATOR), names, clock);
        var outcome = sample.carryOut();
        if (outcome == SampleImport.Outcome.ANOTHER_MUNICIPALITY) {
            console.say("  · the directory holds other people than the sample municipality's; nothing was imported");
        } else {
            console.ready("sample municipality", (System.nanoTime() - began) / 1_000_000);
        }
        return outcome == SampleImport.Outcome.IMPORTED;
    }

    private EmbeddedKafka broker() {
        return EmbeddedKafka.start(options.data().resolve("kafka"), ports.kafka(), ports.kafkaController());
    }

    private StoreAddress store() throws PartFailed {
        var given = options.mongo();
        if (given != null) {
            start("MongoDB", Stage.STORE, () -> GivenMongo.reach(given));
            return new StoreAddress(given);
        }
        var file = options.data().resolve("store").resolve("likeverd.mv");
        var store = start("store", Stage.STORE, () -> EmbeddedMongo.start(file, ports.store()));
        return new StoreAddress(store.uri(""));
    }

    private <T extends AutoCloseable> T start(String name, Stage stage, Callable<T> starting) throws PartFailed {
        var began = System.nanoTime();
        try {
            var thing = running.add(stage, starting.call());
            console.ready(name, (System.nanoTime() - began) / 1_000_000);
            return thing;
        } catch (Exception e) {
            throw new PartFailed(name, e);
        }
    }

    private static <T> T result(Future<T> starting) throws PartFailed, InterruptedException {
        try {
            return starting.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PartFailed failed) {
                throw failed;
            }
            throw new PartFailed("platform", e.getCause());
        }
    }
}
