package no.likeverd.benchmarks;

import com.mongodb.client.MongoDatabase;
import no.likeverd.testing.TestIssuer;
import org.bson.Document;

/** How a service of the product is started beside a bench. */
final class Services {

    private Services() {}

    static String[] arguments(Servers servers, MongoDatabase database, TestIssuer issuer) {
        return new String[] {
            "--server.port=0",
            "--management.server.port=0",
            "--logging.level.root=WARN",
            "--spring.mongodb.uri=" + servers.uri(database),
            "--likeverd.kafka.bootstrap-servers=" + servers.kafka(),
            "--likeverd.issuer.uri=" + issuer.issuer(),
            "--likeverd.issuer.jwks-uri=" + issuer.jwksUri()
        };
    }

    /** Writes into a replica of the directory what its snapshots would have. */
    static void know(MongoDatabase database, String replica, String id, Document state) {
        database.getCollection(replica)
                .insertOne(new Document("_id", id).append("last", 1L).append("state", state));
    }
}
