package no.likeverd.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.look.PagePolicy;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.TestIssuer;
import no.likeverd.testing.page.RenderedPage;
import no.likeverd.web.Problem;
import no.likeverd.web.WebConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What every page has without its service doing anything for it. */
class PagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final String THINGS = "/pages-it/things";
    private static ConfigurableApplicationContext context;
    private static boolean readyBeforeAnybodyAsked;
    private static String base;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, PagesConfiguration.class, Things.class})
    static class App {

        @Bean
        KnownNames names() {
            return id -> java.util.Optional.of("Kari <b>Nordmann</b>");
        }

        @Bean
        Menu menu() {
            return id -> List.of(new MenuItem(THINGS, "menu.thing"));
        }

        @Bean
        Home home(ReadersWords words) {
            return new ThingsHome(words);
        }
    }

    /** Much for p-1, little for everybody else. */
    record ThingsHome(ReadersWords words) implements Home {

        @Override
        public List<Task> tasks(String personId) {
            LocalDate day = LocalDate.of(2026, 11, 3);
            Task read = new Task(THINGS, "home.read", List.of(), null);
            Task answer = new Task(THINGS + "?a=1&b=2", "home.answer", List.of("Kari & Ola", day), day.plusDays(1));
            Task sooner = new Task(THINGS, "home.answer", List.of("Per", day), day);
            List<Task> many = Collections.nCopies(HomeView.MOST, read);
            return personId.equals("p-1")
                    ? Stream.concat(many.stream(), Stream.of(answer, sooner)).toList()
                    : List.of();
        }

        @Override
        public List<Fact> facts(String personId) {
            return List.of(
                    new Fact("home.thing", words.now().number(1234), THINGS),
                    new Fact("home.thing", words.now().say("menu.thing") + " <i>" + personId, null));
        }
    }

    @Controller
    static class Things {

        record ThingForm(@NotNull @Max(100) Integer share) {}

        @GetMapping(THINGS)
        ModelAndView thing(Form form) {
            return new ModelAndView("thing", "form", form);
        }

        @PostMapping(THINGS)
        ModelAndView make(Form form) {
            return form.sent(ThingForm.class, thing -> THINGS + "?done=thing.made", () -> thing(form));
        }

        @GetMapping("/pages-it/list")
        ModelAndView list(PageRequest page, @RequestParam(value = "rows", defaultValue = "5") int rows, Form form) {
            Page<Integer> numbers = Page.of(IntStream.range(0, rows).boxed().toList(), page);
            return new ModelAndView(
                    "thing", Map.of("form", form, "paging", Paging.of(numbers, "/pages-it/list?rows=" + rows)));
        }

        @GetMapping("/pages-it/broken")
        String broken() {
            return "broken";
        }

        @GetMapping({"/pages-it/failures/{what}", "/pages-it/v1/failures/{what}"})
        ModelAndView fail(@PathVariable("what") String what) {
            throw switch (what) {
                case "forbidden" -> Problem.forbidden("NOT_ALLOWED", "secret");
                case "unknown" -> new UnknownAggregate("secret");
                case "conflict" -> Problem.conflict("SOMETHING_TAKEN", "secret");
                case "reused" -> new KeyReused("secret");
                case "stale" -> new StaleVersion("secret");
                case "invalid" -> Problem.invalid("BAD", "share", "secret");
                case "often" -> Problem.of(429, "TOO_MANY_REQUESTS", "secret");
                case "store" -> new MongoTimeoutException("secret");
                default -> new IllegalStateException("secret");
            };
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
        readyBeforeAnybodyAsked = context.getBean(SpringTemplateEngine.class).isInitialized();
        base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        context.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "forbidden, 403, Du har ikke tilgang til dette",
        "unknown, 404, Vi finner ikke dette",
        "conflict, 409, Det lar seg ikke gjøre nå",
        "reused, 409, Skjemaet er sendt før",
        "stale, 412, Andre har endret dette etter at du åpnet det",
        "invalid, 422, Noe i skjemaet må rettes",
        "often, 429, Det ble for mange forsøk på kort tid",
        "store, 503, Denne delen svarer ikke akkurat nå",
        "anything, 500, Noe gikk galt hos oss",
    })
    @Rule("WEB-03")
    void aProblemIsAPageThatSaysWhatToDo(String what, int status, String heading) {
        Reply reply = ask("/pages-it/failures/" + what);
        RenderedPage page = reply.page(status);

        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.texts("#problem p")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.text("#problem code")).isEqualTo(reply.header("X-Correlation-Id"));
        assertThat(reply.text()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "rows=5&page=9&size=2, rows=5&page=2&size=2",
        "rows=41&page=3, rows=41&page=2",
        "rows=0&page=1, rows=0&page=0",
    })
    @Rule("WEB-10")
    void whoeverAsksBeyondTheLastPageIsLedToIt(String asked, String last) {
        assertThat(ask("/pages-it/list?" + asked).goesTo()).endsWith("/pages-it/list?" + last);
        ask("/pages-it/list?" + last).page(200);
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Andre har endret dette etter at du åpnet det",
        "nn, Andre har endra dette etter at du opna det",
        "en, Others have changed this since you opened it",
    })
    @Rule("WEB-01")
    void aProblemSpeaksTheReadersLanguage(String language, String heading) {
        RenderedPage page = send(get("/pages-it/failures/stale").header("Cookie", "likeverd_lang=" + language))
                .page(412);

        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none, nb",
                "none, 'fr,nn;q=0.8', nn",
                "none, no, nb",
                "none, sv, nb",
                "en, nn, en",
                "xx, en, en"
            })
    @Rule("WEB-01")
    void languageIsTheChosenThenThePreferredThenBokmaal(String cookie, String preferred, String language) {
        HttpRequest.Builder request = get(THINGS);
        if (cookie != null) {
            request.header("Cookie", "likeverd_lang=" + cookie);
        }
        if (preferred != null) {
            request.header("Accept-Language", preferred);
        }

        assertThat(send(request).page(200).language()).isEqualTo(language);
    }

    /** The first requests would wait for each other in its static initialisers, for ever where there are two cores. */
    @Test
    @Rule("WEB-09")
    void engineIsReadyBeforeTheFirstRequest() {
        assertThat(readyBeforeAnybodyAsked).isTrue();
    }

    @Test
    @Rule("WEB-03")
    void theApiAnswersAsEver() {
        send(get("/pages-it/v1/failures/stale")).refused(412, "STALE_VERSION");
        send(get("/pages-it/failures/stale").setHeader("Accept", "application/json"))
                .refused(412, "STALE_VERSION");
        assertThat(send(get("/pages-it/failures/stale")
                                .setHeader("Accept", "*/*")
                                .header("HX-Request", "true"))
                        .page(412)
                        .heading())
                .startsWith("Andre har endret");
    }

    @Test
    @Rule("WEB-03")
    void withoutALogInThereIsAPageThatSaysSo() {
        Reply reply = send(HttpRequest.newBuilder(URI.create(base + THINGS)).header("Accept", "text/html"));

        assertThat(reply.page(401).heading()).isEqualTo("Du må logge inn");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    @Rule("WEB-03")
    void whatIsNotThereAndWhatIsNotToBeDoneArePages() {
        assertThat(ask("/pages-it/nothing").page(404).heading()).isEqualTo("Vi finner ikke dette");
        assertThat(send(form("/pages-it/broken", "a=b")).page(405).heading())
                .isEqualTo("Vi forstod ikke det du sendte");
    }

    @Test
    @Rule("WEB-03")
    void aPageThatFailsMidwayIsReplacedByOneThatSaysSo() {
        Reply reply = ask("/pages-it/broken");

        assertThat(reply.page(500).heading()).isEqualTo("Noe gikk galt hos oss");
        assertThat(reply.text()).doesNotContain("Halvveis");
        assertThat(reply.page(500).text("#problem code")).isEqualTo(reply.header("X-Correlation-Id"));
    }

    @Test
    @Rule("WEB-04")
    void aFormThatIsTooLargeOrBadlyEncodedIsRefused() {
        assertThat(send(form(THINGS, "_key=a-good-key&share=" + "1".repeat(300_000)))
                        .page(413)
                        .heading())
                .isEqualTo("Det du sendte, er for stort");
        assertThat(send(form(THINGS, "_key=a-good-key&share=%zz")).page(400).heading())
                .isEqualTo("Vi forstod ikke det du sendte");
        assertThat(send(form(THINGS, "share=1")).page(400).heading()).isEqualTo("Vi forstod ikke det du sendte");
        assertThat(send(form(THINGS, "_key=a-good-key&share=1&in%0Atwo+lines=1"))
                        .page(400)
                        .heading())
                .isEqualTo("Vi forstod ikke det du sendte");
    }

    @Test
    @Rule("WEB-04")
    void aFormComesBackWithItsFaultsAndItsKey() {
        String key = ask(THINGS).page(200).form(THINGS).get("_key");
        assertThat(ask(THINGS).page(200).form(THINGS).get("_key")).isNotEqualTo(key);

        RenderedPage again = send(form(THINGS, "share=%3Cb%3E1000&_key=" + key)).page(422);
        assertThat(again.form(THINGS)).containsEntry("share", "<b>1000").containsEntry("_key", key);
        assertThat(again.one("#errors").attr("tabindex")).isEqualTo("-1");
        assertThat(again.one("#share").attr("aria-invalid")).isEqualTo("true");
        assertThat(send(form(THINGS, "share=101&_key=" + key)).page(422).texts("#errors li"))
                .containsExactly("Skriv 100 eller mindre");

        String there = send(form(THINGS, "share=100&_key=" + key)).goesTo();
        assertThat(ask(there).page(200).text(".ds-alert")).isEqualTo("Laget på nb");
        assertThat(ask(THINGS + "?done=nonsense").page(200).has(".ds-alert")).isFalse();
    }

    @Test
    @Rule("WEB-08")
    void whatHadBeenFilledInComesBackInTheFormItself() {
        String fields = "share=%3Cb%3E100&_key=a-key-from-before&done=thing.made";

        RenderedPage page = send(filledIn(THINGS + "?a=b", fields)).page(200);

        assertThat(page.form(THINGS)).containsEntry("share", "<b>100").containsEntry("_key", "a-key-from-before");
        assertThat(page.text("main [role=status]")).startsWith("Du var logget ut da du sendte skjemaet");
        assertThat(page.has("#errors")).isFalse();
        assertThat(page.has("label[for=share]")).isTrue();
        assertThat(ask(THINGS).page(200).has("#filled-in-before")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"nb, Du var logget ut", "nn, Du var logga ut", "en, You were logged out"})
    @Rule("WEB-08")
    void thatIsSaidInTheReadersLanguage(String language, String says) {
        Reply reply = send(filledIn(THINGS, "share=1").header("Cookie", "likeverd_lang=" + language));

        assertThat(reply.page(200).text("#filled-in-before")).startsWith(says);
    }

    @Test
    @Rule("WEB-08")
    void onlyAGetBringsAFormBackAndOnlyWhereItSaysSo() {
        assertThat(send(form(THINGS, "share=100&_key=a-good-key").header("Likeverd-Filled-In", "true"))
                        .goesTo())
                .isEqualTo(THINGS + "?done=thing.made");
        assertThat(send(filledIn(THINGS, "share=7").setHeader("Likeverd-Filled-In", "no"))
                        .page(200)
                        .form(THINGS)
                        .get("share"))
                .isEmpty();
        assertThat(send(filledIn(THINGS, "share=%zz")).status()).isEqualTo(400);
        assertThat(send(filledIn(THINGS, "share=1&_key=%20")).page(400).heading())
                .isEqualTo("Vi forstod ikke det du sendte");
    }

    @Test
    @Rule("WEB-08")
    void aChoiceOfLanguageWithAnExpiredLogInLeadsBack() {
        Reply reply = send(filledIn("/pages-it/preferences", "language=nn&return=%2Fpages-it%2Fthings"));

        assertThat(reply.goesTo()).isEqualTo(THINGS);
        assertThat(send(filledIn("/pages-it/preferences", "return=https%3A%2F%2Felsewhere.no"))
                        .goesTo())
                .isEqualTo("/");
    }

    private static HttpRequest.Builder filledIn(String path, String fields) {
        return get(path)
                .header("Likeverd-Filled-In", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method("GET", BodyPublishers.ofString(fields));
    }

    @Test
    @Rule("WEB-05")
    void theFrameNamesTheReaderAndLeadsOn() {
        RenderedPage page = ask(THINGS).page(200);

        assertThat(page.text(".lv-who")).isEqualTo("Innlogget som Kari <b>Nordmann</b>");
        assertThat(page.one("nav a[aria-current=page]").attr("href")).isEqualTo(THINGS);
        assertThat(page.document().select("html").attr("data-color-scheme")).isEqualTo("auto");
        assertThat(page.one("a[href=/me]").text()).isEqualTo("Min side");
        assertThat(page.text("form[action=/session/logout] button")).isEqualTo("Logg ut");
        assertThat(page.text(".lv-demo")).startsWith("Demo");
    }

    @Test
    @Rule("WEB-05")
    void choicesAreRememberedAndLeadBack() {
        Reply reply = send(form("/pages-it/preferences", "language=nn&theme=dark&return=%2Fpages-it%2Fthings%3Fa%3Db"));

        assertThat(reply.goesTo()).isEqualTo(THINGS + "?a=b");
        assertThat(reply.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("likeverd_lang=nn; ").contains("SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("likeverd_theme=dark; "));
        RenderedPage dark = send(get(THINGS).header("Cookie", "likeverd_theme=dark; likeverd_lang=nn"))
                .page(200);
        assertThat(dark.document().select("html").attr("data-color-scheme")).isEqualTo("dark");
        assertThat(dark.text("button[value=dark][aria-pressed=true]")).isEqualTo("Mørke");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.no/",
                "//elsewhere.no/",
                "/pages-it//elsewhere.no",
                "/pages-it/../x",
                "/other/things",
                "/pages-it/a\r\nSet-Cookie: b",
                "javascript:alert(1)"
            })
    @Rule("WEB-05")
    void nobodyIsLedAway(String address) {
        String field = java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8);

        Reply reply = send(form("/pages-it/preferences", "language=elvish&return=" + field));

        assertThat(reply.goesTo()).isEqualTo("/");
        assertThat(reply.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    @Rule("WEB-06")
    void everyAddressOfAPageIsServedToAnybodyAndMayBeKept() {
        RenderedPage page = ask(THINGS).page(200);

        assertThat(page.document().select("link[href], script[src]")).hasSize(7).allSatisfy(element -> {
            String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            Reply asset =
                    send(HttpRequest.newBuilder(URI.create(base + address)).header("Accept-Encoding", "gzip"));
            assertThat(asset.status()).as(address).isEqualTo(200);
            assertThat(asset.header("Cache-Control")).contains("max-age=").contains("public");
            if (!address.endsWith("svg")) {
                assertThat(asset.header("Content-Encoding")).as(address).isEqualTo("gzip");
            }
        });
        assertThat(send(HttpRequest.newBuilder(URI.create(base + "/assets/nothing.js")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Rule("WEB-06")
    void aPageIsKeptByNobody() {
        Reply reply = ask(THINGS);

        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Content-Security-Policy")).isEqualTo(PagePolicy.CONTENT_SECURITY_POLICY);
        assertThat(reply.header("Content-Encoding")).isEmpty();
    }

    @Test
    @Rule("WEB-07")
    void aServiceTellsWhatWaitsWithDeadlinesFirstAndHowMuchMoreThereIs() {
        RenderedPage tasks = RenderedPage.part(ask("/pages-it/home/tasks").text());

        assertThat(tasks.texts("li"))
                .hasSize(HomeView.MOST + 1)
                .startsWith("Svar Per innen 3.11.2026", "Svar Kari & Ola innen 3.11.2026");
        assertThat(tasks.texts("li")).endsWith("Les <b>dette</b>", "og 2 til");
        assertThat(tasks.document().select("li[data-due]").eachAttr("data-due"))
                .containsExactly("2026-11-03", "2026-11-04");
        assertThat(tasks.links().get(1)).isEqualTo(THINGS + "?a=1&b=2");
        assertThat(send(as("p-2", "/pages-it/home/tasks")).text()).doesNotContain("<li");
    }

    @Test
    @Rule("WEB-07")
    void aServiceTellsTheReaderOfOneselfInTheReadersLanguage() {
        Reply reply = send(get("/pages-it/home/facts").header("Cookie", "likeverd_lang=en"));
        RenderedPage facts = RenderedPage.part(reply.text());

        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(facts.texts("dt")).containsExactly("My things", "My things");
        assertThat(facts.texts("dd")).containsExactly("1 234", "Ting <i>p-1");
        assertThat(facts.links()).containsExactly(THINGS);
    }

    @Test
    @Rule("WEB-07")
    void allOfAServicesPartComesAtOnceWithTheWayToItsPages() {
        RenderedPage all = RenderedPage.part(ask("/pages-it/home").text());

        assertThat(all.texts("[data-home=tasks] li")).hasSize(HomeView.MOST + 1);
        assertThat(all.texts("[data-home=facts] dd")).hasSize(2);
        assertThat(all.one("[data-home=pages] a").attr("href")).isEqualTo(THINGS);
        assertThat(send(HttpRequest.newBuilder(URI.create(base + "/pages-it/home")))
                        .status())
                .isEqualTo(401);
    }

    private static Reply ask(String path) {
        return send(get(path));
    }

    private static HttpRequest.Builder get(String path) {
        return as("p-1", path);
    }

    private static HttpRequest.Builder as(String personId, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Authorization", "Bearer " + ISSUER.token(personId, "pages-it"));
    }

    private static HttpRequest.Builder form(String path, String fields) {
        return get(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
