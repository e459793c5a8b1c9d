package no.likeverd.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Heard;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the opening to the joint record, as both parties and those around them see it. */
class TwoFormIT {

    private static final String EVENTS = "assessment.assessment.events";

    private static Scene scene;

    @BeforeAll
    static void start() {
        scene = new Scene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    @Rule({"ASM-08", "ASM-09", "ASM-12", "ASM-13", "ASM-31"})
    void twoFormsBecomeOneRecord() {
        Talk talk = scene.opened().bothIn();
        JsonNode comparison = talk.get("/comparison", talk.employee).is(200);
        talk.agreed(talk.employee);
        talk.post("/goals", Bodies.goal(Scene.today().plusMonths(3)), scene.leader)
                .is(201);
        talk.sign(talk.employee, "Not in planning").is(200);
        JsonNode last = talk.sign(scene.leader, null).is(200);

        assertThat(comparison.path("areas").valueStream().map(row -> row.path("areaId")
                        .asString()))
                .containsExactly("planning", "guidance", "contact");
        assertThat(comparison.at("/areas/0/leader/evidence").asString()).isEqualTo("seen by the leader");
        assertThat(last.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(last.path("nextStep").asString()).isEqualTo("NONE");
        JsonNode joint = talk.get("/record", scene.leader).is(200);
        assertThat(joint).isEqualTo(talk.get("/record", talk.employee).is(200));
        assertThat(joint.at("/content/signatures/0/disagreement").asString()).isEqualTo("Not in planning");
        assertThat(joint.at("/content/goals/0/text").asString()).isEqualTo("Guide a student");
        assertThat(joint.path("sha256").asString()).hasSize(64);
        assertTold(talk, "assessment-opened", "learning-goal-set", "assessment-completed");
        assertReads(talk);
    }

    private static void assertTold(Talk talk, String... types) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(talk)).containsExactly(types));
        for (Heard event : scene.service.heard(EVENTS, talk.id)) {
            EventContract.of("assessment/" + name(event) + "/v1")
                    .accepts(event.data().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(event.data().toString()).doesNotContain("seen by", "Talked", "Not in planning", "Guide", "Navn");
        }
    }

    private static List<String> told(Talk talk) {
        return scene.service.heard(EVENTS, talk.id).stream()
                .map(TwoFormIT::name)
                .toList();
    }

    private static String name(Heard event) {
        return event.type()
                .substring("no.likeverd.assessment.".length(), event.type().length() - ".v1".length());
    }

    private static void assertReads(Talk talk) {
        assertThat(talk.get("/comparison", scene.leader).status()).isEqualTo(200);
        List<JsonNode> reads = talk.get("/reads", talk.employee).rows();
        assertThat(reads).as("two comparisons, and both have read the record").hasSize(4);
        assertThat(reads.getFirst().path("readerId").asString()).isEqualTo(scene.leader);
        assertThat(reads.getFirst().path("authorId").asString()).isEqualTo(talk.employee);
        assertThat(reads.getLast().path("readerId").asString()).isEqualTo(talk.employee);
        assertThat(reads.getLast().path("authorId").asString()).isEqualTo(scene.leader);
        assertThat(reads.getFirst().propertyNames()).containsExactlyInAnyOrder("readerId", "authorId", "at");
        talk.get("/reads", scene.hr).refused(404, "UNKNOWN_ASSESSMENT");
    }

    @Test
    @Rule("ASM-12")
    void completedRecordNeverChanges() {
        Talk talk = scene.opened().completed();
        JsonNode before = talk.get("/record", scene.leader).is(200);

        talk.put("/forms/mine", Bodies.form("later", 1), scene.leader, "\"2\"").refused(409, "COMPLETED");
        talk.post("/forms/mine/withdrawal", "", talk.employee).refused(409, "COMPLETED");
        talk.put("/agreement", Bodies.agreement(3, 3, 3), scene.leader, "\"1\"").refused(409, "COMPLETED");
        talk.post("/goals", Bodies.goal(Scene.today()), scene.leader).refused(409, "COMPLETED");
        talk.sign(scene.leader, "later").refused(409, "COMPLETED");
        talk.post("/abandonment", "", scene.leader).refused(409, "COMPLETED");
        scene.tells.employment(
                talk.employmentId,
                talk.employee,
                scene.home,
                scene.nextLeader,
                Scene.today().minusYears(2),
                Scene.today(),
                null);
        scene.tells.employmentEnded(talk.employmentId, talk.employee, scene.home, Scene.today(), null);
        Talk fence = scene.opened().ledBy(scene.nextLeader);

        assertThat(fence.state(scene.nextLeader).path("status").asString()).isEqualTo("FORMS");
        assertThat(talk.get("/record", scene.leader).is(200)).isEqualTo(before);
        talk.get("", scene.nextLeader).refused(404, "UNKNOWN_ASSESSMENT");
    }

