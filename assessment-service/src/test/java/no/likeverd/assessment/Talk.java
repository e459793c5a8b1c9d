package no.likeverd.assessment;

import no.likeverd.testing.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One employee and one assessment, driven over HTTP. */
public final class Talk {

    public final Scene scene;
    public final String employmentId;
    public final String employee;
    public String id = "";

    Talk(Scene scene, String employmentId, String employee) {
        this.scene = scene;
        this.employmentId = employmentId;
        this.employee = employee;
    }

    public Talk open(String versionId) {
        id = scene.opening(employmentId, versionId, scene.leader)
                .is(201)
                .path("assessmentId")
                .asString();
        return this;
    }

    public String path(String more) {
        return "/assessments/" + id + more;
    }

    public Reply get(String more, String personId) {
        return scene.get(path(more), personId).send();
    }

    public Reply post(String more, String body, String personId) {
        return scene.post(path(more), body, personId).send();
    }

    public Reply put(String more, String body, String personId, String etag) {
        return scene.put(path(more), body, personId, etag).send();
    }

    /** Saves a form under the version that the author has last read. */
    public Reply save(String author, String words, int... ranks) {
        return put(
                "/forms/mine",
                Bodies.form(words, ranks),
                author,
                get("/forms/mine", author).etag());
    }

    public Talk submit(String author, String words, int... ranks) {
        save(author, words, ranks).is(200);
        post("/forms/mine/submission", "", author).is(200);
        return this;
    }

    public Talk bothIn() {
        return submit(employee, "seen by the employee", 2, 1, 3).submit(scene.leader, "seen by the leader", 2, 2, 1);
    }

    public Talk agreed(String by) {
        put("/agreement", Bodies.agreement(2, 2, 2), by, get("/agreement", by).etag())
                .is(200);
        return this;
    }

    public Reply sign(String by, @Nullable String disagreement) {
        String etag = get("/agreement", by).etag();
        return scene.post(path("/signature"), Bodies.signature(disagreement), by)
                .header("If-Match", etag)
                .send();
    }

    public Talk completed() {
        bothIn().agreed(scene.leader);
        sign(employee, "Not in planning").is(200);
        sign(scene.leader, null).is(200);
        return this;
    }

    public JsonNode state(String personId) {
        return get("", personId).is(200);
    }

    /** The employment has another nearest leader from now on; returns when the service has followed. */
    public Talk ledBy(String newLeader) {
        scene.tells.employment(
                employmentId, employee, scene.home, newLeader, Scene.today().minusYears(2), null, null);
        scene.service.until(
                () -> get("", employee),
                reply -> reply.is(200).path("leaderPersonId").asString("").equals(newLeader));
        return this;
    }
}
