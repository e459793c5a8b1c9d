package no.likeverd.gateway.page;

import static no.likeverd.gateway.RunningGateway.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import no.likeverd.gateway.RunningGateway;
import no.likeverd.gateway.StubPart;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see when the gateway refuses, and how they choose a language. */
class ProblemPagesIT {

    private static StubPart ladder;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        ladder = StubPart.start();
        ladder.will(StubPart.Manner.STALL);
        gateway = RunningGateway.start(
                "--likeverd.gateway.timeout=3s",
                "--likeverd.login.most-a-minute=3",
                "--likeverd.ladder.uri=" + ladder.uri(),
                "--likeverd.mentor.uri=http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        ladder.close();
    }

    @ParameterizedTest
    @Rule("HOME-09")
    @CsvSource({
        "nb, /nowhere, 404, Vi finner ikke dette",
        "nn, /nowhere, 404, Vi finn ikkje dette",
        "en, /nowhere, 404, We cannot find this",
        "nb, /ladder//x, 400, Vi forstod ikke det du sendte",
        "en, /session/failed, 503, The log-in did not succeed",
        "nn, /session/failed, 503, Innlogginga lukkast ikkje",
    })
    void aRefusalIsAPageInTheReadersLanguage(String language, String path, int status, String heading)
            throws Exception {
        Reply reply = gateway.see(path, "Cookie", "likeverd_lang=" + language);
        RenderedPage page = reply.page(status);

        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.language()).isEqualTo(language);
        assertThat(page.texts("#problem p")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.text("#problem code")).isEqualTo(reply.header("X-Correlation-Id"));
        assertThat(page.links()).contains("/");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    @Rule("HOME-09")
    void aPartThatDoesNotAnswerIsNamed() throws Exception {
        String own = "Bearer own";
        assertThat(gateway.see("/mentor/pairs", "Authorization", own).page(503).heading())
                .isEqualTo("Mentorkorps svarer ikke akkurat nå");
        assertThat(gateway.see("/ladder/ladders", "Authorization", own, "Accept-Language", "en")
                        .page(504)
                        .heading())
                .isEqualTo("Career ladders takes too long");
    }

    @Test
    @Rule("HOME-09")
    void aFormThatIsTooLargeIsRefusedOnAPageThatLeadsBack() throws Exception {
        var request = gateway.to("/mentor/wishes")
                .headers("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=" + "1".repeat(300_000)));
        RenderedPage page = new Reply(gateway.send(request)).page(413);

        assertThat(page.heading()).isEqualTo("Det du sendte, er for stort");
        assertThat(page.links()).contains("/mentor/wishes");
    }

    @Test
    @Rule("HOME-09")
    void tooManyLogInsAreAPage() throws Exception {
        for (int n : IntStream.range(0, 3).toArray()) {
            assertThat(gateway.see("/session/login").status()).as("try %d", n).isEqualTo(303);
        }

        assertThat(gateway.see("/session/login").page(429).heading())
                .isEqualTo("Det ble for mange innlogginger på kort tid");
    }

    @Test
    @Rule("HOME-09")
    void programsHearProblemDetails() throws Exception {
        assertProblem(gateway.send(gateway.to("/nowhere").header("Accept", "application/json")), 404, "NOT_FOUND");
        assertProblem(gateway.send(gateway.to("/nowhere")), 404, "NOT_FOUND");
        assertProblem(
                gateway.send(gateway.to("/mentor/v1/rounds").header("Accept", "text/html")), 503, "PART_UNAVAILABLE");
    }

    @Test
    @Rule("HOME-10")
    void languageAndColoursAreRememberedAndLeadBack() throws Exception {
        Reply reply = choose("language=en&theme=dark&return=%2Fevents%3Fpaused%3Dtrue");

        assertThat(reply.goesTo()).isEqualTo("/events?paused=true");
        assertThat(reply.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("likeverd_lang=en; ").contains("SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("likeverd_theme=dark; "));
        RenderedPage page = gateway.see("/", "Cookie", "likeverd_lang=en; likeverd_theme=dark")
                .page(200);
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.document().select("html").attr("data-color-scheme")).isEqualTo("dark");
        assertThat(page.form("/gateway/preferences")).containsEntry("return", "/");
    }

    @ParameterizedTest
    @Rule("HOME-10")
    @ValueSource(strings = {"https://elsewhere.no/", "//elsewhere.no/", "/\\elsewhere.no", "javascript:alert(1)", ""})
    void nobodyIsLedAway(String address) throws Exception {
        Reply reply = choose("language=elvish&return="
                + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(reply.goesTo()).isEqualTo("/");
        assertThat(reply.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    private static Reply choose(String form) throws Exception {
        return new Reply(gateway.send(gateway.to("/gateway/preferences")
                .headers("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
    }
}