    @Test
    @Rule({"ASM-03", "ASM-28"})
    void ofManyWhoOpenAtOnceOneOpens() {
        Talk talk = scene.talk();
        List<Reply> replies = Crowd.atOnce(
                24, n -> scene.opening(talk.employmentId, scene.adopted, n % 2 == 0 ? scene.leader : talk.employee));

        Reply opened = replies.stream()
                .filter(reply -> reply.status() == 201)
                .findFirst()
                .orElseThrow();
        talk.id = opened.is(201).path("assessmentId").asString();
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() != 201).allSatisfy(reply -> assertThat(
                        reply.refused(409, "ALREADY_OPEN").path("assessmentId").asString())
                .isEqualTo(talk.id));
        assertTold(talk, "assessment-opened");
    }

    @Test
    @Rule("ASM-28")
    void repeatedOpeningFindsTheFirstEvenWhenItIsOver() {
        Talk talk = scene.talk();
        String body = Bodies.opening(talk.employmentId, scene.adopted);
        String key = "opening-" + talk.employmentId;
        talk.id = scene.post("/assessments", body, scene.leader)
                .header("Idempotency-Key", key)
                .send()
                .is(201)
                .path("assessmentId")
                .asString();
        talk.post("/abandonment", "", talk.employee).is(200);

        Reply again = scene.post("/assessments", body, scene.leader)
                .header("Idempotency-Key", key)
                .send();
        assertThat(again.is(201).path("assessmentId").asString()).isEqualTo(talk.id);
        assertThat(again.is(201).path("status").asString()).isEqualTo("STOPPED");
        scene.post("/assessments", Bodies.opening(talk.employmentId, scene.draft), scene.leader)
                .header("Idempotency-Key", key)
                .send()
                .refused(409, "IDEMPOTENCY_KEY_REUSED");
        String first = talk.id;
        assertThat(talk.open(scene.adopted).id).as("a new one after it").isNotEqualTo(first);
    }

    @Test
    @Rule({"ASM-05", "ASM-28"})
    void autosavesOfBothNeverCollide() {
        Talk talk = scene.opened();
        List<Reply> last = Crowd.atOnce(List.of(talk.employee, scene.leader), author -> saved(talk, author, 12));

        assertThat(last).allSatisfy(reply -> assertThat(reply.etag()).isEqualTo("\"12\""));
        Reply stale = talk.put("/forms/mine", Bodies.form("other words", 1), talk.employee, "\"11\"");
        stale.refused(412, "STALE_VERSION");
        assertThat(stale.text()).doesNotContain("word 11", "other words");
    }

    private static Reply saved(Talk talk, String author, int times) {
        Reply last = talk.get("/forms/mine", author);
        for (int i = 0; i < times; i++) {
            last = talk.put("/forms/mine", Bodies.form("word " + i, 1, 2), author, last.etag());
            last.is(200);
        }
        return last;
    }

    @Test
    @Rule("ASM-14")
    void logIsItsAuthorsOnly() {
        Talk talk = scene.opened().completed();
        talk.scene
                .service
                .put(Scene.ROOT + talk.path("/logs/mine"), Bodies.log("my own thoughts"))
                .as(talk.employee)
                .send()
                .is(200);

        assertThat(talk.get("/logs/mine", talk.employee).is(200).path("note").asString())
                .isEqualTo("my own thoughts");
        talk.get("/logs/mine", scene.leader).refused(404, "NO_LOG");
        talk.get("/logs/mine", scene.hr).refused(404, "UNKNOWN_ASSESSMENT");
        for (String path : List.of("", "/comparison", "/agreement", "/record", "/reads")) {
            assertThat(talk.get(path, scene.leader).text()).doesNotContain("my own thoughts");
        }
        assertThat(scene.get("/me/export", scene.leader).send().text()).doesNotContain("my own thoughts");
        assertThat(scene.get("/me/export", talk.employee).send().text()).contains("my own thoughts");
    }

    @Test
    @Rule("ASM-26")
    void exportHoldsTheOwnAndNobodyElses() {
        Talk talk = scene.opened().completed();
        assertThat(talk.get("/comparison", scene.leader).status()).isEqualTo(200);
        JsonNode export = scene.get("/me/export", talk.employee).send().is(200);

        assertThat(export.at("/assessments/0/forms/0/answers/0/evidence").asString())
                .isEqualTo("seen by the employee");
        assertThat(export.at("/assessments/0/joint/content/rank").asInt()).isEqualTo(2);
        assertThat(export.at("/readsOfMyForms/0/readerId").asString()).isEqualTo(scene.leader);
        assertThat(export.toString()).doesNotContain("seen by the leader");
        assertThat(scene.get("/me/export", scene.stranger)
                        .send()
                        .is(200)
                        .path("assessments")
                        .isEmpty())
                .isTrue();
    }

    @Test
    @Rule("ASM-16")
    void bothSidesReadTheSameGuidanceAndTheReadingsAreCounted() {
        String versionId = scene.version("v-guide", "ADOPTED", null);
        Talk talk = scene.talk().open(versionId);
        String employees = talk.get("/guidance?area=guidance", talk.employee).text();

        assertThat(talk.get("/guidance?area=guidance", scene.leader).text()).isEqualTo(employees);
        assertThat(employees).contains("Criterion guidance 3", "Eksempel guidance 1", "What did you see?");
        talk.get("/guidance?area=courage", scene.leader).refused(404, "UNKNOWN_AREA");
        talk.get("/guidance?area=contact", scene.leader).is(200);
        String counts = "/versions/" + versionId + "/guidance-readings";
        for (String reader : List.of(scene.hr, scene.union)) {
            JsonNode read = scene.get(counts, reader).send().is(200);
            assertThat(read.path("employee").asInt()).isEqualTo(1);
            assertThat(read.path("leader").asInt()).isEqualTo(2);
        }
        scene.get(counts, scene.leader).send().refused(403, "NOT_ALLOWED");
        assertThat(scene.service.everything("guidance_reading").toString()).doesNotContain(scene.leader, talk.employee);
    }

    @Test
    @Rule({"ASM-17", "ASM-30"})
    void hrSeesNumbersAndNothingElse() {
        Talk talk = scene.opened().bothIn();
        String path = "/units/" + scene.home + "/progress";

        JsonNode progress = scene.get(path, scene.hr).send().is(200);
        assertThat(progress.path("conversation").asLong()).isPositive();
        assertThat(progress.propertyNames())
                .containsExactlyInAnyOrder("unitId", "forms", "conversation", "completed", "stopped");
        for (String other : List.of(scene.schoolHr, scene.leader, scene.union, scene.operations)) {
            scene.get(path, other).send().refused(404, "UNKNOWN_UNIT");
        }
        for (String more : List.of("", "/forms/mine", "/comparison", "/agreement", "/record", "/reads", "/logs/mine")) {
            for (String other : List.of(scene.hr, scene.operations, scene.union, scene.schoolLeader)) {
                talk.get(more, other).refused(404, "UNKNOWN_ASSESSMENT");
            }
        }
        assertThat(scene.get("/assessments", scene.hr).send().rows()).isEmpty();
        assertThat(scene.get("/assessments", talk.employee).send().rows())
                .singleElement()
                .returns("EMPLOYEE", row -> row.path("yourPart").asString());
    }

    @Test
    @Rule("ASM-25")
    void leaderAndHrRecordCourses() {
        Talk talk = scene.talk();
        String monday = Bodies.course("employmentId", talk.employmentId, "medication-safety", Scene.today());
        scene.post("/courses/completions", monday, scene.leader).send().is(201);
        scene.post("/courses/completions", monday, scene.leader).send().refused(409, "COURSE_ALREADY_RECORDED");
        String other = Bodies.course(
                "personId", talk.employee, "documentation-basics", Scene.today().minusDays(3));
        scene.post("/courses/completions", other, scene.hr).send().is(201);

        for (Reply list : List.of(
                scene.get("/me/courses", talk.employee).send(),
                scene.get("/employments/" + talk.employmentId + "/courses", scene.leader)
                        .send())) {
            assertThat(list.rows())
                    .extracting(row -> row.path("courseCode").asString())
                    .containsExactly("medication-safety", "documentation-basics");
        }
        for (String stranger : List.of(scene.schoolHr, scene.schoolLeader, talk.employee)) {
            scene.get("/employments/" + talk.employmentId + "/courses", stranger)
                    .send()
                    .refused(404, "UNKNOWN_EMPLOYMENT");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scene.service.heard("assessment.course-record.events", talk.employee))
                        .extracting(event -> event.data().path("courseCode").asString())
                        .containsExactly("medication-safety", "documentation-basics"));
    }
}
