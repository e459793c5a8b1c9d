package no.likeverd.assessment;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.RunningService.Call;
import no.likeverd.testing.Teller;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The service in a small municipality: two units, their leaders, HR, union, operations, and ladder versions in every stage. */
public final class Scene implements AutoCloseable {

    public static final String ROOT = "/assessment/v1";

    public final RunningService service = RunningService.start(
            "assessment", AssessmentApplication.application(), "--logging.level.no.likeverd=DEBUG");
    public final Teller tells = service.tells();
    public final String home = tells.id("u-home");
    public final String school = tells.id("u-school");
    public final String leader = person("p-liv");
    public final String nextLeader = person("p-nils");
    public final String schoolLeader = person("p-siri");
    public final String stranger = person("p-sigrid");
    public final String hr = person("p-hr");
    public final String schoolHr = person("p-shr");
    public final String union = person("p-union");
    public final String operations = person("p-ops");
    public final String adopted = version("v-adopted", "ADOPTED", null);
    public final String pilotAtSchool = version("v-pilot", "PILOTED", null);
    public final String draft = version("v-draft", "DRAFT", null);
    public final String superseded = version("v-old", "CLOSED", "SUPERSEDED");
    private int people;

    public Scene() {
        tells.unit(home, null);
        tells.unit(school, null);
        role("HR_ADVISER", hr, home);
        role("HR_ADVISER", schoolHr, school);
        role("UNION_REPRESENTATIVE", union, null);
        role("OPERATIONS", operations, null);
        role("LEADER", leader, home);
        role("LEADER", nextLeader, home);
        role("LEADER", schoolLeader, school);
        tells.employment(id("e-liv"), leader, home, null, today().minusYears(9), null, null);
        service.knowsTheDirectory();
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Oslo"));
    }

    public String id(String name) {
        return tells.id(name);
    }

    private void role(String role, String personId, @Nullable String unitId) {
        tells.role(
                id("g-" + role.toLowerCase(java.util.Locale.ROOT) + personId),
                personId,
                role,
                unitId,
                today().minusYears(1),
                null);
    }

    public String person(String name) {
        String personId = id(name);
        tells.person(personId);
        return personId;
    }

    /** Tells of a version with three areas and three levels, and waits until the service knows it. */
    public String version(String name, String stage, @Nullable String closedBecause) {
        String versionId = id(name);
        tells.event(
                "ladder.ladder-version.state",
                "/ladder/ladder-version",
                "no.likeverd.ladder.ladder-version-state.v1",
                versionId,
                Bodies.version(versionId, stage, closedBecause, school));
        await().atMost(Duration.ofSeconds(20)).until(() -> knows(versionId, stage));
        return versionId;
    }

    private boolean knows(String versionId, String stage) {
        Document known = service.database()
                .getCollection("ladder_version")
                .find(new Document("_id", versionId))
                .first();
        return known != null
                && known.get("state", Document.class).getString("stage").equals(stage);
    }

    /** Somebody who works at home under the leader, and has no assessment yet. */
    public Talk talk() {
        String personId = person("p-ane" + people);
        String employmentId = id("e-ane" + people++);
        tells.employment(employmentId, personId, home, leader, today().minusYears(2), null, null);
        tells.employmentStarted(employmentId, personId, home, today().minusYears(2), null);
        service.knowsTheDirectory();
        return new Talk(this, employmentId, personId);
    }

    /** As {@link #talk}, opened by the leader under the adopted version. */
    public Talk opened() {
        return talk().open(adopted);
    }

    public Call get(String path, String personId) {
        return service.get(ROOT + path).as(personId);
    }

    public Call post(String path, String body, String personId) {
        return service.post(ROOT + path, body).as(personId);
    }

    public Call put(String path, String body, String personId, String etag) {
        return service.put(ROOT + path, body).as(personId).header("If-Match", etag);
    }

    public Reply opening(String employmentId, String versionId, String personId) {
        return post("/assessments", Bodies.opening(employmentId, versionId), personId)
                .send();
    }

    @Override
    public void close() {
        service.close();
    }
}
