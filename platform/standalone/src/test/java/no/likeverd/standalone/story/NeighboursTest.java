package no.likeverd.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A story that is told over midnight: help and needs that begin at once begin on the day that it is by then. */
class NeighboursTest {

    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2030-04-30T21:59:50Z");

    private final List<String> from = new CopyOnWriteArrayList<>();
    private final List<String> day = new CopyOnWriteArrayList<>();
    private HttpServer platform;
    private Instant now = BEFORE_MIDNIGHT;

    @BeforeEach
    void start() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", this::answer);
        platform.start();
    }

    @AfterEach
    void stop() {
        platform.stop(0);
    }

    @Test
    void whatBeginsAtOnceBeginsOnTheDayOfItsStep() {
        InstantSource ticking = () -> now;
        Clock clock = ticking.withZone(ZoneId.of("Europe/Oslo"));
        try (Api api =
                new Api(URI.create("http://127.0.0.1:" + platform.getAddress().getPort()))) {
            Neighbours neighbours = new Neighbours(api, new Patience(Duration.ofSeconds(5)), clock, "m");
            assertThat(LocalDate.now(clock)).isEqualTo("2030-04-30");

            now = BEFORE_MIDNIGHT.plusSeconds(20);
            neighbours.help();
        }

        assertThat(from).hasSize(4).containsOnly("2030-05-01");
        assertThat(day).containsExactly("2030-05-01");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] sent = exchange.getRequestBody().readAllBytes();
            if (sent.length > 0) {
                note(JsonMapper.shared().readTree(sent));
            }
            byte[] body = body(path.endsWith("/meeting")).getBytes(UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.sendResponseHeaders(isNew(exchange.getRequestMethod(), path) ? 201 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void note(JsonNode sent) {
        sent.optional("from").ifPresent(value -> from.add(value.asString()));
        sent.optional("day").ifPresent(value -> day.add(value.asString()));
    }

    private static boolean isNew(String method, String path) {
        return method.equals("POST") && path.matches(".*/(competences|help|needs|offers)");
    }

    private static String body(boolean met) {
        return """
                {"access_token": "secret", "competenceId": "c-1", "rows": [{"competenceId": "c-1"}],
                 "helpId": "h-1", "given": [{"hoursId": "w-1"}], "confirmedHours": 6, "owedOre": 247500,
                 "needId": "n-1", "offers": [{"offerId": "o-1"}], "status": "%s"}
                """.formatted(met ? "MET" : "OPEN");
    }
}
