package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import no.likeverd.embedded.EmbeddedKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Runs on whatever backend the environment offers. */
class BackendsIT {

    @Test
    void keepsFreshDatabasesApart() {
        String first = Backends.freshDatabase("A rather long name of a test class / here");
        String second = Backends.freshDatabase("short");
        assertThat(List.of(first, second)).allMatch(name -> name.length() <= 38 && name.matches("[a-z0-9_]+"));
        try (MongoClient one = MongoClients.create(Backends.mongoUri(first));
                MongoClient other = MongoClients.create(Backends.mongoUri(second))) {
            one.getDatabase(first).getCollection("things").insertOne(new Document("_id", 1));
            assertThat(one.getDatabase(first).getCollection("things").countDocuments())
                    .isOne();
            assertThat(other.getDatabase(second).getCollection("things").countDocuments())
                    .isZero();
        }
    }

    @Test
    void carriesARecordThroughTheSharedBroker() throws Exception {
        String topic = Backends.freshDatabase("topic");
        create(Backends.kafka(), topic);
        send(Backends.kafka(), topic, "hello");
        assertThat(received(Backends.kafka(), topic)).containsExactly("hello");
    }

    @Test
    void lendsABrokerThatCanBeTakenAwayAndComesBackWithItsRecords() throws Exception {
        try (EmbeddedKafka broker = Backends.ownBroker()) {
            assertThat(broker.bootstrapServers()).isNotEqualTo(Backends.kafka());
            create(broker.bootstrapServers(), "kept");
            send(broker.bootstrapServers(), "kept", "before");
            broker.stop();
            broker.restart();
            send(broker.bootstrapServers(), "kept", "after");
            assertThat(received(broker.bootstrapServers(), "kept")).containsExactly("before", "after");
        }
    }

    @Test
    void leavesALineThatNamesTheBackends() throws IOException {
        Backends.kafka();
        assertThat(Files.readAllLines(Path.of("target/test-backends.txt")))
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "likeverd tests: MongoDB = (given|docker|embedded), Kafka = (given|docker|embedded)"));
    }

    private static void create(String servers, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void send(String servers, String topic, String value)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> received(String servers, String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return Awaitility.await().until(() -> values(consumer), values -> !values.isEmpty());
        }
    }

    private static List<String> values(KafkaConsumer<String, String> consumer) {
        return consumer
                .poll(Duration.ofSeconds(1))
                .records(consumer.assignment().iterator().next())
                .stream()
                .map(record -> record.value())
                .toList();
    }
}
