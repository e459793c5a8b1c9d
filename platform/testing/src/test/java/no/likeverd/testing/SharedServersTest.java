package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.likeverd.embedded.EmbeddedMongo;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SharedServersTest {

    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private final List<String> reports = new ArrayList<>();

    @Test
    void dropsFreshDatabasesOfAGivenServerAndNoOther() {
        try (EmbeddedMongo given = EmbeddedMongo.start(null, Scratch.port());
                MongoClient client = MongoClients.create(given.uri("test"))) {
            SharedServers servers = servers(Map.of(BackendPlan.MONGO, given.uri("test")));
            insert(client, "fresh");
            insert(client, "kept");
            servers.dropAtTheEnd("fresh");
            assertThat(servers.mongo()).isEqualTo(given.uri("test"));
            servers.stop();
            assertThat(client.listDatabaseNames()).contains("kept").doesNotContain("fresh");
        }
    }

    @Test
    void startsOneServerAndReportsOnce() {
        SharedServers servers = servers(Map.of(Backend.SETTING, "embedded"));
        String first = servers.mongo();
        assertThat(servers.mongo()).isEqualTo(first);
        assertThat(reports).containsExactly("likeverd tests: MongoDB = embedded, Kafka = embedded");
        servers.stop();
    }

    @Test
    void failsWhenAGivenMongoDoesNotAnswer() {
        assertThatThrownBy(() -> MongoAddress.answering("mongodb://user:secret@127.0.0.1:1/", IMPATIENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(BackendPlan.MONGO)
                .hasMessageNotContaining("secret");
    }

    @Test
    void failsWhenAGivenKafkaDoesNotAnswer() {
        assertThatThrownBy(() -> TestServer.answeringKafka("127.0.0.1:1", IMPATIENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(BackendPlan.KAFKA);
    }

    private SharedServers servers(Map<String, String> settings) {
        return new SharedServers(settings::get, () -> false, reports::add);
    }

    private static void insert(MongoClient client, String database) {
        client.getDatabase(database).getCollection("things").insertOne(new Document("_id", 1));
    }
}
