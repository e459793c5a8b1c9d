package no.likeverd.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;

class StatusTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, UTF_8));

    @Test
    void isContentWhenAllAreReady() throws IOException {
        assertThat(shown("{\"parts\":[{\"name\":\"directory\",\"state\":\"ready\",\"millis\":7}]}"))
                .isTrue();
        assertThat(printed.toString(UTF_8)).isEqualTo("  ✓ directory            ready        7 ms\n");
    }

    @Test
    void isNotContentWhenOneIsDown() throws IOException {
        assertThat(shown("{\"parts\":[{\"name\":\"directory\",\"state\":\"ready\",\"millis\":7},"
                        + "{\"name\":\"ladder\",\"state\":\"down\",\"millis\":1}]}"))
                .isFalse();
        assertThat(printed.toString(UTF_8)).contains("✗ ladder               down ");
    }

    @Test
    void saysWhenSomethingElseAnswers() throws IOException {
        assertThat(shown("<html>")).isFalse();
        assertThat(printed.toString(UTF_8)).contains("nothing that looks like Likeverd");
    }

    @Test
    void saysWhenNobodyAnswers() {
        assertThat(Status.show(URI.create("http://127.0.0.1:1"), console)).isFalse();
        assertThat(printed.toString(UTF_8)).contains("http://127.0.0.1:1");
    }

    private boolean shown(String status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/status", exchange -> {
            var body = status.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            return Status.show(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()), console);
        } finally {
            server.stop(0);
        }
    }
}
