package no.likeverd.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes, and looks for everything it had been told was written, or had read. */
class MongoDurabilityTest {

    @TempDir
    Path folder;

    @RepeatedTest(2)
    void losesNothingThatWasAcknowledgedOrRead() throws Exception {
        Path file = folder.resolve("likeverd.mv");
        Map<String, Integer> told = new HashMap<>();
        for (String line : KilledProcess.linesOf(MongoWriter.class, file, 3_000)) {
            String[] counted = line.split(" ", 2);
            told.merge(counted[0], Integer.parseInt(counted[1]), Math::max);
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.start(file, 0);
                MongoClient client = MongoClients.create(mongo.uri("durable"))) {
            assertKept(client.getDatabase("durable").getCollection("counters"), told);
        }
    }

    private static void assertKept(MongoCollection<Document> counters, Map<String, Integer> told) {
        assertThat(told).hasSizeGreaterThan(30);
        told.forEach((id, count) -> {
            Document kept = counters.find(new Document("_id", id)).first();
            assertThat(kept).as(id).isNotNull();
            assertThat(kept.getInteger("n")).as(id).isGreaterThanOrEqualTo(count);
            assertThat(kept.getList("events", Integer.class)).hasSize(kept.getInteger("n"));
            assertThat(counters.find(new Document("key", "key of " + id)).into(new ArrayList<>()))
                    .as("by index: %s", id)
                    .isEqualTo(List.of(kept));
        });
    }
}
