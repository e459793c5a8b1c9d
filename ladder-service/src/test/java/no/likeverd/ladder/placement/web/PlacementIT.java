package no.likeverd.ladder.placement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.likeverd.ladder.demand.Ladderings.COURSES;
import static no.likeverd.ladder.demand.Ladderings.PRACTICE;
import static no.likeverd.ladder.demand.Ladderings.SEATS;
import static no.likeverd.ladder.placement.web.PlacementScene.id;
import static no.likeverd.ladder.placement.web.PlacementScene.needPath;
import static no.likeverd.ladder.placement.web.PlacementScene.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Heard;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Needs, placements and portfolio in the running service, as people and other services see them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacementIT {

    private final PlacementScene scene = new PlacementScene();
    private final BadPlacementRows rows = new BadPlacementRows(scene);

    @AfterAll
    void stop() {
        scene.close();
    }

    @Test
    @Rule({"LAD-44", "LAD-45", "LAD-47", "LAD-51", "LAD-67"})
    void oneGetsTheSeatAndTheOtherIsToldWhy() {
        scene.need(scene.home, scene.leader, SEATS, 0, 1, 1);
        String ane = scene.placed("ane", SEATS, 3);
        String bo = scene.employee("bo");
        scene.assessed("bo", SEATS, 3);

        JsonNode refused = scene.until(bo, "REFUSED").is(200).path("refusal");
        assertThat(refused.path("condition").asString()).isEqualTo("NO_SEAT");
        assertThat(refused.path("words").path("nb").asString()).contains("ingen ledig plass");
        JsonNode placed = scene.seen(scene.person("ane"), ane).is(200).path("current");
        assertThat(placed.path("mark").asString()).isEqualTo("IN_EFFECT");
        assertThat(placed.path("label").asString()).isEqualTo("L1");
        assertThat(placed.path("topLevel").asBoolean()).isTrue();

        scene.need(scene.home, scene.leader, SEATS, 0, 1, 2);
        scene.service
                .post(path(bo) + "/reconsideration", "{}")
                .as(scene.leader)
                .send()
                .is(200);
        assertThat(scene.until(bo, "PROPOSED").is(200).path("refusal").isNull()).isTrue();
        scene.answer(scene.person("bo"), bo, "NO").is(200);
        requireTold(ane, "placement-proposed", "employee-placed");
        requireTold(bo, "placement-refused", "placement-proposed", "placement-refused");
        scene.need(scene.home, scene.leader, SEATS, 0, 1, 1);
    }

    @Test
    @Rule({"LAD-48", "LAD-64", "LAD-66"})
    void theMissingCourseIsNamedAndMendsTheRefusalWhenItIsHeardOf() {
        String cato = scene.employee("cato");
        scene.assessed("cato", COURSES, 3);
        JsonNode refused = scene.until(cato, "REFUSED").is(200);
        assertThat(refused.path("refusal").path("missing").toString()).isEqualTo("[\"medication\"]");

        scene.mentored("cato");
        scene.course("cato", "medication");

        JsonNode proposed = scene.until(cato, "PROPOSED").is(200);
        await().untilAsserted(() -> assertThat(
                        scene.seen(scene.leader, cato).is(200).path("evidence").size())
                .isEqualTo(2));
        assertThat(proposed.path("name").asString()).isEqualTo("Navn Navnesen");
        List<JsonNode> evidence = scene.service
                .get("/ladder/v1/me/evidence?size=1&page=1")
                .as(scene.person("cato"))
                .send()
                .rows();
        assertThat(evidence).singleElement().satisfies(row -> {
            assertThat(row.path("code").asString()).isEqualTo("MENTORING");
            assertThat(row.path("creditedOn").asString()).isEqualTo("2026-08-01");
        });
        historyTellsWhy(cato);
    }

    private void historyTellsWhy(String employment) {
        List<JsonNode> newestFirst = scene.service
                .get(path(employment) + "/history")
                .as(scene.person("cato"))
                .send()
                .rows();
        assertThat(newestFirst)
                .extracting(row -> row.path("code").asString())
                .containsExactly("PROPOSED", "RECONSIDERED", "REFUSED", "ASSESSED");
        JsonNode refused = newestFirst.get(2);
        assertThat(refused.path("reason").asString()).isEqualTo("COURSE_MISSING");
        assertThat(refused.path("words").path("en").asString()).contains("course");
        assertThat(refused.path("versionId").asString()).isEqualTo("ver-courses");
        assertThat(refused.path("assessmentId").asString()).isEqualTo(scene.tells.id("a-cato3"));
        assertThat(refused.path("on").asString()).isEqualTo(scene.today.toString());
    }

    @Test
    @Rule({"LAD-57", "LAD-58", "LAD-59", "LAD-67"})
    void aMoveCarriesThePlacementAndTheNewLeaderConfirms() {
        String dina = scene.placed("dina", PRACTICE, 2);
        String next = scene.tells.id("e-dina-next");
        LocalDate moved = scene.today;
        scene.tells.employmentEnded(dina, scene.person("dina"), scene.home, moved, "move-" + next);
        scene.tells.employmentStarted(next, scene.person("dina"), scene.there, moved, "move-" + next);
        scene.tells.employment(next, scene.person("dina"), scene.there, scene.otherLeader, moved, null, dina);

        Reply carried = scene.service.until(() -> scene.seen(scene.otherLeader, next), reply -> reply.status() == 200);
        JsonNode current = carried.is(200).path("current");
        assertThat(current.path("mark").asString()).isEqualTo("CARRIED");
        assertThat(current.path("earnedAtUnitId").asString()).isEqualTo(scene.home);
        assertThat(current.path("confirmBy").asString())
                .isEqualTo(moved.plusDays(90).toString());
        scene.service
                .post(path(next) + "/confirmation", "{}")
                .as(scene.leader)
                .send()
                .refused(404, "UNKNOWN_PLACEMENT");
        scene.service
                .post(path(next) + "/confirmation", "{}")
                .as(scene.otherLeader)
                .send()
                .is(200);

        requireTold(dina, "placement-proposed", "employee-placed", "placement-ended");
        requireTold(next, "placement-carried", "placement-confirmed");
        assertThat(scene.service
                        .get("/ladder/v1/me/placements")
                        .as(scene.person("dina"))
                        .send()
                        .rows())
                .extracting(row -> row.path("status").asString())
                .containsExactlyInAnyOrder("ENDED", "IN_EFFECT");
    }

    @Test
    @Rule({"LAD-40", "LAD-65", "LAD-69", "LAD-93"})
    void diamondAndPortfolioCountWhatThereIs() {
        scene.need(scene.home, scene.leader, PRACTICE, 2);
        String etag = scene.service
                .get(needPath(scene.home, PRACTICE))
                .as(scene.leader)
                .send()
                .etag();
        scene.service
                .put(needPath(scene.home, PRACTICE), "{\"seats\":[{\"rank\":1,\"seats\":3}]}")
                .as(scene.leader)
                .header("If-Match", etag)
                .send()
                .is(200);
        String eva = scene.placed("eva", PRACTICE, 1);

        JsonNode diamond = scene.service
                .get(needPath(scene.home, PRACTICE))
                .as(scene.union)
                .send()
                .is(200);
        assertThat(diamond.path("ranks").get(0).toString())
                .isEqualTo("{\"rank\":1,\"label\":\"L3\",\"need\":3,\"placed\":1,\"carried\":0,\"reserved\":0,"
                        + "\"free\":0,\"gap\":2}");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        JsonNode rank = rank(portfolio(scene.leader));
        assertThat(rank.path("need").asInt()).isEqualTo(3);
        assertThat(rank.path("singlePointOfFailure").asBoolean()).isTrue();
        assertThat(rank.path("people").get(0).path("employmentId").asString()).isEqualTo(eva);
        assertThat(rank.path("people").get(0).path("name").asString()).isEqualTo("Navn Navnesen");
        assertThat(rank.path("people").get(0).path("areas").toString())
                .isEqualTo("[{\"areaId\":\"one\",\"rank\":1},{\"areaId\":\"two\",\"rank\":1}]");
        JsonNode forHr = rank(portfolio(scene.hr)).path("people").get(0);
        assertThat(forHr.path("name").isNull()).isTrue();
        assertThat(forHr.path("areas").size()).isZero();
        assertThat(portfolio(scene.leader).path("unplaced").asInt())
                .isLessThan(portfolio(scene.leader).path("employees").asInt());
        bookedAway(eva, today);
        await().untilAsserted(() -> assertThat(rank(portfolio(scene.hr))
                        .path("people")
                        .get(0)
                        .path("backOn")
                        .asString(""))
                .isEqualTo(today.plusDays(5).toString()));
        assertThat(portfolio(scene.leader).path("awayNow").asInt()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(scene.service.heard().stream()
                        .filter(heard -> heard.topic().equals("ladder.ladder-need.events"))
                        .filter(heard ->
                                heard.data().path("ladderId").asString().equals(PRACTICE))
                        .map(Heard::seq))
                .containsExactly(1L, 2L));
    }

    /** The resource centre tells that somebody has been out since yesterday. */
    private void bookedAway(String employmentId, LocalDate today) {
        String expertId = scene.service.tells().id("x-away");
        scene.service
                .tells()
                .event(
                        "resource-center.expert-calendar.events",
                        "/resource-center/expert-calendar",
                        "no.likeverd.resource-center.expert-booked.v1",
                        expertId,
                        """
                        {"bookingId":"b-%1$s","expertId":"%1$s","personId":"p-1","employmentId":"%2$s","unitId":"u-1",
                         "from":"%3$s","to":"%4$s","sharePercent":60,"kind":"COMPETENCE"}
                        """.formatted(expertId, employmentId, today.minusDays(1), today.plusDays(5)));
    }

    private JsonNode portfolio(String person) {
        return scene.service
                .get("/ladder/v1/units/" + scene.home + "/portfolio")
                .as(person)
                .send()
                .is(200);
    }

    private static JsonNode rank(JsonNode portfolio) {
        return portfolio
                .path("ladders")
                .path("rows")
                .valueStream()
                .filter(ladder -> ladder.path("ladderId").asString().equals(PRACTICE))
                .findFirst()
                .orElseThrow()
                .path("ranks")
                .get(0);
    }

    @Test
    @Rule("LAD-64")
    void everybodySeesAsMuchAsTheirPartAllows() {
        String finn = scene.placed("finn", PRACTICE, 2);
        String list = "/ladder/v1/placements?unit=" + scene.home + "&status=IN_EFFECT&size=100";

        assertThat(row(list, scene.leader, finn).path("name").asString()).isEqualTo("Navn Navnesen");
        JsonNode forHr = row(list, scene.hr, finn);
        assertThat(forHr.path("personId").asString()).isEqualTo(scene.person("finn"));
        assertThat(forHr.path("name").isNull()).isTrue();
        JsonNode forUnion = scene.service.get(list).as(scene.union).send().is(200);
        assertThat(forUnion.path("rows").size()).isZero();
        assertThat(forUnion.path("total").asInt()).isPositive();
        for (String stranger : List.of(scene.otherLeader, scene.nobody)) {
            assertThat(scene.service
                            .get(list)
                            .as(stranger)
                            .send()
                            .is(200)
                            .path("total")
                            .asInt())
                    .isZero();
        }
        for (String stranger : List.of(scene.otherLeader, scene.nobody, scene.union)) {
            scene.seen(stranger, finn).refused(404, "UNKNOWN_PLACEMENT");
            scene.answer(stranger, finn, "YES").refused(404, "UNKNOWN_PLACEMENT");
        }
        scene.answer(scene.hr, finn, "YES").refused(403, "NOT_ALLOWED");
    }

    private JsonNode row(String list, String person, String employment) {
        return scene.service.get(list).as(person).send().rows().stream()
                .filter(row -> row.path("placementId").asString().equals(id(employment)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule("LAD-45")
    void anAnswerSentTwiceCountsOnce() {
        String gry = scene.employee("gry");
        scene.assessed("gry", PRACTICE, 1);
        Reply proposed = scene.until(gry, "PROPOSED");
        var call = scene.service
                .post(path(gry) + "/answer", "{\"answer\":\"YES\"}")
                .as(scene.person("gry"))
                .header("If-Match", proposed.etag());

        JsonNode once = call.send().is(200);
        // the repeat is answered by its key: the version that it names is the one from before
        JsonNode again = call.send().is(200);

        assertThat(again).isEqualTo(once);
        scene.service
                .post(path(gry) + "/answer", "{\"answer\":\"NO\",\"reason\":\"Not now\"}")
                .as(scene.leader)
                .header("If-Match", proposed.etag())
                .send()
                .refused(412, "STALE_VERSION");
    }

    @ParameterizedTest
    @Rule({"LAD-43", "LAD-64", "LAD-69"})
    @MethodSource("badRows")
    void isRefusedAndChangesNothing(BadPlacementRows.Row row) {
        Map<String, String> before = scene.service.everything("placement", "ladder_need", "evidence");

        row.call().send().refused(row.status(), row.code());

        assertThat(scene.service.everything("placement", "ladder_need", "evidence"))
                .isEqualTo(before);
    }

    Stream<BadPlacementRows.Row> badRows() {
        return rows.all();
    }

    /** In this order, each as promised. */
    private void requireTold(String employment, String... names) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(scene.heard(employment))
                .extracting(
                        heard -> heard.type().replace("no.likeverd.ladder.", "").replace(".v1", ""))
                .containsExactly(names));
        scene.heard(employment).forEach(heard -> EventContract.of("ladder/"
                        + heard.type().replace("no.likeverd.ladder.", "").replace(".v1", "/v1"))
                .accepts(heard.data().toString().getBytes(UTF_8)));
    }
}
