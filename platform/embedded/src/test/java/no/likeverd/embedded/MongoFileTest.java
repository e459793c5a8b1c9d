package no.likeverd.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.RenameCollectionOptions;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoFileTest {

    @TempDir
    Path folder;

    @Test
    void keepsDocumentsAndIndexes() {
        onStore(client -> {
            var collection = client.getDatabase("a").getCollection("c");
            collection.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            collection.insertOne(new Document("_id", 1).append("key", "k"));
        });
        onStore(client -> {
            var collection = client.getDatabase("a").getCollection("c");
            assertThat(collection.find(eq("_id", 1)).first()).containsEntry("key", "k");
            assertThat(collection.find(eq("key", "k")).first()).containsEntry("_id", 1);
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> collection.insertOne(new Document("_id", 2).append("key", "k")));
        });
    }

    @Test
    void keepsARenamedCollectionWithItsIndexes() {
        onStore(client -> {
            var old = client.getDatabase("a").getCollection("c");
            var rebuilt = client.getDatabase("a").getCollection("rebuilt");
            old.insertOne(new Document("_id", "old"));
            rebuilt.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            rebuilt.insertOne(new Document("_id", "new").append("key", "k"));
            rebuilt.renameCollection(new MongoNamespace("a", "c"), new RenameCollectionOptions().dropTarget(true));
        });
        onStore(client -> {
            var collection = client.getDatabase("a").getCollection("c");
            assertThat(collection.find()).extracting(found -> found.get("_id")).containsExactly("new");
            assertThat(collection.find(eq("_id", "new")).first()).containsEntry("key", "k");
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> collection.insertOne(new Document("_id", 2).append("key", "k")));
        });
    }

    @Test
    void dropsADatabaseAndOnlyThat() {
        onStore(client -> {
            for (String name : new String[] {"test1", "test10"}) {
                var collection = client.getDatabase(name).getCollection("c");
                collection.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
                collection.insertOne(new Document("_id", 1).append("key", "k"));
            }
            client.getDatabase("test1").drop();
            client.getDatabase("test1").getCollection("c").insertOne(new Document("_id", 2).append("key", "k"));
        });
        onStore(client -> {
            assertThat(client.getDatabase("test1").getCollection("c").find())
                    .extracting(found -> found.get("_id"))
                    .containsExactly(2);
            assertThat(client.getDatabase("test10")
                            .getCollection("c")
                            .find(eq("_id", 1))
                            .first())
                    .containsEntry("key", "k");
        });
    }

    @Test
    void refusesAFileInUse() {
        onStore(client -> assertThatThrownBy(() -> EmbeddedMongo.start(folder.resolve("store/likeverd.mv"), 0))
                .hasMessageContaining("locked"));
    }

    @Test
    void releasesTheFileWhenThePortIsTaken() {
        try (EmbeddedMongo other = EmbeddedMongo.start(null, 0)) {
            assertThatThrownBy(() -> EmbeddedMongo.start(folder.resolve("store/likeverd.mv"), other.port()))
                    .hasMessageContaining("port " + other.port());
        }
        onStore(client -> client.getDatabase("a").getCollection("c").insertOne(new Document("_id", 1)));
    }

    private void onStore(Consumer<MongoClient> work) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(folder.resolve("store/likeverd.mv"), 0);
                MongoClient client = MongoClients.create(mongo.uri("a"))) {
            work.accept(client);
        }
    }
}
