package no.likeverd.ladder.away;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AwayIT {

    private static RunningLadder service;
    private static HomeUnit home;

    @BeforeAll
    static void start() {
        service = new RunningLadder();
        home = new HomeUnit(service);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(total("leader", "")).isEqualTo(2));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Rule({"LAD-01", "LAD-02", "LAD-07", "LAD-08", "LAD-09"})
    void tellsTheLeaderWhoIsAwayWhenAndWhy() {
        JsonNode page = json(get("leader", "home", ""));

        assertThat(page.get("rows").size()).isEqualTo(2);
        assertThat(page.get("rows").get(0).get("bookingId").asString()).isEqualTo(home.id("b-4"));
        assertThat(page.get("rows").get(1)).isEqualTo(JsonMapper.shared().readTree("""
                {"personId":"%s","name":"Navn ane","employmentId":"%s","bookingId":"%s","atUnitId":"%s",
                 "atUnitName":"Planetaten","from":"%s","to":"%s","sharePercent":60,"kind":"COMPETENCE"}
                """.formatted(
                        home.id("ane"),
                        home.id("e-ane"),
                        home.id("b-1"),
                        home.id("there"),
                        home.today.plusDays(10),
                        home.today.plusDays(40))));
    }

    @Test
    @Rule("LAD-07")
    void keepsNamesFromTheHrAdviser() {
        JsonNode page = json(get("hr", "home", ""));

        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.get("rows"))
                .allSatisfy(row -> assertThat(row.get("name").isNull()).isTrue());
    }

    @ParameterizedTest
    @Rule("LAD-07")
    @CsvSource({"leader, there", "leader, nowhere", "stranger, home", "nobody, home", "nobody, nowhere", "hr, nowhere"})
    void doesNotTellAForeignUnitFromAnUnknownOne(String person, String unit) {
        HttpResponse<String> refused = get(person, unit, "");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(json(refused).get("code").asString()).isEqualTo("UNKNOWN_UNIT");
        assertThat(refused.body().replaceAll("\"(correlationId|instance)\":\"[^\"]*\"", ""))
                .isEqualTo(
                        get("nobody", "nowhere", "").body().replaceAll("\"(correlationId|instance)\":\"[^\"]*\"", ""));
    }

    @Test
    @Rule("LAD-08")
    void keepsToThePeriodAskedFor() {
        assertThat(total("leader", "?from=" + home.today.plusDays(40)))
                .as("back at work that day")
                .isZero();
        assertThat(total("leader", "?from=%s&to=%s".formatted(home.today.plusDays(39), home.today.plusDays(40))))
                .isEqualTo(1);
        assertThat(total("leader", "?to=" + home.today.plusDays(5))).isZero();
        assertThat(total("leader", "?to=" + home.today.plusDays(500))).isEqualTo(3);
    }

    @Test
    @Rule({"LAD-09", "LAD-70"})
    void showsEachUnitTheDaysOfItsOwnEmploymentWhenAnExpertMoves() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(bookings("next-leader", "next"))
                .containsExactly(home.id("b-7"), home.id("b-8")));

        assertThat(bookings("eli-leader", "before")).containsExactly(home.id("b-6"), home.id("b-7"));
    }

    private static List<String> bookings(String person, String unit) {
        return json(get(person, unit, ""))
                .path("rows")
                .valueStream()
                .map(row -> row.path("bookingId").asString())
                .toList();
    }

    @Test
    void givesPageByPage() {
        JsonNode second = json(get("leader", "home", "?page=1&size=1"));

        assertThat(second.get("rows").size()).isEqualTo(1);
        assertThat(second.get("rows").get(0).get("bookingId").asString()).isEqualTo(home.id("b-1"));
        assertThat(second.get("total").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, 400, INVALID_DATE, from",
        "from=, 400, INVALID_DATE, from",
        "from=2030-02-30, 400, INVALID_DATE, from",
        "to=2030-13-01, 400, INVALID_DATE, to",
        "from=%2B999999999-12-31, 400, INVALID_DATE, from",
        "from=2030-05-01T00:00, 400, INVALID_DATE, from",
        "from=2030-05-01&to=2030-05-01, 400, INVALID_PERIOD, to",
        "from=2030-05-01&to=2030-04-01, 400, INVALID_PERIOD, to",
        "to=2000-01-01, 400, INVALID_PERIOD, to",
        "page=-1, 400, INVALID_PAGE, page",
        "page=one, 400, INVALID_PAGE, page",
        "size=0, 400, INVALID_PAGE, size",
        "size=101, 400, INVALID_PAGE, size"
    })
    void refusesBadInput(String query, int status, String code, String field) {
        HttpResponse<String> refused = get("leader", "home", "?" + query);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(refused).get("code").asString()).isEqualTo(code);
        assertThat(json(refused).get("field").asString()).isEqualTo(field);
    }

    @Test
    void refusesStrangersAndForeignTokens() {
        String leader = home.id("leader");
        assertThat(answer("GET", null).statusCode()).isEqualTo(401);
        assertThat(answer("GET", service.issuer.token(leader, "mentor")).statusCode())
                .isEqualTo(401);
        assertThat(answer("GET", service.issuer.expired(leader, "ladder")).statusCode())
                .isEqualTo(401);
        assertThat(answer("GET", service.issuer.signedByStranger(leader, "ladder"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(json(get("unheard-of", "home", "")).get("code").asString()).isEqualTo("NOT_YET_KNOWN");
        assertThat(answer("POST", service.issuer.token(leader, "ladder")).statusCode())
                .isEqualTo(405);
    }

    @Test
    void isReadyAndDescribesItself() {
        assertThat(service.manage("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(service.send("GET", "/ladder/v3/api-docs", null).body())
                .contains("\"openapi\":\"3.1", "/ladder/v1/units/{unitId}/away")
                .doesNotContain("\"actor\"");
    }

    private static int total(String person, String query) {
        return json(get(person, "home", query)).path("total").asInt(-1);
    }

    private static HttpResponse<String> get(String person, String unit, String query) {
        String path = "/ladder/v1/units/" + home.id(unit) + "/away" + query;
        return service.send("GET", path, service.issuer.token(home.id(person), "ladder"));
    }

    private static HttpResponse<String> answer(String method, @Nullable String token) {
        return service.send(method, "/ladder/v1/units/" + home.id("home") + "/away", token);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
