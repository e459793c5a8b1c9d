package no.likeverd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A part with two instances, one with an instance where nobody listens, and one that may answer one request at a time. */
class InstancesIT {

    private static final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private StubPart first;
    private StubPart second;
    private ConfigurableApplicationContext gateway;

    @BeforeEach
    void start() throws IOException {
        first = StubPart.start();
        second = StubPart.start();
        var both = first.uri() + "," + second.uri();
        var oneDead = "http://127.0.0.1:1," + first.uri();
        gateway = RunningGateway.run(
                "--likeverd.gateway.at-once=1",
                "--likeverd.ladder.uri=" + both,
                "--likeverd.ladder.management-uri=" + both,
                "--likeverd.mentor.uri=" + oneDead,
                "--likeverd.mentor.management-uri=" + oneDead);
    }

    @AfterEach
    void stop() {
        gateway.close();
        first.close();
        second.close();
    }

    @Test
    void asksTheInstancesInTurn() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(get("/ladder/v1/away?size=1&name=%C3%85se").statusCode()).isEqualTo(200);
        }

        assertThat(first.asked()).hasSize(5);
        assertThat(second.asked()).hasSize(5).allSatisfy(asked -> assertThat(asked.uri())
                .hasToString("/ladder/v1/away?size=1&name=%C3%85se"));
    }

    @Test
    void asksAnotherWhenOneIsNotThere() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(post("/mentor/v1/rounds", null).statusCode()).isEqualTo(200);
        }

        assertThat(first.asked()).hasSize(20).allSatisfy(asked -> assertThat(asked.body())
                .isEqualTo("{}"));
    }

    @Test
    void asksAnInstanceAgainThatHasComeBack() throws Exception {
        first.will(StubPart.Manner.HANG_UP);
        for (int i = 0; i < 80; i++) {
            assertThat(get("/ladder/v1/away").statusCode()).isEqualTo(200);
        }
        int before = first.asked().size();
        assertThat(before)
                .as("it is left in peace once it has failed ten times")
                .isLessThan(40);

        first.will(StubPart.Manner.ANSWER);

        Awaitility.await().untilAsserted(() -> {
            assertThat(get("/ladder/v1/away").statusCode()).isEqualTo(200);
            assertThat(first.asked()).hasSizeGreaterThan(before + 3);
        });
        int again = first.asked().size();
        for (int i = 0; i < 10; i++) {
            assertThat(get("/ladder/v1/away").statusCode()).isEqualTo(200);
        }
        assertThat(first.asked()).as("it takes its turns").hasSize(again + 5);
    }

    @Test
    void repeatsWhatHasTheSameEffectTwice() throws Exception {
        first.will(StubPart.Manner.HANG_UP);

        for (int i = 0; i < 4; i++) {
            assertThat(get("/ladder/v1/away").statusCode()).isEqualTo(200);
            assertThat(post("/ladder/v1/needs", "key-" + i).statusCode()).isEqualTo(200);
        }
        assertThat(second.asked()).hasSize(8);
    }

    @Test
    void doesNotRepeatWhatCouldHaveAnEffectTwice() throws Exception {
        first.will(StubPart.Manner.HANG_UP);
        second.will(StubPart.Manner.HANG_UP);

        assertThat(post("/ladder/v1/needs", null).body()).contains("PART_UNAVAILABLE");
        assertThat(first.asked().size() + second.asked().size())
                .as("an instance's own connection may be tried once more")
                .isLessThanOrEqualTo(2);
        assertThat(first.asked().isEmpty() || second.asked().isEmpty()).isTrue();
    }

    @Test
    void refusesMoreThanAPartMayAnswerAtOnce() throws Exception {
        first.will(StubPart.Manner.STALL);
        second.will(StubPart.Manner.STALL);
        CompletableFuture<HttpResponse<String>> stalled =
                http.sendAsync(to("/ladder/v1/away").build(), BodyHandlers.ofString());
        Awaitility.await().until(() -> first.asked().size() + second.asked().size() == 1);

        assertThat(get("/ladder/v1/away"))
                .returns(503, HttpResponse::statusCode)
                .extracting(HttpResponse::body)
                .asString()
                .contains("\"code\":\"PART_BUSY\"", "\"part\":\"ladder\"");
        first.will(StubPart.Manner.ANSWER);
        assertThat(get("/mentor/v1/rounds").statusCode())
                .as("the other parts work")
                .isEqualTo(200);
        stalled.cancel(true);
    }

    @Test
    void saysHowManyInstancesAreReady() throws Exception {
        assertThat(get("/status").body())
                .containsPattern("\"name\":\"ladder\",\"state\":\"ready\",\"millis\":\\d+,\"instances\":2,\"ready\":2")
                .containsPattern("\"name\":\"mentor\",\"state\":\"ready\",\"millis\":\\d+,\"instances\":2,\"ready\":1");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(to(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, @Nullable String key) throws Exception {
        var request = to(path).POST(BodyPublishers.ofString("{}"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        var port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
