package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.RunningResourceCenter.day;
import static no.likeverd.resourcecenter.RunningResourceCenter.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Drafts and a leader's yes, over HTTP and on the real store. */
class DraftsIT {

    private static RunningResourceCenter service;
    private static Municipality people;

    @BeforeAll
    static void start() {
        service = new RunningResourceCenter();
        people = service.municipality;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Rule({"RC-220", "RC-222"})
    void anIncompleteDraftIsKeptCompletedAndSent() {
        String id = begun(Bodies.draft(people.home, "Noe med søvn"));
        JsonNode kept = one(id).is(200);
        assertThat(kept.path("purpose").asString()).isEqualTo("Noe med søvn");
        assertThat(kept.hasNonNull("skill")).isFalse();
        assertThat(kept.path("keptUntil").asString()).isEqualTo(day(90).toString());
        act(id, "sending", "\"1\"", newKey(), people.orderer).refused(422, "DRAFT_INCOMPLETE");

        put(id, Bodies.order(people.home, 20, 30, 50), "\"1\"").is(200);
        String key = newKey();
        JsonNode sent = act(id, "sending", "\"2\"", key, people.orderer).is(200);

        assertThat(sent.path("status").asString()).isEqualTo("SENT");
        assertThat(sent.hasNonNull("purpose")).isFalse();
        JsonNode order = service.get("/orders/" + sent.path("orderId").asString())
                .as(people.centreLeader)
                .send()
                .is(200);
        assertThat(order.path("from").asString()).isEqualTo(day(20).toString());
        assertThat(act(id, "sending", "\"2\"", key, people.orderer).is(200).path("orderId"))
                .isEqualTo(sent.path("orderId"));
        one(id).refused(404, "UNKNOWN");
        assertThat(drafts(people.orderer)).doesNotContain(id);
    }

    @Test
    @Rule("RC-220")
    void whatIsThereHasToMakeSense() {
        String home = people.home;
        Map<String, String> before = service.everything();

        begin("{\"purpose\":\"Uten avdeling\"}", newKey()).refused(422, "INVALID");
        begin(Bodies.draft(home, "x".repeat(501)), newKey()).refused(422, "INVALID");
        begin(Bodies.draft("u-nowhere", "Noe"), newKey()).refused(422, "UNKNOWN_UNIT");
        begin(Bodies.order(home, -2, 5, 50), newKey()).refused(422, "FROM_IN_THE_PAST");
        begin(Bodies.order(home, 9, 5, 50), newKey()).refused(422, "PERIOD_REVERSED");
        begin("{\"unitId\":\"%s\",\"from\":\"i morgen\"}".formatted(home), newKey())
                .refused(400, "MALFORMED");

        assertThat(service.everything()).isEqualTo(before);
    }

    @Test
    @Rule("RC-221")
    void nobodyButThoseWhoOrderForAndLeadTheUnitKnowsOfIt() {
        String id = begun(Bodies.order(people.home, 20, 30, 50));

        one(id).is(200);
        service.get("/drafts/" + id).as(people.homeLeader).send().is(200);
        assertThat(drafts(people.homeLeader)).contains(id);
        for (String other : List.of(people.centreLeader, people.schoolOrderer, people.schoolLeader, people.colleague)) {
            service.get("/drafts/" + id).as(other).send().refused(403, "NOT_ALLOWED");
            assertThat(drafts(other)).doesNotContain(id);
            act(id, "sending", "\"1\"", newKey(), other).refused(403, "NOT_ALLOWED");
            act(id, "removal", "\"1\"", newKey(), other).refused(403, "NOT_ALLOWED");
        }
        act(id, "sending", "\"1\"", newKey(), people.homeLeader).refused(403, "NOT_ALLOWED");
        assertThat(service.get("/orders?size=100")
                        .as(people.centreLeader)
                        .send()
                        .text())
                .doesNotContain(id);
    }

    @Test
    @Rule("RC-223")
    void whoeverIsBehindIsTold() {
        String id = begun(Bodies.draft(people.home, "Først"));
        put(id, Bodies.order(people.home, 20, 30, 50), "\"1\"").is(200);
        Map<String, String> before = service.everything();

        put(id, Bodies.draft(people.home, "Sist"), "\"1\"").refused(412, "STALE_VERSION");
        act(id, "sending", "\"1\"", newKey(), people.orderer).refused(412, "STALE_VERSION");
        act(id, "removal", "\"1\"", newKey(), people.orderer).refused(412, "STALE_VERSION");
        service.call("PUT", "/drafts/" + id)
                .as(people.orderer)
                .body(Bodies.draft(people.home, "Uten"))
                .send()
                .refused(428, "IF_MATCH_MISSING");

        assertThat(service.everything()).isEqualTo(before);
    }

    @Test
    @Rule("RC-224")
    void whatIsSentAgainIsDoneOnce() {
        String key = newKey();
        String id = begin(Bodies.draft(people.home, "En gang"), key)
                .is(201)
                .path("draftId")
                .asString();
        assertThat(begin(Bodies.draft(people.home, "En gang"), key)
                        .is(201)
                        .path("draftId")
                        .asString())
                .isEqualTo(id);
        begin(Bodies.draft(people.home, "To ganger"), key).refused(409, "IDEMPOTENCY_KEY_REUSED");

        String removal = newKey();
        for (int n = 0; n < 2; n++) {
            assertThat(act(id, "removal", "\"1\"", removal, people.orderer)
                            .is(200)
                            .path("status")
                            .asString())
                    .isEqualTo("DELETED");
        }
        one(id).refused(404, "UNKNOWN");
        act(id, "removal", "\"2\"", newKey(), people.orderer).refused(404, "UNKNOWN");
    }

    @Test
    @Rule("RC-221")
    void theListComesInPages() {
        begun(Bodies.draft(people.home, "En"));
        begun(Bodies.draft(people.home, "To"));

        JsonNode first = service.get("/drafts?size=1").as(people.orderer).send().is(200);

        assertThat(first.path("rows")).hasSize(1);
        assertThat(first.path("total").asInt()).isGreaterThan(1);
    }

    @Test
    @Rule({"RC-226", "RC-227", "RC-228", "RC-229"})
    void whereTheLeaderSaysSoAnOrderWaitsForTheLeadersYes() {
        String rule = "/units/" + people.school + "/approval";
        assertThat(service.get(rule)
                        .as(people.schoolLeader)
                        .send()
                        .is(200)
                        .path("needed")
                        .asBoolean())
                .isFalse();
        for (String other : List.of(people.schoolOrderer, people.homeLeader, people.centreLeader)) {
            service.get(rule).as(other).send().refused(403, "NOT_ALLOWED");
            rule(other, "{\"needed\":true}", "\"0\"").refused(403, "NOT_ALLOWED");
        }
        rule(people.schoolLeader, "{\"needed\":true,\"leastDays\":0}", "\"0\"").refused(422, "INVALID");
        rule(people.schoolLeader, "{\"needed\":true,\"leastDays\":10}", "\"0\"").is(200);
        rule(people.schoolLeader, "{\"needed\":false}", "\"0\"").refused(412, "STALE_VERSION");
        String small = Bodies.order(people.school, 20, 23, 10);
        String large = Bodies.order(people.school, 20, 60, 100);

        service.post("/orders", small).as(people.schoolOrderer).send().is(201);
        service.post("/orders", large).as(people.schoolOrderer).send().refused(409, "APPROVAL_NEEDED");
        String id = service.post("/drafts", large)
                .as(people.schoolOrderer)
                .send()
                .is(201)
                .path("draftId")
                .asString();
        JsonNode sent =
                act(id, "sending", "\"1\"", newKey(), people.schoolOrderer).is(200);
        assertThat(sent.path("status").asString()).isEqualTo("AWAITING");
        act(id, "approval", "\"2\"", newKey(), people.schoolOrderer).refused(403, "NOT_ALLOWED");
        act(id, "removal", "\"2\"", newKey(), people.schoolOrderer).refused(409, "DRAFT_AWAITS");

        answer(id, "refusal", "{\"words\":\"\"}", "\"2\"").refused(422, "INVALID");
        answer(id, "refusal", "{\"words\":\"%s\"}".formatted("x".repeat(501)), "\"2\"")
                .refused(422, "INVALID");
        JsonNode back =
                answer(id, "refusal", "{\"words\":\"Kortere\"}", "\"2\"").is(200);
        assertThat(back.path("sentBackWords").asString()).isEqualTo("Kortere");
        act(id, "sending", "\"3\"", newKey(), people.schoolOrderer).is(200);
        rule(people.schoolLeader, "{\"needed\":false}", "\"1\"").is(200);
        assertThat(service.get("/drafts/" + id)
                        .as(people.schoolOrderer)
                        .send()
                        .is(200)
                        .path("status")
                        .asString())
                .as("turned off, what waits still waits")
                .isEqualTo("AWAITING");
        String yes = newKey();
        JsonNode approved =
                act(id, "approval", "\"4\"", yes, people.schoolLeader).is(200);

        assertThat(approved.path("status").asString()).isEqualTo("SENT");
        assertThat(act(id, "approval", "\"4\"", yes, people.schoolLeader).is(200))
                .isEqualTo(approved);
        act(id, "approval", "\"4\"", newKey(), people.schoolLeader).refused(412, "STALE_VERSION");
        service.get("/orders/" + approved.path("orderId").asString())
                .as(people.centreLeader)
                .send()
                .is(200);
        service.post("/orders", large).as(people.schoolOrderer).send().is(201);
    }

    private static String begun(String body) {
        return begin(body, newKey()).is(201).path("draftId").asString();
    }

    private static Answer begin(String body, String key) {
        return service.post("/drafts", body)
                .header("Idempotency-Key", key)
                .as(people.orderer)
                .send();
    }

    private static Answer one(String id) {
        return service.get("/drafts/" + id).as(people.orderer).send();
    }

    private static Answer put(String id, String body, String etag) {
        return service.call("PUT", "/drafts/" + id)
                .as(people.orderer)
                .header("If-Match", etag)
                .body(body)
                .send();
    }

    private static Answer act(String id, String what, String etag, String key, String personId) {
        return service.post("/drafts/" + id + "/" + what, "{}")
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .as(personId)
                .send();
    }

    private static Answer answer(String id, String what, String body, String etag) {
        return service.post("/drafts/" + id + "/" + what, body)
                .header("If-Match", etag)
                .as(people.schoolLeader)
                .send();
    }

    private static Answer rule(String personId, String body, String etag) {
        return service.call("PUT", "/units/" + people.school + "/approval")
                .as(personId)
                .header("If-Match", etag)
                .body(body)
                .send();
    }

    private static List<String> drafts(String personId) {
        List<String> ids = new ArrayList<>();
        service.get("/drafts?size=100")
                .as(personId)
                .send()
                .is(200)
                .path("rows")
                .forEach(row -> ids.add(row.path("draftId").asString()));
        return ids;
    }
}
