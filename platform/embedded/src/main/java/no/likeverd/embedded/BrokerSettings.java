package no.likeverd.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What one small broker inside a process needs otherwise than a server of its own. */
final class BrokerSettings {

    static final String CONTROLLER = "CONTROLLER";

    /** A broker that comes back after a kill waits for its former self to expire. */
    private static final Map<String, String> OF_ONE =
            Map.of("broker.session.timeout.ms", "2000", "broker.heartbeat.interval.ms", "500");

    /** A busy broker must not be taken for a dead one, or leadership wanders for nothing. */
    private static final Map<String, String> OF_SEVERAL = Map.of(
            "broker.session.timeout.ms", "6000",
            "broker.heartbeat.interval.ms", "1000",
            "initial.broker.registration.timeout.ms", "180000");

    private BrokerSettings() {}

    static Map<String, String> of(Path directory, BrokerCluster cluster, int memberId) {
        Map<String, String> settings = new HashMap<>(ofEach(directory, cluster.member(memberId)));
        settings.putAll(ofAll(cluster));
        settings.putAll(cluster.copies() > 1 ? OF_SEVERAL : OF_ONE);
        return settings;
    }

    private static Map<String, String> ofAll(BrokerCluster cluster) {
        String copies = Integer.toString(cluster.copies());
        String inSync = Integer.toString(cluster.inSync());
        return Map.of(
                "controller.quorum.voters", cluster.voters(),
                "default.replication.factor", copies,
                "min.insync.replicas", inSync,
                "offsets.topic.replication.factor", copies,
                "transaction.state.log.replication.factor", copies,
                "transaction.state.log.min.isr", inSync,
                "share.coordinator.state.topic.replication.factor", copies,
                "share.coordinator.state.topic.min.isr", inSync);
    }

    private static Map<String, String> ofEach(Path directory, BrokerCluster.Member member) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(member.id())),
                Map.entry("log.dirs", directory.toString()),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                .formatted(member.port(), member.controllerPort())),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + member.port()),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("transaction.state.log.num.partitions", "3"),
                Map.entry("share.coordinator.state.topic.num.partitions", "3"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                // The clients in this process register under the same names.
                Map.entry("metric.reporters", ""),
                Map.entry("metrics.jmx.exclude", ".*"));
    }
}
