package no.likeverd.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import no.likeverd.testing.Rule;
import no.likeverd.testing.TestIssuer;
import no.likeverd.testing.page.RenderedPage;
import no.likeverd.web.pages.PagesConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The limits of web.yml, on a clock that only a test moves. Each test is somebody else, and so has not asked before. */
class RateLimitIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final String EXPORT = "/pages-it/v1/me/export";
    private static final int EXPORTS = 10;
    private static final int SEARCHES = 300;
    private static final StoppedClock CLOCK = new StoppedClock();
    private static ConfigurableApplicationContext context;
    private static String base;

    /** Stands still until it is told to go on. */
    private static final class StoppedClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T08:00:00Z"));

        void pass(Duration time) {
            now.updateAndGet(instant -> instant.plus(time));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, PagesConfiguration.class, Things.class})
    static class App {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    @RestController
    static class Things {
        @GetMapping({EXPORT, "/pages-it/me/export", "/pages-it/v1/people", "/pages-it/v1/things"})
        Map<String, String> all() {
            return Map.of();
        }
    }

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(App.class)
                .properties("spring.config.name=pages-it")
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--likeverd.issuer.uri=" + ISSUER.issuer(),
                        "--likeverd.issuer.jwks-uri=" + ISSUER.jwksUri());
        base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        context.close();
        ISSUER.close();
    }

    @Test
    @Rule("ACC-WEB-02")
    void saysWhenToComeAgainAndThenTakesTheNext() throws Exception {
        ask("p-1", EXPORT, EXPORTS);

        HttpResponse<String> refused = get("p-1", EXPORT);

        JsonNode problem = JSON.readTree(refused.body());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        int wait = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
        assertThat(wait).isBetween(6, 7);
        CLOCK.pass(Duration.ofSeconds(wait));
        assertThat(get("p-1", EXPORT).statusCode()).isEqualTo(200);
        assertThat(get("p-1", EXPORT).statusCode()).isEqualTo(429);
    }

    @Test
    @Rule("ACC-WEB-02")
    void countsEachPersonAndEachKindApart() throws Exception {
        ask("p-2", EXPORT, EXPORTS);

        assertThat(get("p-2", EXPORT).statusCode()).isEqualTo(429);
        assertThat(get("p-2", "/pages-it/me/export").statusCode())
                .as("the page exports the same")
                .isEqualTo(429);
        assertThat(get("p-3", EXPORT).statusCode()).isEqualTo(200);
        assertThat(get("p-2", "/pages-it/v1/people").statusCode()).isEqualTo(200);
        ask("p-2", "/pages-it/v1/things", SEARCHES + 1);
    }

    @Test
    @Rule("ACC-WEB-02")
    void searchesHaveALimitToo() throws Exception {
        ask("p-4", "/pages-it/v1/people", SEARCHES);

        assertThat(get("p-4", "/pages-it/v1/people").statusCode()).isEqualTo(429);
        CLOCK.pass(Duration.ofMinutes(1));
        ask("p-4", "/pages-it/v1/people", SEARCHES);
    }

    @ParameterizedTest
    @CsvSource({"nb, for mange forsøk", "nn, for mange forsøk", "en, too many attempts"})
    @Rule("ACC-WEB-02")
    void aBrowserGetsAPageInTheReadersLanguage(String language, String words) throws Exception {
        ask("p-" + language, EXPORT, EXPORTS);

        HttpResponse<String> refused = HTTP.send(
                request("p-" + language, "/pages-it/me/export")
                        .header("Accept", "text/html")
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        RenderedPage page = RenderedPage.of(refused.body());
        assertThat(page.language()).isEqualTo(language);
        assertThat(page.heading()).contains(words);
    }

    @Test
    @Rule("ACC-WEB-02")
    void theDescriptionSaysWhatIsLimited() throws Exception {
        JsonNode paths =
                JSON.readTree(get("p-5", "/pages-it/v3/api-docs").body()).path("paths");

        assertThat(paths.at("/" + EXPORT.replace("/", "~1") + "/get/responses/429")
                        .isMissingNode())
                .isFalse();
        assertThat(paths.at("/~1pages-it~1v1~1things/get/responses/429").isMissingNode())
                .isTrue();
    }

    private static void ask(String personId, String path, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(List.of(i, get(personId, path).statusCode())).isEqualTo(List.of(i, 200));
        }
    }

    private static HttpResponse<String> get(String personId, String path) throws Exception {
        return HTTP.send(request(personId, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String personId, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + ISSUER.token(personId, "pages-it"));
    }
}
