package no.likeverd.standalone.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import no.likeverd.standalone.Contexts;
import no.likeverd.standalone.Ports;
import no.likeverd.standalone.StandaloneProcess;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.MessageBundles;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The gateway and the demo issuer as they run, and a part that tells what it is brought. */
class LoginIT {

    private static final String PAGE = "/directory/people";

    private static Ports ports;
    private static ConfigurableApplicationContext issuer;
    private static ConfigurableApplicationContext gateway;
    private static EchoPart part;

    private Browser browser;

    @BeforeAll
    static void start() throws Exception {
        ports = new Ports(StandaloneProcess.freePorts(Ports.SPAN));
        var contexts = new Contexts(ports, 1, "a secret of this test");
        issuer = contexts.issuer();
        gateway = contexts.gateway();
        part = new EchoPart(ports.of(1));
    }

    @AfterAll
    static void stop() {
        part.close();
        gateway.close();
        issuer.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser(ports.front());
        assertThat(part.brought()).isNotNull();
    }

    @Test
    @Rule("LOG-01")
    void pageLeadsThroughLogInAndBackToItself() throws Exception {
        HttpResponse<String> chooser = browser.open(PAGE + "?page=2");
        assertThat(chooser.uri().getPath()).isEqualTo("/issuer/oauth2/authorize");
        assertThat(chooser.body()).contains("Hvem vil du være?", "login_hint=p-1001");

        HttpResponse<String> page = browser.open(linkOf("p-1002", chooser.body()));

        assertThat(page.uri()).isEqualTo(ports.front().resolve(PAGE + "?page=2"));
        assertThat(page.body()).contains("the page");
        assertThat(tokenOf(part.brought().getLast()).getSubject()).isEqualTo("p-1002");
    }

    @Test
    @Rule({"LOG-02", "LOG-03"})
    void serviceGetsAShortTokenForItAndNotTheCookie() throws Exception {
        logIn("p-1003");
        browser.send(HttpRequest.newBuilder(ports.front().resolve(PAGE)).header("Accept", "text/html"));

        EchoPart.Brought brought = part.brought().getLast();
        Jwt token = tokenOf(brought);

        assertThat(token.getAudience())
                .containsExactlyInAnyOrder("assessment", "directory", "ladder", "mentor", "resource-center");
        assertThat(token.getClaims()).doesNotContainKeys("name", "email", "roles", "groups");
        assertThat(java.time.Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                .hasMinutes(5);
        assertThat(String.valueOf(brought.cookie())).doesNotContain("likeverd_session");
        HttpCookie cookie = browser.cookie("likeverd_session").orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @Test
    @Rule("LOG-03")
    void tokenOfOnesOwnPassesUntouched() throws Exception {
        logIn("p-1003");

        browser.send(HttpRequest.newBuilder(ports.front().resolve("/directory/v1/people"))
                .header("Authorization", "Bearer own"));

        assertThat(part.brought().getLast().authorization()).isEqualTo("Bearer own");
    }

    @Test
    @Rule("LOG-01")
    void programsAreNotSentToLogIn() throws Exception {
        HttpResponse<String> api =
                browser.send(HttpRequest.newBuilder(ports.front().resolve("/directory/v1/people"))
                        .header("Accept", "text/html"));

        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.uri().getPath()).isEqualTo("/directory/v1/people");
        assertThat(part.brought().getLast().authorization()).isNull();
    }

    @Test
    @Rule("LOG-01")
    void partOfAPageTellsTheScriptWhereToLogIn() throws Exception {
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(ports.front().resolve(PAGE + "/row"))
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", ports.front().resolve(PAGE).toString()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/session/login?to=%2Fdirectory%2Fpeople");
        assertThat(part.brought()).isEmpty();
    }

