package no.likeverd.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import no.likeverd.embedded.EmbeddedKafka;
import no.likeverd.embedded.EmbeddedMongo;
import no.likeverd.standalone.Contexts;
import no.likeverd.standalone.Infrastructure;
import no.likeverd.standalone.LogFile;
import no.likeverd.standalone.Part;
import no.likeverd.standalone.Ports;
import no.likeverd.standalone.PublicApi;
import no.likeverd.standalone.SampleImport;
import no.likeverd.standalone.StoreAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;

/** The whole platform with the sample municipality, inside the tests' own process. */
final class Town implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private static final Path FOLDER = Path.of("target", "browser-data");

    private final Ports ports = new Ports(freePorts());
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Map<Part, ConfigurableApplicationContext> services = new ConcurrentHashMap<>();
    private final Contexts contexts = new Contexts(ports, 1, UUID.randomUUID().toString());
    private @Nullable Infrastructure on;

    private Town() {}

    static Town start() {
        Town town = new Town();
        try {
            // as `up` does: parts that start side by side in one process must not each set up its logging
            LogFile.use(FOLDER, "browser");
            town.startParts();
            town.fill();
            return town;
        } catch (Exception e) {
            town.close();
            throw new IllegalStateException("the platform did not start", e);
        }
    }

    URI front() {
        return ports.front();
    }

    int port() {
        return ports.of(Ports.GATEWAY);
    }

    private void startParts() throws Exception {
        Path kafka = Files.createTempDirectory(Files.createDirectories(FOLDER), "kafka");
        try (ExecutorService side = Executors.newFixedThreadPool(3)) {
            Future<?> front = side.submit(started(contexts::gateway));
            Future<?> issuer = side.submit(started(contexts::issuer));
            EmbeddedKafka broker = EmbeddedKafka.start(kafka, ports.kafka(), ports.kafkaController());
            add(broker);
            EmbeddedMongo store = EmbeddedMongo.start(null, ports.store());
            add(store);
            on = new Infrastructure(broker.bootstrapServers(), new StoreAddress(store.uri("")), 1);
            List<Future<?>> starting = new ArrayList<>(List.of(front, issuer));
            for (Part part : Part.SERVICES) {
                starting.add(side.submit(() -> start(part)));
            }
            for (Future<?> one : starting) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void start(Part part) {
        services.put(part, contexts.service(part, 1, Objects.requireNonNull(on)));
    }

    /** From now on nobody listens where the service was. The rest of it goes on: it shares its process with the others. */
    void stop(Part part) {
        door(part).stop();
    }

    void startAgain(Part part) {
        door(part).start();
    }

    /** What a service does by itself, for what nobody can ask of it. */
    <T> T bean(String part, Class<T> type) {
        return services.entrySet().stream()
                .filter(service -> service.getKey().name().equals(part))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getBean(type);
    }

    private Lifecycle door(Part part) {
        return Objects.requireNonNull(services.get(part)).getBean("webServerStartStop", Lifecycle.class);
    }

    private Callable<Void> started(Callable<? extends AutoCloseable> starting) {
        return () -> {
            add(starting.call());
            return null;
        };
    }

    private synchronized void add(AutoCloseable part) {
        running.add(part);
    }

    private void fill() throws Exception {
        List<String> names = Part.SERVICES.stream().map(Part::name).toList();
        var administrator = new PublicApi(front(), Contexts.ADMINISTRATOR);
        new SampleImport(administrator, names, Clock.system(ZONE)).carryOut();
    }

    private static int freePorts() {
        return ThreadLocalRandom.current()
                .ints(30_100, 32_000)
                .filter(first -> IntStream.range(first, first + Ports.SPAN).allMatch(Town::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Services before what they stand on. */
    @Override
    public void close() {
        services.values().forEach(Town::close);
        running.reversed().forEach(Town::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
