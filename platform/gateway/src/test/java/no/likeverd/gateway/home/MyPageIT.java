package no.likeverd.gateway.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import no.likeverd.gateway.RunningGateway;
import no.likeverd.gateway.StubIssuer;
import no.likeverd.gateway.StubPart;
import no.likeverd.gateway.Visitor;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's own page, with parts that answer, stall, refuse, and one where nobody listens. */
class MyPageIT {

    private static final String HTML = "text/html;charset=UTF-8";

    private static StubIssuer issuer;
    private static StubPart ladder;
    private static StubPart centre;
    private static StubPart directory;
    private static RunningGateway gateway;

    private Visitor visitor;

    @BeforeAll
    static void start() throws Exception {
        issuer = StubIssuer.start();
        ladder = StubPart.start();
        centre = StubPart.start();
        directory = StubPart.start();
        gateway = RunningGateway.start(Stream.concat(
                        issuer.settings(Visitor.freePort()),
                        Stream.of(
                                "--likeverd.gateway.home-timeout=2s",
                                "--likeverd.directory.uri=" + directory.uri(),
                                "--likeverd.ladder.uri=" + ladder.uri(),
                                "--likeverd.assessment.uri=" + directory.uri(),
                                "--likeverd.resource-center.uri=" + centre.uri(),
                                "--likeverd.mentor.uri=" + directory.uri()))
                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        directory.close();
        centre.close();
        ladder.close();
        issuer.close();
    }

    @BeforeEach
    void everythingAnswers() {
        visitor = new Visitor(gateway);
        Stream.of(ladder, centre, directory).forEach(part -> part.forgetting().will(StubPart.Manner.ANSWER));
        directory.says("/directory/home", 204, "", "");
        directory.says("/assessment/home", 204, "", "");
        directory.says("/mentor/home", 204, "", "");
        ladder.says("/ladder/home", 200, HTML, part("ladder", "<p data-home=\"name\">Kari Nordmann</p>", """
                <li data-due="2099-02-01"><a href="/ladder/later">Senere</a></li>
                <li><a href="/ladder/whenever">Når som helst</a></li>"""));
        centre.says("/resource-center/home", 200, HTML, part("resource-center", "", """
                <li data-due="2020-01-01"><a href="/resource-center/late">For sent</a></li>
                <li data-due="2099-01-01"><a href="/resource-center/soon">Snart</a></li>
                <li data-more="4">og 4 til</li>"""));
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    private static String part(String part, String name, String tasks) {
        return """
                %2$s<ul data-home="tasks">%3$s</ul>
                <dl data-home="facts"><dt>Nivå</dt><dd><a href="/%1$s/me">Erfaren &amp; klok</a></dd></dl>
                <ul data-home="pages"><li><a href="/%1$s/first">Sidene</a></li></ul>""".formatted(part, name, tasks);
    }

    @Test
    @Rule({"HOME-01", "HOME-04"})
    void logInLeadsToOneInboxWithTheNearestDeadlineOnTop() throws Exception {
        Reply reply = visitor.open("/session/login?person=p-1");
        RenderedPage page = reply.page(200);

        assertThat(reply.response().uri().getPath()).isEqualTo("/me");
        assertThat(page.heading()).isEqualTo("Min side");
        assertThat(page.texts("#tasks > li"))
                .containsExactly(
                        "For sent Ressurssenter Fristen var 1.1.2020",
                        "Snart Ressurssenter Frist 1.1.2099",
                        "Senere Karrierestiger Frist 1.2.2099",
                        "Når som helst Karrierestiger",
                        "og 4 til: Ressurssenter");
        assertThat(page.links())
                .contains("/resource-center/late", "/ladder/me", "/ladder/first", "/assessment/v1/me/export")
                .contains("/assessment/v1/me/export");
        assertThat(page.texts("dd")).contains("Erfaren & klok");
        assertThat(page.text(".lv-who")).isEqualTo("Innlogget som Kari Nordmann");
        assertThat(page.has("#missing")).isFalse();
        assertThat(visitor.open("/").page(200).main()).contains("Du er logget inn som Kari Nordmann");
    }

    @Test
    @Rule("HOME-01")
    void everyPartIsAskedInTheReadersNameAndLanguage() throws Exception {
        visitor.open("/session/login?person=p-2&to=/status");
        RenderedPage page = visitor.open("/me", "Accept-Language", "nn", "X-Correlation-Id", "my-page-0001")
                .page(200);

        assertThat(page.language()).isEqualTo("nn");
        assertThat(page.heading()).isEqualTo("Mi side");
        for (StubPart part : new StubPart[] {ladder, centre}) {
            assertThat(part.asked()).hasSize(1);
            var headers = part.asked().getFirst().headers();
            assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer token-of-p-2");
            assertThat(headers.getFirst("Accept-Language")).isEqualTo("nn");
            assertThat(headers.getFirst("X-Correlation-Id")).isEqualTo("my-page-0001");
            assertThat(headers.getFirst("Cookie")).isNull();
        }
    }

    @ParameterizedTest
    @Rule("HOME-02")
    @CsvSource({"STALL", "HANG_UP", "REFUSE"})
    void aPartInTroubleIsNamedAndTheRestWorks(StubPart.Manner manner) throws Exception {
        visitor.open("/session/login?person=p-3&to=/status");
        centre.will(manner);
        Instant before = Instant.now();

        RenderedPage page = visitor.open("/me").page(200);

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(page.text("#missing")).contains("Noe mangler her", "Ressurssenter svarer ikke akkurat nå");
        assertThat(page.links()).contains("/ladder/later").doesNotContain("/resource-center/soon");
    }

    @ParameterizedTest
    @Rule({"HOME-02", "HOME-03"})
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | text/html        | The inside                                    | kjenner deg ikke ennå",
                "500 | text/html        | The inside                                    | svarer ikke akkurat nå",
                "302 | text/html        | <ul data-home='tasks'></ul>                   | svarer ikke akkurat nå",
                "200 | application/json | {}                                            | noe vi ikke kan vise",
                "200 | text/html        | <script src='https://elsewhere.no/x'></script> | noe vi ikke kan vise",
                "200 | text/html        | ''                                            | noe vi ikke kan vise"
            })
    void onlyASoundPartIsShown(int status, String type, String body, String says) throws Exception {
        visitor.open("/session/login?person=p-4&to=/status");
        centre.says("/resource-center/home", status, type, body);

        Reply reply = visitor.open("/me");

        assertThat(reply.page(200).text("#missing")).contains("Ressurssenter").contains(says);
        assertThat(reply.text()).doesNotContain("elsewhere", "The inside");
        assertThat(reply.page(200).links()).contains("/ladder/later");
    }

