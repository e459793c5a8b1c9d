package no.likeverd.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.likeverd.gateway.RunningGateway.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway does about bodies that are too large, or that never come to an end. */
class BodyLimitIT {

    private static StubPart directory;
    private static StubPart ladder;
    private static RunningGateway gateway;

    /** Waits so briefly that a test can see it; only for a client that never comes to an end. */
    private static RunningGateway impatient;

    @BeforeAll
    static void start() throws IOException {
        directory = StubPart.start();
        ladder = StubPart.start();
        var directoryUri = "--likeverd.directory.uri=" + directory.uri();
        var ladderUri = "--likeverd.ladder.uri=" + ladder.uri();
        var workbooksUri = "--likeverd.resource-center.uri=" + directory.uri();
        gateway = RunningGateway.start(directoryUri, ladderUri, workbooksUri);
        impatient = RunningGateway.start(directoryUri, ladderUri, "--likeverd.gateway.body-timeout=500ms");
    }

    @AfterAll
    static void stop() {
        impatient.close();
        gateway.close();
        ladder.close();
        directory.close();
    }

    @BeforeEach
    void nobodyHasAsked() {
        directory.forgetting();
        ladder.forgetting();
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() throws Exception {
        var body = new byte[BodyLimit.ORDINARY + 1];

        assertProblem(
                gateway.send(gateway.to("/ladder/v1/needs").POST(BodyPublishers.ofByteArray(body))), 413, "TOO_LARGE");
        assertThat(ladder.asked()).isEmpty();
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() throws Exception {
        var body = new byte[BodyLimit.ORDINARY + 1];
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        assertProblem(gateway.send(gateway.to("/ladder/v1/needs").POST(chunked)), 413, "TOO_LARGE");
        assertThat(ladder.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directory/v1/imports",
                "/directory/import",
                "/resource-center/v1/intake/experts",
                "/resource-center/intake/entries"
            })
    void letsAnImportBeLargerButNotAnyLarger(String address) throws Exception {
        var allowed = BodyPublishers.ofByteArray(new byte[BodyLimit.IMPORT]);
        var excessive = BodyPublishers.ofByteArray(new byte[BodyLimit.IMPORT + 1]);

        assertThat(gateway.send(gateway.to(address).POST(allowed)).statusCode()).isEqualTo(200);
        assertThat(directory.asked().getFirst().body()).hasSize(BodyLimit.IMPORT);
        assertProblem(gateway.send(gateway.to(address).POST(excessive)), 413, "TOO_LARGE");
    }

    @RepeatedTest(20)
    void refusesALargeBodyOnlyWhenItHasBeenSent() throws Exception {
        var body = new byte[BodyLimit.IMPORT];

        assertProblem(
                gateway.send(gateway.to("/ladder/v1/needs").POST(BodyPublishers.ofByteArray(body))), 413, "TOO_LARGE");
    }

    @Test
    void closesTheConnectionOnWhoeverAnnouncesFarTooMuch() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream()
                    .write("POST /ladder/v1/needs HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"
                            .formatted(BodyLimit.READ_AT_MOST + 1)
                            .getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains("TOO_LARGE");
        }
    }

    @Test
    void doesNotBlameAPartForASlowClient() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), impatient.port())) {
            socket.getOutputStream()
                    .write("POST /ladder/v1/needs HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc".getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("REQUEST_TOO_SLOW");
        }
        assertThat(ladder.asked()).isEmpty();
    }
}
