package no.likeverd.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import no.likeverd.ladder.LadderApplication;
import no.likeverd.testing.TestIssuer;
import org.bson.Document;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The ladder service as it runs: it keeps who is away, from the events of the resource centre. */
final class LadderService implements AutoCloseable {

    private final TestIssuer issuer = TestIssuer.start();
    private final ConfigurableApplicationContext context;
    private final MongoDatabase database;

    /** Starts it; the listener is told what its driver sends. */
    LadderService(Servers servers, CommandListener listener) {
        database = servers.freshDatabase("bench_ladder");
        Services.know(
                database,
                "directory_employments",
                Pool.EMPLOYMENT,
                new Document("employmentId", Pool.EMPLOYMENT)
                        .append("personId", "p-bench")
                        .append("unitId", "u-centre")
                        .append("post", "Fagsykepleier")
                        .append("sharePercent", 100)
                        .append("from", "2020-01-01"));
        context = LadderApplication.application()
                .initializers(fresh -> ((GenericApplicationContext) fresh)
                        .registerBean(
                                "benchListener",
                                MongoClientSettingsBuilderCustomizer.class,
                                () -> settings -> settings.addCommandListener(listener)))
                .run(Services.arguments(servers, database, issuer));
    }

    MongoCollection<Document> away() {
        return database.getCollection("away");
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }
}
