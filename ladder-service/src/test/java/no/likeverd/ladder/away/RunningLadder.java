package no.likeverd.ladder.away;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import no.likeverd.ladder.LadderApplication;
import no.likeverd.testing.Backends;
import no.likeverd.testing.TestIssuer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it runs, between a real broker and its callers. */
final class RunningLadder implements AutoCloseable {

    final TestIssuer issuer = TestIssuer.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service = LadderApplication.application()
            .run(
                    "--server.port=0",
                    "--management.server.port=0",
                    "--spring.mongodb.uri=" + Backends.mongoUri(Backends.freshDatabase("away")),
                    "--likeverd.kafka.bootstrap-servers=" + Backends.kafka(),
                    "--likeverd.issuer.uri=" + issuer.issuer(),
                    "--likeverd.issuer.jwks-uri=" + issuer.jwksUri());
    private final KafkaProducer<String, byte[]> broker = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.kafka()),
            new StringSerializer(),
            new ByteArraySerializer());

    void hears(Told told) {
        try {
            broker.send(told.record()).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> manage(String path) {
        return send("GET", "local.management.port", path, null);
    }

    HttpResponse<String> send(String method, String path, @Nullable String token) {
        return send(method, "local.server.port", path, token);
    }

    private HttpResponse<String> send(String method, String port, String path, @Nullable String token) {
        String server = "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty(port);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        broker.close();
        service.close();
        issuer.close();
    }
}
