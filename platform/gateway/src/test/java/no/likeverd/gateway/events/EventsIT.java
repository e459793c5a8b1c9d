package no.likeverd.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;
import no.likeverd.gateway.RunningGateway;
import no.likeverd.gateway.StubIssuer;
import no.likeverd.gateway.StubPart;
import no.likeverd.gateway.Visitor;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of events, with parts that tell numbers. */
class EventsIT {

    private static final String METERS = "/actuator/prometheus";
    private static final String BOOKED = "no.likeverd.resource-center.expert-booked.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private StubPart centre;
    private StubPart ladder;
    private StubPart others;
    private RunningGateway gateway;

    @BeforeEach
    void start() throws Exception {
        centre = StubPart.start();
        ladder = StubPart.start();
        others = StubPart.start();
        others.says(METERS, 200, "text/plain", "");
        tells(3, 3);
        gateway = RunningGateway.start(settings("--likeverd.gateway.demo-issuer.uri=" + others.uri()));
    }

    private String[] settings(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--likeverd.directory.uri=" + others.uri(),
                                "--likeverd.directory.management-uri=" + others.uri(),
                                "--likeverd.assessment.management-uri=" + others.uri(),
                                "--likeverd.mentor.management-uri=" + others.uri(),
                                "--likeverd.ladder.management-uri=" + ladder.uri() + "," + ladder.uri(),
                                "--likeverd.ladder.uri=" + ladder.uri() + "," + ladder.uri(),
                                "--likeverd.resource-center.management-uri=" + centre.uri(),
                                "--likeverd.gateway.demo-issuer.management-uri=" + others.uri()),
                        Stream.of(more))
                .filter(setting -> more.length > 0 || !setting.contains("demo-issuer"))
                .toArray(String[]::new);
    }

    @AfterEach
    void stop() {
        gateway.close();
        others.close();
        ladder.close();
        centre.close();
    }

    private void tells(int published, int handled) {
        centre.says(METERS, 200, "text/plain", """
                # HELP likeverd_events_published_total
                likeverd_events_published_total{service="resource-center",type="%s"} %d.0
                """.formatted(BOOKED, published));
        ladder.says(METERS, 200, "text/plain", """
                likeverd_events_handled_total{consumer="ladder.away",service="ladder",type="%1$s"} %2$d.0
                likeverd_events_handled_total{consumer="access.people",service="ladder",type="no.likeverd.directory.person-state.v1"} 1.2E3
                likeverd_other_total{type="%1$s"} 99.0
                """.formatted(BOOKED, handled));
    }

    @Test
    @Rule("HOME-06")
    void showsWhatEveryServiceHasToldAndTakenInAsPictureAndTable() throws Exception {
        RenderedPage page = gateway.see("/events").page(200);

        assertThat(page.text("[data-type=expert-booked]"))
                .isEqualTo("Ekspert booket Ressurssenter 3 Karrierestiger 6 Nei");
        assertThat(page.text("[data-type=expert-ordered]")).endsWith("0 Ingen lytter Nei");
        assertThat(page.text("svg [data-from=resource-center][data-to=ladder] text"))
                .isEqualTo("6");
        assertThat(page.text("svg [data-from=directory][data-to=ladder] text")).isEqualTo("2 400");
        assertThat(page.text("svg [data-service=resource-center]")).isEqualTo("Ressurssenter 3 fortalt");
        assertThat(page.texts("svg [data-from]")).hasSize(14);
        assertThat(page.has("[role=status]")).isFalse();
        assertThat(page.one("#map").attr("hx-trigger")).isEqualTo("every 2s");
        assertThat(page.text("#map")).contains("Sist oppdatert kl.");
    }

    @Test
    @Rule("HOME-06")
    void whatHasJustGrownLightsUp() throws Exception {
        assertThat(gateway.see("/events").page(200).has(".lv-lit")).isFalse();
        tells(4, 4);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(part("/events/map").has("[data-from=resource-center].lv-lit"))
                        .isTrue());
        RenderedPage lit = part("/events/map");

        assertThat(lit.document().select(".lv-lit[data-to]").eachAttr("data-to"))
                .containsExactly("ladder");
        assertThat(lit.document().select(".lv-lit[data-service]").eachAttr("data-service"))
                .containsExactly("resource-center");
        assertThat(lit.text("[data-from=resource-center][data-to=ladder] text")).isEqualTo("● 8");
        assertThat(lit.text("[data-type=expert-booked]")).endsWith("Ja");
        assertThat(lit.has("main")).isFalse();
    }

    @Test
    @Rule("HOME-06")
    void itStopsRenewingItselfWhenAsked() throws Exception {
        RenderedPage paused = part("/events/map?paused=true");

        assertThat(paused.one("#map").hasAttr("hx-trigger")).isFalse();
        assertThat(paused.one("#pause").text()).isEqualTo("Fortsett");
        assertThat(gateway.see("/events?paused=true").page(200).one("#pause").attr("href"))
                .isEqualTo("/events");
    }

    @Test
    @Rule("HOME-07")
    void aServiceThatDoesNotAnswerKeepsItsLastNumbersWithTheirTime() throws Exception {
        assertThat(gateway.see("/events").page(200).has("#stale")).isFalse();
        centre.will(StubPart.Manner.HANG_UP);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(part("/events/map").text("#stale"))
                        .startsWith("Ressurssenter svarer ikke. Tallene derfra er sist oppdatert"));
        RenderedPage stale = part("/events/map");

        assertThat(stale.text("[data-service=resource-center].lv-away")).isEqualTo("Ressurssenter 3 fortalt");
        assertThat(stale.text("[data-type=expert-booked]")).contains("3 Karrierestiger 6");
    }

    @Test
    @Rule("HOME-07")
    void aServiceThatHasNeverAnsweredSaysSo() throws Exception {
        centre.will(StubPart.Manner.REFUSE);

        assertThat(gateway.see("/events").page(200).text("#stale"))
                .isEqualTo("Ressurssenter svarer ikke, og har ingen tall ennå.");
    }

    @ParameterizedTest
    @Rule("HOME-08")
    @ValueSource(strings = {"/events", "/events/map"})
    void outsideADemoItIsForOperations(String path) throws Exception {
        try (StubIssuer issuer = StubIssuer.start();
                RunningGateway earnest =
                        RunningGateway.start(Stream.concat(issuer.settings(Visitor.freePort()), Stream.of(settings()))
                                .toArray(String[]::new));
                Visitor visitor = new Visitor(earnest)) {
            var stranger = earnest.see(path);
            assertThat(stranger.status()).isEqualTo(path.equals("/events") ? 303 : 401);
            assertThat(stranger.header("Location"))
                    .isEqualTo(path.equals("/events") ? "/session/login?to=/events" : "");
            visitor.open("/session/login?person=p-1&to=/status");
            others.says("/directory/v1/operations/parked", 403, "application/problem+json", "{}");
            assertThat(visitor.open(path).page(403).heading()).isEqualTo("Hendelseskartet er for drift");
            others.says("/directory/v1/operations/parked", 200, "application/json", "{}");
            assertThat(visitor.open(path).status()).isEqualTo(200);
            assertThat(others.asked().getLast().uri().getPath()).isEqualTo(METERS);

            visitor.open("/session/login?person=p-2&to=/status");
            others.says("/directory/v1/operations/parked", 403, "application/problem+json", "{}");
            assertThat(visitor.open(path).status()).isEqualTo(403);
            others.will(StubPart.Manner.HANG_UP);
            assertThat(visitor.open(path).page(503).heading()).isEqualTo("Personer og enheter svarer ikke akkurat nå");
        }
    }

    private RenderedPage part(String path) throws Exception {
        return RenderedPage.part(gateway.see(path, "HX-Request", "true").text());
    }
}
