package no.likeverd.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoConcurrencyTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 150;

    @TempDir
    Path folder;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> collection;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.start(folder.resolve("likeverd.mv"), 0);
        client = MongoClients.create(mongo.uri("concurrent"));
        collection = client.getDatabase("concurrent").getCollection("things");
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void lendsEachVersionToOneWriterOnly() throws Exception {
        collection.insertOne(new Document("_id", 1).append("version", 0));

        List<Long> won = inParallel(() -> {
            long changes = 0;
            for (int i = 0; i < ROUNDS; i++) {
                int version = collection.find(eq("_id", 1)).first().getInteger("version");
                changes += collection
                        .updateOne(new Document("_id", 1).append("version", version), Updates.inc("version", 1))
                        .getModifiedCount();
            }
            return changes;
        });

        assertThat(collection.find().first().getInteger("version"))
                .isEqualTo(won.stream().mapToInt(Long::intValue).sum());
    }

    @Test
    void neverShowsHalfAnUpdate() throws Exception {
        List<String> fields =
                IntStream.range(0, 50).mapToObj(field -> "f" + field).toList();
        collection.insertOne(new Document("_id", 1));
        writeAll(fields, 0);

        List<Integer> torn = inParallel(() -> {
            int found = 0;
            for (int i = 1; i <= ROUNDS; i++) {
                writeAll(fields, i);
                Document seen = collection.find(eq("_id", 1)).first();
                found += new HashSet<>(fields.stream().map(seen::get).toList()).size() == 1 ? 0 : 1;
            }
            return found;
        });

        assertThat(torn).containsOnly(0);
    }

    private void writeAll(List<String> fields, int value) {
        List<Bson> updates =
                fields.stream().map(field -> Updates.set(field, value)).toList();
        collection.updateOne(eq("_id", 1), Updates.combine(updates));
    }

    @Test
    void indexesWhatIsInsertedWhileTheIndexIsBuilt() throws Exception {
        List<Integer> missing = inParallel(() -> {
            String mine = Thread.currentThread().getName() + "-";
            for (int i = 0; i < ROUNDS; i++) {
                collection.insertOne(new Document("_id", mine + i).append("key", "k" + mine + i));
                if (i == ROUNDS / 2) {
                    collection.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
                }
            }
            return (int) IntStream.range(0, ROUNDS)
                    .filter(i -> collection.find(eq("key", "k" + mine + i)).first() == null)
                    .count();
        });

        assertThat(missing).containsOnly(0);
    }

    private static <T> List<T> inParallel(Callable<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<T> done : threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(thread -> work).toList())) {
                results.add(done.get());
            }
        }
        return results;
    }
}
