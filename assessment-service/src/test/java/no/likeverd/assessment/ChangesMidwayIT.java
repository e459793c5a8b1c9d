package no.likeverd.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The leader changes, the employee leaves or moves, the version is closed: in the middle of an assessment. */
class ChangesMidwayIT {

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
    @Rule("ASM-18")
    void nextLeaderBeginsAnewAndTheFormerSeesNothing() {
        Talk talk = scene.opened();
        talk.save(scene.leader, "the former leader's draft", 1, 1).is(200);
        talk.ledBy(scene.nextLeader);

        for (String path : new String[] {"", "/forms/mine", "/comparison", "/agreement", "/reads", "/logs/mine"}) {
            talk.get(path, scene.leader).refused(404, "UNKNOWN_ASSESSMENT");
        }
        talk.put("/forms/mine", Bodies.form("late", 1), scene.leader, "\"1\"").refused(404, "UNKNOWN_ASSESSMENT");
        assertThat(talk.get("/forms/mine", scene.nextLeader).text()).doesNotContain("draft");
        assertThat(scene.get("/me/export", scene.leader).send().text()).doesNotContain("the former leader's draft");
        talk.submit(scene.nextLeader, "by the next leader", 1, 2, 3).submit(talk.employee, "by the employee", 1, 2, 3);
        assertThat(talk.get("/comparison", talk.employee)
                        .is(200)
                        .path("leaderFormBy")
                        .asString())
                .isEqualTo(scene.nextLeader);
    }

    @Test
    @Rule({"ASM-09", "ASM-19"})
    void nextLeaderReadsAfterTheEmployeesYesAndSigns() {
        Talk talk = scene.opened().bothIn().ledBy(scene.nextLeader);

        talk.get("/comparison", scene.nextLeader).refused(409, "HANDOVER_CONSENT_MISSING");
        talk.get("/agreement", scene.nextLeader).refused(409, "HANDOVER_CONSENT_MISSING");
        assertThat(talk.state(talk.employee).path("nextStep").asString()).isEqualTo("CONSENT_TO_HANDOVER");
        assertThat(talk.get("/forms/mine", scene.leader).text()).contains("seen by the leader");
        talk.post("/handover-consent", "", talk.employee).is(200);
        assertThat(talk.get("/comparison", scene.nextLeader).text()).contains("seen by the leader");
        assertThat(talk.get("/reads", talk.employee).rows())
                .extracting(read -> read.path("authorId").asString())
                .containsExactlyInAnyOrder(talk.employee, scene.leader);
        talk.agreed(scene.nextLeader);
        talk.sign(scene.nextLeader, null).is(200);
        JsonNode done = talk.sign(talk.employee, null).is(200);
        assertThat(done.path("status").asString()).isEqualTo("COMPLETED");
        talk.get("/record", scene.leader).refused(404, "UNKNOWN_ASSESSMENT");
    }

    @Test
    @Rule("ASM-20")
    void employeeHasTheNextLeaderWriteAForm() {
        Talk talk = scene.opened().bothIn().ledBy(scene.nextLeader);
        talk.post("/leader-restart", "", talk.employee).is(200);

        talk.get("/comparison", talk.employee).refused(409, "NOT_BOTH_SUBMITTED");
        assertThat(talk.get("/forms/mine", scene.leader).text()).contains("seen by the leader");
        talk.submit(scene.nextLeader, "by the next leader", 3, 3, 3);
        assertThat(talk.get("/comparison", scene.nextLeader).text())
                .contains("seen by the employee", "by the next leader")
                .doesNotContain("seen by the leader");
    }

    @Test
    @Rule({"ASM-21", "ASM-24"})
    void leaverStopsWhatIsOpenOnTheDay() {
        Talk today = scene.opened().bothIn();
        Talk tomorrow = scene.opened();
        ends(today, Scene.today(), null);
        ends(tomorrow, Scene.today().plusDays(1), null);

        awaitStopped(today, "EMPLOYMENT_ENDED");
        today.get("/comparison", scene.leader).refused(409, "STOPPED");
        assertThat(today.get("/forms/mine", today.employee).text())
                .contains("seen by the employee")
                .doesNotContain("seen by the leader");
        await().atMost(Duration.ofSeconds(20)).until(() -> scene.service
                .everything("assessment")
                .toString()
                .contains("\"day\": \"" + Scene.today().plusDays(1)));
        assertThat(tomorrow.state(tomorrow.employee).path("status").asString()).isEqualTo("FORMS");
        scene.opening(today.employmentId, scene.adopted, scene.leader).refused(409, "EMPLOYMENT_NOT_ACTIVE");
    }

    @Test
    @Rule("ASM-21")
    void moveStopsWhatIsOpenAndSaysSo() {
        Talk talk = scene.opened();
        String newId = talk.employmentId + "b";
        ends(talk, Scene.today(), "move-" + newId);
        scene.tells.employment(
                newId, talk.employee, scene.school, scene.schoolLeader, Scene.today(), null, talk.employmentId);

        awaitStopped(talk, "MOVED");
        scene.service.knowsTheDirectory();
        assertThat(scene.opening(newId, scene.pilotAtSchool, talk.employee).status())
                .as("the new unit pilots a version")
                .isEqualTo(201);
    }

    @Test
    @Rule({"ASM-01", "ASM-22"})
    void withdrawnVersionStopsAndSupersededGoesOn() {
        String withdrawn = scene.version("v-withdrawn", "ADOPTED", null);
        String replaced = scene.version("v-replaced", "ADOPTED", null);
        Talk stopped = scene.talk().open(withdrawn);
        Talk going = scene.talk().open(replaced);
        closed(replaced, "SUPERSEDED");
        scene.version("v-replaced", "CLOSED", "SUPERSEDED");
        closed(withdrawn, "WITHDRAWN");

        awaitStopped(stopped, "VERSION_WITHDRAWN");
        scene.opening(stopped.employmentId, withdrawn, scene.leader).refused(409, "VERSION_NOT_OPEN_HERE");
        scene.opening(scene.talk().employmentId, replaced, scene.leader).refused(409, "VERSION_NOT_OPEN_HERE");
        going.completed();
        assertThat(going.state(scene.leader).path("status").asString()).isEqualTo("COMPLETED");
    }

    private static void ends(Talk talk, LocalDate day, @Nullable String moveId) {
        scene.tells.employmentEnded(talk.employmentId, talk.employee, scene.home, day, moveId);
        scene.tells.employment(
                talk.employmentId, talk.employee, scene.home, scene.leader, day.minusYears(2), day, null);
    }

    private static void closed(String versionId, String reason) {
        scene.tells.event(
                "ladder.ladder-version.events",
                "/ladder/ladder-version",
                "no.likeverd.ladder.ladder-version-closed.v1",
                versionId,
                "{\"versionId\":\"%s\",\"ladderId\":\"practice-auxiliary\",\"reason\":\"%s\"}"
                        .formatted(versionId, reason));
    }

    private static void awaitStopped(Talk talk, String reason) {
        JsonNode stopped = scene.service
                .until(
                        () -> talk.get("", talk.employee),
                        reply -> reply.is(200).path("status").asString().equals("STOPPED"))
                .is(200);
        assertThat(stopped.at("/stopped/reason").asString()).isEqualTo(reason);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scene.service.heard("assessment.assessment.events", talk.id))
                        .last()
                        .returns("no.likeverd.assessment.assessment-stopped.v1", heard -> heard.type())
                        .returns(reason, heard -> heard.data().path("reason").asString()));
    }
}
