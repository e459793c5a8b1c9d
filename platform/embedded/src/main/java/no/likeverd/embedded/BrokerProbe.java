package no.likeverd.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks a broker whether it answers, as a client would. */
final class BrokerProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private BrokerProbe() {}

    static void awaitReady(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "client.id", "embedded-kafka-probe-" + bootstrapServers,
                "metric.reporters", "",
                "reconnect.backoff.ms", "20",
                "reconnect.backoff.max.ms", "100",
                "retry.backoff.ms", "20",
                "default.api.timeout.ms", Long.toString(PATIENCE.toMillis()),
                "request.timeout.ms", "5000");
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker was starting", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker on " + bootstrapServers + " does not answer", e);
        }
    }
}
