package no.likeverd.embedded;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real one-node Kafka broker on the loopback address, inside this process; its data stay in their folder. */
public final class EmbeddedKafka implements AutoCloseable {

    private final BrokerStorage storage;
    private final Ports ports;
    private @Nullable KafkaRaftServer server;

    private EmbeddedKafka(BrokerStorage storage, Ports ports) {
        this.storage = storage;
        this.ports = ports;
    }

    /** Returns when the broker accepts requests; port 0 takes any free one and keeps it for the life of the object. */
    public static EmbeddedKafka start(Path dataDirectory, int port, int controllerPort) {
        Ports ports = Ports.choose(port, controllerPort);
        EmbeddedKafka kafka = new EmbeddedKafka(new BrokerStorage(dataDirectory), ports);
        kafka.restart();
        return kafka;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.broker();
    }

    public int port() {
        return ports.broker();
    }

    /** Takes the broker away; its port and data wait for {@link #restart()}. */
    public synchronized void stop() {
        KafkaRaftServer running = server;
        if (running != null) {
            server = null;
            running.shutdown();
            running.awaitShutdown();
        }
    }

    /** Brings the broker up on the same port with the same data, after stopping it if it runs. */
    public synchronized void restart() {
        stop();
        storage.formatIfNew();
        KafkaRaftServer starting =
                new KafkaRaftServer(new KafkaConfig(BrokerSettings.of(storage.directory(), ports)), Time.SYSTEM);
        server = starting;
        try {
            starting.startup();
            BrokerProbe.awaitReady(bootstrapServers());
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
