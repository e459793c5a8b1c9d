package no.likeverd.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service as it runs: on a fresh database, between the real broker and its callers. One at a time per service. */
public final class RunningService implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final String name;
    private final TestIssuer issuer = TestIssuer.start();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    private final Teller teller = new Teller(Backends.kafka());
    private final Listener listener;

    private RunningService(String name, SpringApplicationBuilder application, String... more) {
        this.name = name;
        String database = Backends.freshDatabase(name.replace('-', '_'));
        List<String> args = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.mongodb.uri=" + Backends.mongoUri(database),
                "--likeverd.kafka.bootstrap-servers=" + Backends.kafka(),
                "--likeverd.issuer.uri=" + issuer.issuer(),
                "--likeverd.issuer.jwks-uri=" + issuer.jwksUri()));
        args.addAll(List.of(more));
        context = application.run(args.toArray(String[]::new));
        listener = new Listener(Backends.kafka(), name, "listener-" + UUID.randomUUID());
    }

    /**
     * Starts a service.
     *
     * @param name as in its topics, and the audience of its tokens: {@code resource-center}
     */
    public static RunningService start(String name, SpringApplicationBuilder application, String... args) {
        return new RunningService(name, application, args);
    }

    public Call get(String path) {
        return call("GET", path);
    }

    /** A command with a key of its own. */
    public Call post(String path, String json) {
        return call("POST", path).body(json).header("Idempotency-Key", newKey());
    }

    public Call put(String path, String json) {
        return call("PUT", path).body(json).header("Idempotency-Key", newKey());
    }

    public Call delete(String path) {
        return call("DELETE", path).header("Idempotency-Key", newKey());
    }

    public Call call(String method, String path) {
        return new Call(method, path);
    }

    public static String newKey() {
        return "test-key-" + KEYS.incrementAndGet();
    }

    /** A page as a browser asks for it. */
    public Call page(String path) {
        return call("GET", path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** A form as a browser sends it. */
    public Call submit(String path, Map<String, String> fields) {
        Call call = call("POST", path).header("Accept", "text/html,*/*;q=0.8").body(Reply.encoded(fields));
        return call.header("Content-Type", "application/x-www-form-urlencoded");
    }

    /** Asks until the reply is the one waited for. */
    public Reply until(Supplier<Reply> question, Predicate<Reply> enough) {
        return await().atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(question::get, enough);
    }

    /** What other services tell. */
    public Teller tells() {
        return teller;
    }

    /** Waits until the service's copy of the directory has all that was told of it. */
    public void knowsTheDirectory() {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(() -> teller.directory().stream()
                .allMatch(this::knows));
    }

    private boolean knows(String told) {
        String aggregate = told.substring(0, told.indexOf('|'));
        String id = told.substring(told.indexOf('|') + 1);
        String copy = aggregate.equals("person") ? "directory_people" : "directory_" + aggregate + "s";
        Document known =
                database().getCollection(copy).find(new Document("_id", id)).first();
        return known != null && known.getLong("last") >= teller.last("directory." + aggregate + ".state", id);
    }

    /** What the service has published about a subject so far. */
    public List<Heard> heard(String topic, String subject) {
        return listener.all().stream()
                .filter(heard -> heard.topic().equals(topic) && heard.subject().equals(subject))
                .toList();
    }

    /** Everything that the service has published so far. */
    public List<Heard> heard() {
        return listener.all();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String beanName, Class<T> type) {
        return context.getBean(beanName, type);
    }

    /** Whose tokens the service takes. */
    public TestIssuer issuer() {
        return issuer;
    }

    public MongoDatabase database() {
        return context.getBean(MongoDatabase.class);
    }

    /** Documents as they are, without what the relay does to them: what a refused request must not change. */
    public Map<String, String> everything(String... collections) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String collection : collections) {
            database()
                    .getCollection(collection)
                    .find()
                    .projection(
                            new Document("outbox", 0).append("outboxDueAt", 0).append("lastEvt", 0))
                    .forEach(document -> all.put(collection + "/" + document.get("_id"), document.toJson()));
        }
        return all;
    }

    /** A look at the service's management port. */
    public String manage(String path) {
        return call("GET", path).send("local.management.port").text();
    }

    /** A request that is put together step by step. */
    public final class Call {

        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private byte @Nullable [] body;

        private Call(String method, String path) {
            this.method = method;
            this.path = path;
        }

        public Call as(String personId) {
            return bearing(issuer.token(personId, name));
        }

        /** With a token of one's own making. */
        public Call bearing(String token) {
            return header("Authorization", "Bearer " + token);
        }

        public Call header(String header, String value) {
            headers.put(header, value);
            return this;
        }

        public Call without(String header) {
            headers.remove(header);
            return this;
        }

        public Call body(String json) {
            body = json.getBytes(UTF_8);
            headers.putIfAbsent("Content-Type", "application/json");
            return this;
        }

        /** A form in parts, with a file in one of them and texts in the others. */
        public Call parts(String part, byte[] file, Map<String, String> texts) {
            body = FileForm.of(part, file, texts);
            return header("Content-Type", FileForm.TYPE);
        }

        public Reply send() {
            return send("local.server.port");
        }

        /** What is no text: files. */
        public HttpResponse<byte[]> download() {
            return send("local.server.port", BodyHandlers.ofByteArray());
        }

        private Reply send(String port) {
            return new Reply(send(port, BodyHandlers.ofString()));
        }

        private <T> HttpResponse<T> send(String port, HttpResponse.BodyHandler<T> read) {
            URI uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty(port) + path);
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            headers.forEach(request::header);
            try {
                return http.send(request.build(), read);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        listener.close();
        teller.close();
        context.close();
        issuer.close();
    }
}
