package no.likeverd.assessment;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Role;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.access.AccessMatrix;
import no.likeverd.testing.access.Side;
import no.likeverd.testing.access.SmallTown;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The assessment service against its tables in docs/access.md, with a completed assessment and a course in each unit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();
    private static final String ROOT = "/assessment/v1";
    private static final String ONE = ROOT + "/assessments/{assessmentId}";

    private final RunningService service = RunningService.start("assessment", AssessmentApplication.application());
    private final SmallTown town = SmallTown.told(service, ROLES);
    private final AccessMatrix matrix = AccessMatrix.of(town, "assessment");
    private final String version = town.named("v-adopted");

    @BeforeAll
    void prepare() {
        service.tells()
                .event(
                        "ladder.ladder-version.state",
                        "/ladder/ladder-version",
                        "no.likeverd.ladder.ladder-version-state.v1",
                        version,
                        Bodies.version(version, "ADOPTED", null, "u-none"));
        for (Side side : town.sides()) {
            service.tells()
                    .employmentStarted(town.employment(side), town.person(side), side.unitId(), town.from(), null);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.database()
                                .getCollection("ladder_version")
                                .find(new Document("_id", version))
                                .first()
                        != null);
        for (Side side : town.sides()) {
            side.id("versionId", version).id("area", Bodies.AREAS.getFirst());
            side.id("courseCode", side + "-course");
            assess(side);
            service.post(ROOT + "/courses/completions", course(side))
                    .as(town.boss(side))
                    .send()
                    .is(201);
        }
        matrix.body("PUT " + ONE + "/forms/mine", side -> Bodies.form(side.words(), 1, 2, 1))
                .body("PUT " + ONE + "/agreement", side -> Bodies.agreement(1, 2, 1))
                .body("PUT " + ONE + "/logs/mine", side -> Bodies.log(side.words()))
                .body(
                        "POST " + ONE + "/goals",
                        side -> Bodies.goal(Scene.today().plusDays(90)))
                .body("POST " + ONE + "/signature", side -> Bodies.signature(side.words()))
                .body("POST " + ROOT + "/courses/completions", this::course)
                .form(
                        "POST /assessment/assessments/new",
                        side -> Map.of("employmentId", town.employment(side), "versionId", version));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Rule("ACC-ASM-01")
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        matrix.holds();
    }

    @Test
    @Rule("ACC-ASM-02")
    void nothingWithoutAGoodTokenOfSomebodyKnown() {
        matrix.asksForTokens();
    }

    @Test
    @Rule("ACC-ASM-03")
    void machinesMayWhatTheirScopeIsGoodForAndNothingElse() {
        matrix.holdsForClients();
    }

    private String course(Side side) {
        return Bodies.course(
                "employmentId",
                town.employment(side),
                side.id("courseCode"),
                Scene.today().minusDays(3));
    }

    private void assess(Side side) {
        Reply opened = service.until(
                () -> service.post(ROOT + "/assessments", Bodies.opening(town.employment(side), version))
                        .as(town.boss(side))
                        .send(),
                reply -> reply.status() == 201);
        String id = opened.is(201).path("assessmentId").asString();
        side.secret("assessmentId", id);
        String at = ROOT + "/assessments/" + id;
        for (String party : List.of(town.person(side), town.boss(side))) {
            put(at + "/forms/mine", Bodies.form(side.words(), 2, 1, 2), party);
            service.post(at + "/forms/mine/submission", "").as(party).send().is(200);
        }
        put(at + "/agreement", Bodies.agreement(2, 1, 2), town.boss(side));
        for (String party : List.of(town.person(side), town.boss(side))) {
            put(at + "/logs/mine", Bodies.log(side.words()), party);
            service.post(at + "/signature", Bodies.signature(side.words()))
                    .as(party)
                    .header(
                            "If-Match",
                            service.get(at + "/agreement").as(party).send().etag())
                    .send()
                    .is(200);
        }
    }

    private void put(String path, String body, String party) {
        RunningService.Call call = service.put(path, body).as(party);
        Reply now = service.get(path).as(party).send();
        now.response().headers().firstValue("ETag").ifPresent(etag -> call.header("If-Match", etag));
        call.send().is(200);
    }
}
