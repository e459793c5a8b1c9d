package no.likeverd.standalone.separate;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** The Kafka that somebody named with {@code --kafka}: asked once before anything depends on it. */
final class GivenKafka {

    private static final int PATIENCE_SECONDS = 10;
    private static final int COPIES = 3;

    private GivenKafka() {}

    /**
     * How many copies of a record it can keep, no more than three.
     *
     * @throws IllegalStateException when it does not answer, with a sentence for people
     */
    static int copies(String bootstrapServers) {
        int patience = PATIENCE_SECONDS * 1000;
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", patience,
                "request.timeout.ms", patience / 2);
        try (var admin = Admin.create(settings)) {
            var nodes = admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Math.clamp(nodes.size(), 1, COPIES);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new IllegalStateException(
                    "no Kafka answers at " + bootstrapServers + " within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
