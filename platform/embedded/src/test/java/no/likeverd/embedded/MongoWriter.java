package no.likeverd.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import org.bson.Document;

/** Runs until killed: prints each counter with the value that the store acknowledged or showed. */
final class MongoWriter {

    private static final int EVENTS_PER_COUNTER = 5;

    private MongoWriter() {}

    public static void main(String[] args) {
        EmbeddedMongo mongo = EmbeddedMongo.start(Path.of(args[0]), 0);
        MongoClient client = MongoClients.create(mongo.uri("durable"));
        MongoCollection<Document> counters = client.getDatabase("durable").getCollection("counters");
        counters.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        for (int writer = 0; writer < 4; writer++) {
            String name = "w" + writer;
            Thread.ofPlatform().start(() -> write(counters, name));
        }
        Thread.ofPlatform().start(() -> read(counters));
    }

    private static void write(MongoCollection<Document> counters, String writer) {
        for (int counter = 0; ; counter++) {
            String id = writer + "-" + counter;
            counters.insertOne(
                    new Document("_id", id).append("key", "key of " + id).append("n", 0));
            for (int n = 1; n <= EVENTS_PER_COUNTER; n++) {
                counters.updateOne(
                        new Document("_id", id).append("n", n - 1),
                        Updates.combine(Updates.set("n", n), Updates.push("events", n)));
                System.out.println(id + " " + n);
            }
        }
    }

    private static void read(MongoCollection<Document> counters) {
        while (true) {
            for (Document found : counters.find(new Document("n", new Document("$gt", 0)))
                    .sort(new Document("$natural", -1))
                    .limit(20)) {
                System.out.println(found.getString("_id") + " " + found.getInteger("n"));
            }
        }
    }
}
