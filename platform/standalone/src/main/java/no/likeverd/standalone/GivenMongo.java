package no.likeverd.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The MongoDB that somebody named with {@code --mongo}: asked once before anything depends on it. */
public final class GivenMongo implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final MongoClient client;

    private GivenMongo(MongoClient client) {
        this.client = client;
    }

    /** @throws IllegalStateException when it does not answer, with a sentence for people */
    public static GivenMongo reach(String uri) {
        var address = new ConnectionString(uri);
        var settings = MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
        var mongo = new GivenMongo(MongoClients.create(settings.build()));
        try {
            mongo.client.getDatabase("admin").runCommand(new Document("ping", 1));
            return mongo;
        } catch (MongoException e) {
            mongo.close();
            throw new IllegalStateException("no MongoDB answers at " + String.join(", ", address.getHosts())
                    + " within " + PATIENCE_SECONDS + " s; is it running, and is the log-in right?");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
