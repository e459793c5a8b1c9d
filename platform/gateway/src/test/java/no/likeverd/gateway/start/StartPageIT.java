package no.likeverd.gateway.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import no.likeverd.gateway.RunningGateway;
import no.likeverd.gateway.StubPart;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The start page while one part is down, one refuses and one has nothing to say about itself. */
class StartPageIT {

    private static StubPart ready;
    private static StubPart refusing;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        ready = StubPart.start();
        refusing = StubPart.start();
        refusing.will(StubPart.Manner.REFUSE);
        gateway = RunningGateway.start(
                "--likeverd.directory.management-uri=" + ready.uri(),
                "--likeverd.ladder.management-uri=" + refusing.uri(),
                "--likeverd.assessment.management-uri=" + ready.uri(),
                "--likeverd.resource-center.management-uri=" + ready.uri(),
                "--likeverd.mentor.management-uri=http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        refusing.close();
        ready.close();
    }

    @Test
    @Rule("HOME-05")
    void showsWhichPartsDoNotAnswer() throws Exception {
        RenderedPage page = gateway.see("/").page(200);

        assertThat(page.language()).isEqualTo("nb");
        assertThat(page.texts("#trouble li")).containsExactly("Karrierestiger", "Mentorkorps");
        assertThat(page.text("#part-directory .ds-tag")).isEqualTo("Klar");
        assertThat(page.text("#part-ladder .ds-tag")).isEqualTo("Svarer ikke");
        assertThat(page.text("caption")).startsWith("Delene i Likeverd, sist oppdatert");
        assertThat(page.links()).contains("/directory/v3/api-docs", "/asyncapi.json", "/status", "/session/login");
    }

    @Test
    @Rule("HOME-05")
    void outsideADemoThereIsALogInAndNobodyToBe() throws Exception {
        RenderedPage page = gateway.see("/").page(200);

        assertThat(page.text("h2")).contains("Logg inn");
        assertThat(page.has("#roles")).isFalse();
        assertThat(page.has("#try")).isFalse();
        assertThat(page.has(".lv-demo")).isFalse();
    }

    @Test
    @Rule("HOME-05")
    void aDemoOffersAPersonForEachRoleAndSomethingToTry() throws Exception {
        try (StubPart issuer = StubPart.start();
                RunningGateway demo = RunningGateway.start(
                        "--likeverd.gateway.demo-issuer.uri=" + issuer.uri(),
                        "--likeverd.gateway.demo-issuer.management-uri=" + issuer.uri())) {
            assertThat(demo.see("/").page(200).text("[data-state=error]")).contains("Last siden på nytt");
            issuer.says("/issuer/demo/people", 200, "application/json", """
                    {"rows":[{"id":"p-1","name":"Ola <b>","title":"Lærer","unit":"Skole","roles":[]},
                     {"id":"p-2","name":"Kari","title":"Rektor","unit":"Skole","roles":["LEADER in Skole","ORDERER in Skole"]},
                     {"id":"p-3","name":"Ida","title":"Koordinator","unit":"HR","roles":["MENTOR_COORDINATOR"]}]}""");

            RenderedPage page = demo.see("/").page(200);

            assertThat(page.texts("#roles h3"))
                    .containsExactly(
                            "Medarbeider", "Leder", "Bestiller i en avdeling", "Koordinator for mentorkorpset");
            assertThat(page.text("#roles")).contains("Logg inn som Ola <b>");
            assertThat(page.links()).contains("/session/login?person=p-1", "/events");
            assertThat(page.document().select("#try > li")).hasSize(9).allSatisfy(trial -> {
                assertThat(trial.select("ol li")).hasSize(3);
                assertThat(trial.select("a[href]")).hasSize(1);
            });
            assertThat(page.one("[data-role=ORDERER] a").attr("href"))
                    .isEqualTo("/session/login?person=p-2&to=/resource-center/orders/new");
            assertThat(page.one("[data-role=MENTOR_COORDINATOR] a").attr("href"))
                    .isEqualTo("/session/login?person=p-3&to=/mentor/mentors/new");
            assertThat(page.text(".lv-demo")).startsWith("Demo");
        }
    }

    @Test
    @Rule("WEB-06")
    void everyAddressOfAPageIsServedAndMayBeKept() throws Exception {
        RenderedPage page = gateway.see("/").page(200);

        for (String address : page.document().select("link[href], script[src]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .toList()) {
            var asset = get(address);
            assertThat(asset.statusCode()).as(address).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElse(""))
                    .as(address)
                    .contains("max-age=", "public");
        }
        assertThat(get("/gateway/templates/start.html").statusCode()).isEqualTo(404);
    }

    @Test
    void describesTheEventsAsTheyAreStored() throws Exception {
        var described = get("/asyncapi.json");

        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(described.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(described.body()).isEqualTo(Files.readString(Path.of("../../docs/api/events.json")));
    }

    @Test
    void tellsTheSameToPrograms() throws Exception {
        var status = get("/status");

        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.body())
                .contains("{\"name\":\"directory\",\"state\":\"ready\",\"millis\":")
                .contains("{\"name\":\"ladder\",\"state\":\"down\",\"millis\":")
                .contains("{\"name\":\"mentor\",\"state\":\"down\",\"millis\":");
    }

    @Test
    void hasNoDemoRoutesWithoutADemoIssuer() throws Exception {
        assertThat(get("/demo/people").statusCode()).isEqualTo(404);
        assertThat(get("/issuer/oauth2/jwks").statusCode()).isEqualTo(404);
    }

    @Test
    void isAliveAndMeasuredOnThePortForOperationsOnly() throws Exception {
        assertThat(getFromManagement("/actuator/health/liveness").body()).contains("UP");
        assertThat(getFromManagement("/actuator/health/readiness").body()).contains("UP");
        assertThat(getFromManagement("/actuator/prometheus").body())
                .contains("resilience4j_circuitbreaker_state", "http_server_requests");
        assertThat(getFromManagement("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return gateway.send(gateway.to(path));
    }

    private static HttpResponse<String> getFromManagement(String path) throws Exception {
        return gateway.send(gateway.toManagement(path));
    }
}
