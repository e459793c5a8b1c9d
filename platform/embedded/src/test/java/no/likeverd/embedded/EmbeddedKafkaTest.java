package no.likeverd.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    static Path folder;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, 0);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void keepsRecordsOffsetsAndPortWhileItIsAway() throws Exception {
        KafkaClients clients = new KafkaClients(kafka.bootstrapServers());
        clients.createTopic("kept");
        try (Producer<String, String> producer = clients.producer()) {
            producer.send(new ProducerRecord<>("kept", "before")).get();
            assertThat(clients.readOnce("kept", "group", 1)).containsExactly("before");

            kafka.stop();
            // A producer whose brokers are all away forgets its topics, and blocks until it knows them again.
            CompletableFuture<Void> restarting = CompletableFuture.runAsync(kafka::restart);
            producer.send(new ProducerRecord<>("kept", "meanwhile")).get();
            restarting.get();
        }
        assertThat(clients.readOnce("kept", "group", 1)).containsExactly("meanwhile");
        assertThat(clients.readOnce("kept", "other group", 2)).containsExactly("before", "meanwhile");
    }

    @Test
    void refusesRequestsWhileItIsAway() {
        kafka.stop();
        try (Admin admin = new KafkaClients(kafka.bootstrapServers()).impatientAdmin()) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> admin.describeCluster().nodes().get())
                    .withCauseInstanceOf(TimeoutException.class);
        } finally {
            kafka.restart();
        }
    }

    @Test
    void runsTransactions() throws Exception {
        KafkaClients clients = new KafkaClients(kafka.bootstrapServers());
        clients.createTopic("transactional");
        try (Producer<String, String> producer = clients.transactionalProducer("t-1")) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactional", "aborted")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactional", "committed")).get();
            producer.commitTransaction();
        }
        assertThat(clients.readOnce("transactional", "transactions", 1)).containsExactly("committed");
    }

    @Test
    void createsNoTopicByItself() {
        try (Admin admin = Admin.create(new KafkaClients(kafka.bootstrapServers()).settings())) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> admin.describeTopics(List.of("absent"))
                            .allTopicNames()
                            .get())
                    .withCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void losesNothingAcknowledgedWhenItsProcessIsKilled() throws Exception {
        Path data = folder.resolve("killed");
        List<String> acknowledged = KilledProcess.linesOf(KafkaWriter.class, data, 500);
        assertThat(Files.exists(data.resolve(".lock"))).isTrue();

        try (EmbeddedKafka recovered = EmbeddedKafka.start(data, 0, 0)) {
            KafkaClients clients = new KafkaClients(recovered.bootstrapServers());
            assertThat(clients.readOnce(KafkaWriter.TOPIC, "checker", acknowledged.size()))
                    .containsAll(acknowledged);
        }
    }

    @Test
    void formatsAFolderWhoseFormattingWasCutOff() throws Exception {
        Path data = Files.createDirectories(folder.resolve("half"));
        Files.writeString(data.resolve("bootstrap.checkpoint"), "half a file");
        try (EmbeddedKafka started = EmbeddedKafka.start(data, 0, 0)) {
            assertThat(started.bootstrapServers()).isEqualTo("127.0.0.1:" + started.port());
        }
    }
}