    @ParameterizedTest
    @Rule("LOG-04")
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/%0d%0aSet-Cookie:a",
                "javascript:1"
            })
    void logInNeverLeadsElsewhere(String to) throws Exception {
        HttpResponse<String> end = browser.open("/session/login?person=p-1003&to="
                + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(end.uri().getAuthority()).isEqualTo(ports.front().getAuthority());
        assertThat(end.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("a=");
    }

    @ParameterizedTest
    @Rule("LOG-05")
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "X-Nothing, x, 403"
    })
    void cookieActsOnlyFromOurOwnPages(String header, String value, int status) throws Exception {
        logIn("p-1004");
        assertThat(part.brought()).hasSize(1);

        HttpResponse<String> answer = browser.post(PAGE, "a=b", header, value);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(part.brought()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    @Rule("LOG-05")
    void ownOriginIsEnoughForABrowserThatSaysNoMore() throws Exception {
        logIn("p-1004");

        assertThat(browser.post(PAGE, "a=b", "Origin", ports.front().toString()).statusCode())
                .isEqualTo(200);
        assertThat(part.brought().getLast().body()).isEqualTo("a=b");
    }

    @Test
    @Rule("LOG-06")
    void formSentAfterLogOutComesBackFilledIn() throws Exception {
        logIn("p-1005");
        browser.forgetSession();
        HttpResponse<String> chooser = browser.submit(PAGE + "/new", "reason=Lang+%3Cb%3Etekst%3C%2Fb%3E&_key=k-1");

        HttpResponse<String> page = browser.open(linkOf("p-1005", chooser.body()));

        assertThat(page.uri().getPath()).isEqualTo("/session/form");
        assertThat(page.body()).contains("the page");
        List<EchoPart.Brought> all = part.brought();
        assertThat(all).extracting(EchoPart.Brought::method).containsOnly("GET");
        assertThat(all.getLast()).satisfies(brought -> {
            assertThat(brought.path()).isEqualTo(PAGE + "/new");
            assertThat(brought.filledIn()).isEqualTo("true");
            assertThat(brought.body()).isEqualTo("reason=Lang+%3Cb%3Etekst%3C%2Fb%3E&_key=k-1");
            assertThat(tokenOf(brought).getSubject()).isEqualTo("p-1005");
        });
    }

    @Test
    @Rule("LOG-06")
    void theFormIsThereUntilItIsSent() throws Exception {
        logIn("p-1005");
        browser.forgetSession();
        browser.open(
                linkOf("p-1005", browser.submit(PAGE + "/new", "reason=Grunn").body()));
        assertThat(part.brought()).isNotEmpty();

        browser.open("/session/form");
        assertThat(part.brought()).singleElement().satisfies(brought -> assertThat(brought.body())
                .isEqualTo("reason=Grunn"));
        browser.submit(PAGE + "/new", "reason=Grunn");
        assertThat(part.brought()).singleElement().satisfies(brought -> {
            assertThat(brought.method()).isEqualTo("POST");
            assertThat(brought.filledIn()).isNull();
        });

        assertThat(browser.open("/session/form").uri().getPath()).isEqualTo("/me");
    }

    @Test
    @Rule("LOG-06")
    void onlyTheGatewaySaysThatAFormWasFilledInBefore() throws Exception {
        logIn("p-1005");

        browser.send(HttpRequest.newBuilder(ports.front().resolve(PAGE + "/new?reason=Grunn"))
                .header("Accept", "text/html")
                .header("Likeverd-Filled-In", "true"));

        assertThat(part.brought().getLast().filledIn()).isNull();
    }

    @Test
    @Rule("LOG-06")
    void nobodyElseGetsToSeeTheForm() throws Exception {
        logIn("p-1005");
        browser.forgetSession();
        HttpResponse<String> chooser = browser.submit(PAGE + "/new", "reason=secret");

        HttpResponse<String> page = browser.open(linkOf("p-1006", chooser.body()));

        assertThat(page.uri().getPath()).isEqualTo("/me");
        assertThat(page.body()).doesNotContain("secret");
        assertThat(browser.open("/session/form").body()).doesNotContain("secret");
    }

    @Test
    @Rule("LOG-07")
    void logOutEndsEverySessionOfThePerson() throws Exception {
        logIn("p-1007");
        try (Browser other = new Browser(ports.front())) {
            other.open("/session/login?person=p-1007");
            assertThat(other.open("/session").body()).contains("p-1007");

            HttpResponse<String> out = browser.submit("/session/logout", "");

            assertThat(out.uri()).isEqualTo(ports.front().resolve("/"));
            assertThat(out.statusCode()).isEqualTo(200);
            assertThat(browser.open("/session").statusCode()).isEqualTo(401);
            assertThat(other.open("/session").statusCode()).isEqualTo(401);
        }
    }

    @Test
    @Rule("LOG-07")
    void sixthBrowserLogsTheFirstOneOut() throws Exception {
        logIn("p-1008");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.open("/session").statusCode()).isEqualTo(200);
            try (Browser another = new Browser(ports.front())) {
                another.open("/session/login?person=p-1008");
                assertThat(another.open("/session").statusCode()).isEqualTo(200);
            }
        }

        assertThat(browser.open("/session").statusCode()).isEqualTo(401);
    }

    @Test
    @Rule("LOG-01")
    void startPageOffersAPersonForEachRole() throws Exception {
        assertThat(browser.open("/").body())
                .contains("Medarbeider", "Koordinator for mentorkorpset", "/session/login?person=p-1012")
                .doesNotContain("Logg ut");

        logIn("p-1012");

        assertThat(browser.open("/").body()).contains("Du er logget inn", "Logg ut");
    }

    @Test
    @Rule("LOG-08")
    void logInLeadsToOnesOwnPageWhenNothingElseWasAskedFor() throws Exception {
        HttpResponse<String> page = browser.open("/session/login?person=p-1012");

        assertThat(page.uri().getPath()).isEqualTo("/me");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(part.brought())
                .filteredOn(brought -> brought.path().equals("/directory/home"))
                .singleElement()
                .satisfies(brought -> assertThat(tokenOf(brought).getSubject()).isEqualTo("p-1012"));
    }

    @Test
    @Rule("LOG-08")
    void whoeverChoosesWhomToBeReadsSoInTheirLanguage() throws Exception {
        MessageBundles.agree("issuer/messages");
        HttpResponse<String> chooser =
                browser.send(HttpRequest.newBuilder(ports.front().resolve(PAGE))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "nn"));

        RenderedPage page = new Reply(chooser).page(200);
        assertThat(page.language()).isEqualTo("nn");
        assertThat(page.heading()).isEqualTo("Kven vil du vere?");
        assertThat(page.text(".lv-demo")).startsWith("Demo");
        for (String sheet : page.document().select("link[href]").eachAttr("href")) {
            assertThat(browser.open(sheet).statusCode()).as(sheet).isEqualTo(200);
        }
    }

    private void logIn(String personId) throws Exception {
        HttpResponse<String> page = browser.open("/session/login?person=" + personId + "&to=" + PAGE);
        assertThat(page.uri().getPath()).isEqualTo(PAGE);
    }

    private static Jwt tokenOf(EchoPart.Brought brought) {
        URI keys = ports.front().resolve("/issuer/oauth2/jwks");
        return NimbusJwtDecoder.withJwkSetUri(keys.toString())
                .build()
                .decode(String.valueOf(brought.authorization()).replace("Bearer ", ""));
    }

    private static String linkOf(String personId, String chooser) {
        List<String> links = chooser.lines()
                .filter(line -> line.contains("login_hint=" + personId + "\""))
                .map(line -> line.replaceAll(".*href=\"([^\"]*)\".*", "$1").replace("&amp;", "&"))
                .toList();
        assertThat(links).hasSize(1);
        return links.getFirst();
    }
}