    @Test
    @Rule("HOME-03")
    void aPartThatIsTooLargeIsNotRead() throws Exception {
        visitor.open("/session/login?person=p-5&to=/status");
        centre.says(
                "/resource-center/home",
                200,
                HTML,
                part("resource-center", "", "<li><a href=\"/resource-center/x\">x</a></li>".repeat(3_000)));

        RenderedPage page = visitor.open("/me").page(200);

        assertThat(page.text("#missing")).contains("noe vi ikke kan vise");
        assertThat(page.links()).doesNotContain("/resource-center/x");
    }

    @Test
    @Rule("HOME-02")
    void whenNoPartAnswersThePageSaysSo() throws Exception {
        visitor.open("/session/login?person=p-6&to=/status");
        Stream.of(ladder, centre, directory).forEach(part -> part.will(StubPart.Manner.HANG_UP));

        assertThat(visitor.open("/me").page(200).text("[data-state=error]"))
                .contains("Ingen av delene i Likeverd svarer akkurat nå");
    }

    @Test
    @Rule("HOME-01")
    void saysWhenNothingWaits() throws Exception {
        visitor.open("/session/login?person=p-7&to=/status");
        ladder.says("/ladder/home", 204, "", "");
        centre.says("/resource-center/home", 204, "", "");

        RenderedPage page = visitor.open("/me").page(200);

        assertThat(page.text("[data-state=empty]")).startsWith("Ingenting venter på deg");
        assertThat(page.has("#missing")).isFalse();
    }

    @Test
    @Rule("HOME-04")
    void whoeverIsNotLoggedInIsLedThroughLogIn() throws Exception {
        var answer = gateway.send(gateway.to("/me").header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/session/login?to=/me");
        assertThat(ladder.asked()).isEmpty();
    }

    @Test
    @Rule("HOME-04")
    void aProgramWithATokenIsNoPerson() throws Exception {
        var answer = gateway.send(gateway.to("/me").header("Accept", "*/*").header("Authorization", "Bearer own"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"NOT_FOR_TOKENS\"", "/v1");
        assertThat(ladder.asked()).isEmpty();
    }

    @Test
    @Rule("HOME-04")
    void theNextPersonInTheSameBrowserIsNotCalledByTheFirstOnesName() throws Exception {
        visitor.open("/session/login?person=p-8").page(200);
        ladder.says("/ladder/home", 204, "", "");

        visitor.open("/session/login?person=p-9").page(200);

        assertThat(visitor.open("/").text()).doesNotContain("Kari Nordmann");
    }
}
