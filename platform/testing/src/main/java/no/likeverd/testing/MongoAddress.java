package no.likeverd.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The parts of a MongoDB URI, so that a database can be put into one that has a query, and asked whether it answers. */
record MongoAddress(String server, String database, String query) {

    private static final Pattern SHAPE = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

    static MongoAddress of(String uri) {
        Matcher matcher = SHAPE.matcher(uri);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a MongoDB URI");
        }
        return new MongoAddress(
                Objects.requireNonNull(matcher.group(1)),
                Objects.requireNonNullElse(matcher.group(2), ""),
                Objects.requireNonNullElse(matcher.group(3), ""));
    }

    /** Whoever logs in does so against the database of the original URI, which the driver would otherwise forget. */
    String with(String newDatabase) {
        String options = query;
        if (server.contains("@") && !options.contains("authSource=")) {
            String source = database.isEmpty() ? "admin" : database;
            options = options + (options.isEmpty() ? "" : "&") + "authSource=" + source;
        }
        return server + "/" + newDatabase + (options.isEmpty() ? "" : "?" + options);
    }

    static String answering(@Nullable String given, Duration patience) {
        String uri = Objects.requireNonNull(given);
        try (MongoClient client = MongoClients.create(settings(uri, patience))) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return uri;
        } catch (MongoException e) {
            // not the URI itself: it may carry a password into a report
            throw new IllegalStateException("The MongoDB given by " + BackendPlan.MONGO + " does not answer", e);
        }
    }

    private static MongoClientSettings settings(String uri, Duration patience) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
                .build();
    }
}
