package no.likeverd.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import no.likeverd.resourcecenter.ResourceCenterApplication;
import no.likeverd.testing.TestIssuer;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;

/** The resource centre as it runs, with its web, its token check and its relay, and callers who keep their connections. */
final class CentreService implements AutoCloseable {

    private final TestIssuer issuer = TestIssuer.start();
    private final ConfigurableApplicationContext context;
    private final Pool pool;
    private final int port;
    private final ThreadLocal<HttpLine> lines;
    private volatile String token = "";

    CentreService(Servers servers) {
        MongoDatabase database = servers.freshDatabase("bench_http");
        context = ResourceCenterApplication.application().run(Services.arguments(servers, database, issuer));
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        lines = ThreadLocal.withInitial(() -> new HttpLine(port));
        pool = new Pool(database);
        know(database);
    }

    /** Writes the caller into the service's replica of the directory, as the directory's snapshots would. */
    private void know(MongoDatabase database) {
        String leader = CentreDesk.LEADER;
        Document person =
                new Document("personId", leader).append("givenName", "Lea").append("familyName", "Leder");
        Document grant = new Document("grantId", "g-leader")
                .append("personId", leader)
                .append("role", "RESOURCE_CENTRE_LEADER")
                .append("unitId", "u-centre")
                .append("from", "2020-01-01");
        Services.know(database, "directory_people", leader, person);
        Services.know(database, "directory_roles", "g-leader", grant);
    }

    Pool pool() {
        return pool;
    }

    /** Tokens live for five minutes, so each repetition begins with a new one. */
    void renewToken() {
        token = issuer.token(CentreDesk.LEADER, "resource-center");
    }

    void book(int number) throws IOException {
        String orderId = pool.orderId(number);
        String body = "{\"expertId\":\"" + pool.expertId(number) + "\"}";
        int status = lines.get()
                .post("/resource-center/v1/orders/" + orderId + "/bookings", token, "bench-" + orderId, body);
        if (status != 201) {
            throw new IllegalStateException("the service answered " + status);
        }
    }

    /** Returns when the relay has published all there is. */
    void settled() {
        Patience.until("the relay is done", Duration.ofMillis(100), () -> pool.pending() == 0);
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }
}
