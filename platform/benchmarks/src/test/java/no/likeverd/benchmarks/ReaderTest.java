package no.likeverd.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a gateway of a few fixed pages that knows who has logged in by a cookie. */
class ReaderTest {

    private static final Map<String, String> PAGES = Map.of(
            "/",
            "<a href='/me'>me</a> <a href='/status'>no page</a> <a href='/ladder/v3/api-docs'>no page</a>",
            "/me",
            "<a href='/ladder/me?done=x'>a</a> <a href='https://elsewhere.example/ladder/me'>not ours</a>",
            "/ladder/me",
            "<a href='/ladder/placements/plc-1'>one</a> <a href='/ladder/placements/plc-2'>another</a>",
            "/ladder/placements/plc-1",
            "<a href='/ladder/feed.ics'>a file</a> <a href='/ladder/gone'>gone</a>");

    private HttpServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", ReaderTest::answer);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean known = "session=1".equals(exchange.getRequestHeaders().getFirst("Cookie"));
        if (path.equals("/session/login")) {
            exchange.getResponseHeaders().set("Set-Cookie", "session=1; Path=/");
            exchange.getResponseHeaders().set("Location", "/");
            exchange.sendResponseHeaders(302, -1);
        } else if (known && PAGES.containsKey(path)) {
            byte[] page = PAGES.get(path).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    @Test
    void findsOneAddressForEachKindOfPage() throws Exception {
        try (Reader reader = Reader.loggedIn(gateway.getAddress().getPort(), "p-1")) {
            assertThat(reader.pages())
                    .isEqualTo(Map.of(
                            "/me", "/me",
                            "/ladder/me", "/ladder/me",
                            "/ladder/placements/…", "/ladder/placements/plc-1"));
        }
    }

    @Test
    void doesNotTakeAPageThatIsNotThereForAnAnswer() throws Exception {
        try (Reader reader = Reader.loggedIn(gateway.getAddress().getPort(), "p-1")) {
            assertThatThrownBy(() -> reader.open("/ladder/gone")).hasMessageContaining("404");
        }
    }
}
