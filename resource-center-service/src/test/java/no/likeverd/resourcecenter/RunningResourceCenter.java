package no.likeverd.resourcecenter;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.likeverd.testing.Backends;
import no.likeverd.testing.TestIssuer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it runs, between a real store, a real broker and its callers. */
final class RunningResourceCenter implements AutoCloseable {

    static final String ROOT = "/resource-center/v1";
    private static final AtomicInteger KEYS = new AtomicInteger();

    final TestIssuer issuer = TestIssuer.start();
    final Municipality municipality;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;

    RunningResourceCenter() {
        service = ResourceCenterApplication.application()
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + Backends.mongoUri(Backends.freshDatabase("centre")),
                        "--likeverd.kafka.bootstrap-servers=" + Backends.kafka(),
                        "--likeverd.issuer.uri=" + issuer.issuer(),
                        "--likeverd.issuer.jwks-uri=" + issuer.jwksUri());
        municipality = new Municipality(service);
    }

    /** The service's day, so many days from today. */
    static LocalDate day(int fromToday) {
        return LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(fromToday);
    }

    static String newKey() {
        return "test-key-" + KEYS.incrementAndGet();
    }

    Call call(String method, String path) {
        return new Call(method, ROOT + path);
    }

    Call post(String path, String json) {
        return call("POST", path).body(json).header("Idempotency-Key", newKey());
    }

    Call get(String path) {
        return call("GET", path);
    }

    Call describe() {
        return new Call("GET", "/resource-center/v3/api-docs");
    }

    String manage(String path) {
        return new Call("GET", path).send("local.management.port").text();
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** Every document of experts, orders and invitations as it is: what a refused request must not change. */
    Map<String, String> everything() {
        MongoDatabase database = service.getBean(MongoDatabase.class);
        Map<String, String> all = new LinkedHashMap<>();
        for (String collection : new String[] {
            "expert_calendar",
            "order",
            "invitation",
            "application",
            "stay",
            "competence",
            "need",
            "help",
            "credentials",
            "draft",
            "approval"
        }) {
            database.getCollection(collection)
                    .find()
                    .projection(
                            new Document("outbox", 0).append("outboxDueAt", 0).append("lastEvt", 0))
                    .forEach(document -> all.put(document.getString("_id"), document.toJson()));
        }
        return all;
    }

    /** A request that is put together step by step. */
    final class Call {

        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable String body;

        private Call(String method, String path) {
            this.method = method;
            this.path = path;
        }

        Call as(String personId) {
            return header("Authorization", "Bearer " + issuer.token(personId, "resource-center"));
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Call without(String name) {
            headers.remove(name);
            return this;
        }

        Call body(String json) {
            body = json;
            headers.putIfAbsent("Content-Type", "application/json");
            return this;
        }

        Answer send() {
            return send("local.server.port");
        }

        private Answer send(String port) {
            URI uri = URI.create("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty(port) + path);
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            headers.forEach(request::header);
            try {
                return new Answer(http.send(request.build(), BodyHandlers.ofString()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        service.close();
        issuer.close();
    }
}
