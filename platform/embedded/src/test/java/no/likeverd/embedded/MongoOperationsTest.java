package no.likeverd.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform asks of its document store, with the driver and the concerns that the services use. */
class MongoOperationsTest {

    private static EmbeddedMongo mongo;
    private static MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> collection;

    @BeforeAll
    static void start() {
        mongo = EmbeddedMongo.start(null, 0);
        client = MongoClients.create(mongo.uri("operations"));
    }

    @AfterAll
    static void stop() {
        client.close();
        mongo.close();
    }

    @BeforeEach
    void emptyCollection() {
        database = client.getDatabase("operations")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        collection = database.getCollection("things");
        collection.drop();
    }

    @Test
    void tellsWhatItIs() {
        assertThat(database.runCommand(new Document("buildInfo", 1)).getList("modules", String.class))
                .containsExactly("likeverd-embedded");
        assertThat(database.runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true);
        assertThat(database.runCommand(new Document("isMaster", 1))).containsEntry("ismaster", true);
    }

    @Test
    void refusesASecondDocumentUnderAUniqueKey() {
        collection.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        collection.insertOne(new Document("_id", 1).append("key", "a"));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.insertOne(new Document("_id", 2).append("key", "a")))
                .matches(e -> e.getError().getCode() == 11000);
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.insertOne(new Document("_id", 1).append("key", "b")))
                .matches(e -> e.getError().getCode() == 11000);
        assertThat(collection.countDocuments()).isEqualTo(1);
    }

    @Test
    void leavesDocumentsWithoutTheFieldOutOfASparseUniqueIndex() {
        collection.createIndex(
                Indexes.ascending("slot"), new IndexOptions().unique(true).sparse(true));
        collection.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        collection.updateOne(eq("_id", 1), set("slot", "s"));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.updateOne(eq("_id", 2), set("slot", "s")));
        collection.updateOne(eq("_id", 1), unset("slot"));
        assertThat(collection.updateOne(eq("_id", 2), set("slot", "s")).getModifiedCount())
                .isEqualTo(1);
    }

    @Test
    void changesADocumentOnlyAtTheExpectedVersion() {
        collection.insertOne(new Document("_id", "x").append("version", 1L).append("due", 1));
        var change =
                combine(set("name", "n"), inc("version", 1L), push("outbox", new Document("seq", 1L)), unset("due"));

        assertThat(collection
                        .updateOne(new Document("_id", "x").append("version", 1L), change)
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(collection
                        .updateOne(and(eq("_id", "x"), eq("version", 1L)), change)
                        .getMatchedCount())
                .isZero();
        assertThat(collection.find(eq("_id", "x")).first())
                .isEqualTo(new Document("_id", "x")
                        .append("version", 2L)
                        .append("name", "n")
                        .append("outbox", List.of(new Document("seq", 1L))));
    }

    @Test
    void createsOrReturnsWithFindAndModify() {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

        assertThat(collection.findOneAndUpdate(eq("_id", "lease"), inc("epoch", 1), options))
                .containsEntry("epoch", 1);
        assertThat(collection.findOneAndUpdate(eq("_id", "lease"), inc("epoch", 1), options))
                .containsEntry("epoch", 2);
        assertThat(collection.findOneAndUpdate(eq("_id", "other"), inc("epoch", 1)))
                .isNull();
    }

    @Test
    void writesInBulk() {
        List<UpdateOneModel<Document>> models = IntStream.range(0, 50)
                .mapToObj(i -> new UpdateOneModel<Document>(
                        new Document("_id", i), set("n", i), new UpdateOptions().upsert(true)))
                .toList();
        BulkWriteResult created = collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
        BulkWriteResult changed = collection.bulkWrite(
                List.of(
                        new UpdateOneModel<>(new Document("_id", 1).append("n", 1), set("n", 100)),
                        new UpdateOneModel<>(new Document("_id", 2).append("n", 77), set("n", 100))),
                new BulkWriteOptions().ordered(false));

        assertThat(created.getUpserts()).hasSize(50);
        assertThat(changed.getMatchedCount()).isEqualTo(1);
        assertThat(changed.getModifiedCount()).isEqualTo(1);
    }

    @Test
    void reportsEveryRefusedWriteOfAnUnorderedBulk() {
        collection.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> collection.insertMany(
                        List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3)),
                        new InsertManyOptions().ordered(false)))
                .satisfies(e -> assertThat(e.getWriteErrors()).hasSize(2));
        assertThat(collection.countDocuments()).isEqualTo(3);
    }

    @Test
    void trimsManyOutboxesAtOnce() {
        for (int i = 0; i < 4; i++) {
            collection.insertOne(new Document("_id", i)
                    .append("lastEvt", "e" + i)
                    .append("due", 1)
                    .append("outbox", List.of(new Document("seq", i))));
        }
        var filter = and(in("_id", 0, 1, 2), in("lastEvt", "e0", "e1", "newer"));

        assertThat(collection
                        .updateMany(filter, combine(set("outbox", List.of()), unset("due")))
                        .getModifiedCount())
                .isEqualTo(2);
        assertThat(collection
                        .find(new Document("due", new Document("$exists", true)))
                        .sort(Sorts.ascending("_id")))
                .extracting(found -> found.get("_id"))
                .containsExactly(2, 3);
    }

    @Test
    void removesArrayElementsUpToASequenceNumber() {
        List<Document> outbox = IntStream.rangeClosed(1, 5)
                .mapToObj(seq -> new Document("seq", seq).append("type", "t"))
                .toList();
        collection.insertOne(new Document("_id", 1).append("outbox", outbox));

        collection.updateOne(eq("_id", 1), pull("outbox", new Document("seq", new Document("$lte", 3))));

        assertThat(collection.find().first().getList("outbox", Document.class))
                .extracting(event -> event.get("seq"))
                .containsExactly(4, 5);
    }

    @Test
    void replacesACollectionByRenaming() {
        MongoCollection<Document> rebuilt = database.getCollection("rebuilt");
        collection.insertOne(new Document("_id", "old"));
        rebuilt.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        rebuilt.insertOne(new Document("_id", "new").append("key", "k"));

        rebuilt.renameCollection(
                new MongoNamespace("operations", "things"), new RenameCollectionOptions().dropTarget(true));

        assertThat(collection.find()).extracting(found -> found.get("_id")).containsExactly("new");
        assertThat(database.listCollectionNames().into(new ArrayList<>()))
                .contains("things")
                .doesNotContain("rebuilt");
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.insertOne(new Document("_id", 2).append("key", "k")));
    }

    @Test
    void findsByDateAndPages() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int day = 0; day < 10; day++) {
            collection.insertOne(new Document("_id", day).append("at", Date.from(start.plusSeconds(86_400L * day))));
        }
        Date third = Date.from(start.plusSeconds(86_400L * 3));

        assertThat(collection.countDocuments(gt("at", third))).isEqualTo(6);
        assertThat(collection.estimatedDocumentCount()).isEqualTo(10);
        assertThat(collection
                        .find(gt("at", third))
                        .sort(Sorts.descending("at"))
                        .skip(1)
                        .limit(2))
                .extracting(found -> found.get("_id"))
                .containsExactly(8, 7);
        assertThat(collection.find().batchSize(3).into(new ArrayList<>())).hasSize(10);
    }
}
