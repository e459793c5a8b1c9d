package no.likeverd.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker on the loopback address, alone or one of several, inside this process; its data stay in their folder. */
public final class EmbeddedKafka implements AutoCloseable {

    private final BrokerStorage storage;
    private final BrokerCluster cluster;
    private final BrokerCluster.Member self;
    private @Nullable KafkaRaftServer server;

    private EmbeddedKafka(Path directory, BrokerCluster cluster, int memberId) {
        this.storage = new BrokerStorage(directory, cluster.id(), memberId);
        this.cluster = cluster;
        this.self = cluster.member(memberId);
    }

    /** Returns when the broker accepts requests; port 0 takes any free one and keeps it for the life of the object. */
    public static EmbeddedKafka start(Path dataDirectory, int port, int controllerPort) {
        Ports ports = Ports.choose(port, controllerPort);
        var alone = new BrokerCluster.Member(1, ports.broker(), ports.controller());
        return join(dataDirectory, new BrokerCluster(BrokerCluster.newId(), List.of(alone)), alone.id());
    }

    /** One broker of the cluster; returns when it accepts requests, for which most of the others must be starting too. */
    public static EmbeddedKafka join(Path dataDirectory, BrokerCluster cluster, int memberId) {
        EmbeddedKafka kafka = new EmbeddedKafka(dataDirectory, cluster, memberId);
        kafka.restart();
        return kafka;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + self.port();
    }

    public int port() {
        return self.port();
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
        KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(settings()), Time.SYSTEM);
        server = starting;
        try {
            starting.startup();
            BrokerProbe.awaitReady(bootstrapServers());
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private Map<String, String> settings() {
        return BrokerSettings.of(storage.directory(), cluster, self.id());
    }

    @Override
    public void close() {
        stop();
    }
}
