package no.likeverd.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import no.likeverd.embedded.EmbeddedKafka;
import no.likeverd.embedded.EmbeddedMongo;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** A server that answers, and how to put it away. */
record TestServer(String address, Runnable stop) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static TestServer mongo(Backend backend, @Nullable String given) {
        return switch (backend) {
            case GIVEN -> new TestServer(MongoAddress.answering(given, PATIENCE), () -> {});
            case DOCKER -> {
                MongoDBContainer container = new MongoDBContainer("mongo:8.2.0").withReplicaSet();
                container.start();
                yield new TestServer(container.getConnectionString(), container::stop);
            }
            case EMBEDDED -> {
                EmbeddedMongo mongo = EmbeddedMongo.start(null, Scratch.port());
                yield new TestServer(mongo.uri("test"), mongo::close);
            }
        };
    }

    static TestServer kafka(Backend backend, @Nullable String given, Scratch scratch) {
        return switch (backend) {
            case GIVEN -> new TestServer(answeringKafka(given, PATIENCE), () -> {});
            case DOCKER -> {
                KafkaContainer container = new KafkaContainer("apache/kafka:4.2.1");
                container.start();
                yield new TestServer(container.getBootstrapServers(), container::stop);
            }
            case EMBEDDED -> {
                EmbeddedKafka kafka = embeddedKafka(scratch);
                yield new TestServer(kafka.bootstrapServers(), kafka::close);
            }
        };
    }

    static EmbeddedKafka embeddedKafka(Scratch scratch) {
        return EmbeddedKafka.start(scratch.directory("kafka"), Scratch.port(), Scratch.port());
    }

    static String answeringKafka(@Nullable String given, Duration patience) {
        String address = Objects.requireNonNull(given);
        int milliseconds = Math.toIntExact(patience.toMillis());
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, milliseconds,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, milliseconds);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get();
            return address;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The Kafka given by " + BackendPlan.KAFKA + " does not answer: " + address, e);
        }
    }
}
