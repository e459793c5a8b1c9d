package no.likeverd.assessment;

import java.util.List;
import no.likeverd.testing.api.ApiFuzz;
import no.likeverd.testing.api.StoredDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever is asked, the answer is as the service's own description says; and the description keeps what it once promised. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiFuzzIT {

    private static final String ONE = "/assessment/v1/assessments/{assessmentId}";

    private final Scene scene = new Scene();
    private final ApiFuzz fuzz = ApiFuzz.of(scene.service, "assessment");

    @AfterAll
    void stop() {
        scene.close();
    }

    @Test
    void describesNoLessThanIsStored() {
        StoredDocument.ofService("assessment").holds(fuzz.document());
    }

    @Test
    void answersAsDescribed() {
        List<Talk> talks = List.of(
                scene.talk(),
                scene.opened(),
                scene.opened().bothIn(),
                scene.opened().bothIn().agreed(scene.leader),
                scene.opened().completed());
        for (Talk talk : talks) {
            fuzz.callers(List.of(talk.employee)).known("employmentId", talk.employmentId);
            if (!talk.id.isEmpty()) {
                fuzz.known("assessmentId", talk.id);
            }
        }
        fuzz.callers(List.of(scene.leader, scene.schoolLeader, scene.stranger, scene.hr, scene.union, scene.operations))
                .known("versionId", scene.adopted)
                .example("PUT " + ONE + "/forms/mine application/json", Bodies.form("Does it well", 1, 2, 1))
                .example("PUT " + ONE + "/agreement application/json", Bodies.agreement(1, 2, 1))
                .example(
                        "POST " + ONE + "/goals application/json",
                        Bodies.goal(Scene.today().plusDays(90)))
                .example("POST " + ONE + "/signature application/json", Bodies.signature(null))
                .example("PUT " + ONE + "/logs/mine application/json", Bodies.log("Went on a visit"))
                .may("POST /assessment/v1/assessments", scene.leader)
                .run();
    }
}
