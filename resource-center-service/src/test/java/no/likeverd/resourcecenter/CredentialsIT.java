package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.RunningResourceCenter.day;
import static no.likeverd.resourcecenter.RunningResourceCenter.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What experts have shown, over HTTP and on the real store. */
class CredentialsIT {

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
    @Rule({"RC-180", "RC-181", "RC-183"})
    void theCentreWritesDownPutsRightAndTakesAwayAndTheExpertReadsIt() {
        String expertId = expert("kept");
        String here = "/experts/" + expertId + "/credentials";
        assertThat(read(expertId).etag()).isEqualTo("\"0\"");

        Answer added = add(expertId, Bodies.credential("Sykepleier", -400, 30), newKey());
        String id = added.is(201).path("held").get(0).path("credentialId").asString();
        assertThat(added.etag()).isEqualTo("\"1\"");
        put(here + "/" + id, Bodies.credential("Sykepleier", -400, 900), "\"1\"")
                .is(200);
        put(here + "/police-certificate", seen(0), "\"2\"").is(200);

        JsonNode shown = service.get(here).as(people.id("p", "kept")).send().is(200);
        assertThat(shown.path("held")).hasSize(1);
        assertThat(shown.path("held").get(0).path("validTo").asString()).isEqualTo(day(900).toString());
        assertThat(shown.path("held").get(0).path("validity").asString()).isEqualTo("VALID");
        assertThat(shown.path("policeCertificateSeen").asString()).isEqualTo(day(0).toString());
        assertThat(remove(here + "/" + id, "\"3\"", newKey()).is(200).path("held"))
                .isEmpty();
        assertThat(put(here + "/police-certificate", "{\"seenOn\":null}", "\"4\"")
                        .is(200)
                        .hasNonNull("policeCertificateSeen"))
                .isFalse();
        for (String person : List.of(people.homeLeader, people.orderer, people.colleague)) {
            service.get(here).as(person).send().refused(403, "NOT_ALLOWED");
        }
    }

    @Test
    @Rule("RC-182")
    void aCommandThatIsSentAgainIsDoneOnceAndWhoeverIsBehindIsTold() {
        String expertId = expert("twice");
        String here = "/experts/" + expertId + "/credentials";
        String key = newKey();
        String id = held(add(expertId, Bodies.credential("Sykepleier", -9, 30), key))
                .getFirst();
        held(add(expertId, Bodies.credential("Kurs", -9, 30), newKey()));
        String change = Bodies.credential("Hjelpepleier", -9, 30);

        assertThat(held(add(expertId, Bodies.credential("Sykepleier", -9, 30), key)))
                .hasSize(2);
        add(expertId, change, key).refused(409, "IDEMPOTENCY_KEY_REUSED");
        put(here + "/" + id, change, "\"1\"").refused(412, "STALE_VERSION");
        remove(here + "/" + id, "\"1\"", newKey()).refused(412, "STALE_VERSION");
        put(here + "/police-certificate", seen(-1), "\"0\"").refused(412, "STALE_VERSION");
        assertThat(read(expertId).etag()).isEqualTo("\"2\"");
        String removal = newKey();
        remove(here + "/" + id, "\"2\"", removal).is(200);
        remove(here + "/" + id, "\"2\"", removal).is(200);
        assertThat(read(expertId).etag()).isEqualTo("\"3\"");
    }

    @Test
    @Rule("RC-182")
    void manyWhoWriteTheFirstOnesAtOnceLoseNothing() {
        String expertId = expert("crowded");

        List<Answer> answers = Crowd.atOnce(12, n -> add(expertId, Bodies.credential("Kurs " + n, -9, 300), newKey()));

        answers.forEach(answer -> answer.is(201));
        assertThat(read(expertId).is(200).path("held")).hasSize(12);
    }

    @Test
    @Rule("RC-182")
    void whatIsRefusedChangesNothing() {
        String expertId = expert("refused");
        String here = "/experts/" + expertId + "/credentials";
        Map<String, String> before = service.everything();

        add(expertId, Bodies.credential("Sykepleier", 5, 5), newKey()).refused(422, "PERIOD_REVERSED");
        add(expertId, Bodies.credential("x".repeat(121), -5, 5), newKey()).refused(422, "INVALID");
        add(expertId, "{}", newKey()).refused(422, "INVALID");
        put(here + "/police-certificate", seen(1), "\"0\"").refused(422, "SEEN_IN_THE_FUTURE");
        put(here + "/police-certificate", seen(0), "\"4\"").refused(412, "STALE_VERSION");
        put(here + "/police-certificate", "{\"seenOn\":null}", "\"0\"").is(200);
        put(here + "/crd-none", Bodies.credential("Sykepleier", -5, 5), "\"0\"").refused(404, "UNKNOWN");
        service.call("PUT", here + "/police-certificate")
                .as(people.centreLeader)
                .body(seen(0))
                .send()
                .refused(428, "IF_MATCH_MISSING");

        assertThat(service.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"RC-181", "RC-182"})
    void ofWhoHasLeftThingsAreTakenAwayAndNotWrittenDown() {
        String expertId = expert("leaver");
        String id = held(add(expertId, Bodies.credential("Sykepleier", -9, 3), newKey()))
                .getFirst();
        service.post("/experts/" + expertId + "/departure", Bodies.departure(0))
                .as(people.centreLeader)
                .send()
                .is(200);

        add(expertId, Bodies.credential("Kurs", -9, 30), newKey()).refused(409, "NOT_A_MEMBER");

        assertThat(expiring("?size=100").toString()).doesNotContain(expertId);
        remove("/experts/" + expertId + "/credentials/" + id, "\"1\"", newKey()).is(200);
    }

    @Test
    @Rule("RC-184")
    void theCentreListsWhatExpiresSoonestInPages() {
        String first = expert("first");
        String second = expert("second");
        add(first, Bodies.credential("Om ni år", -9, 3000), newKey()).is(201);
        add(first, Bodies.credential("Om femti dager", -9, 50), newKey()).is(201);
        add(second, Bodies.credential("For ti dager siden", -90, -10), newKey()).is(201);
        add(
                        second,
                        Bodies.credential("Aldri", -90, 0).replaceFirst("\"validTo\":\"[^\"]*\"", "\"validTo\":null"),
                        newKey())
                .is(201);

        List<String> soon = ours(expiring("?size=100"), first, second);
        List<String> later = ours(expiring("?size=100&expiring-before=" + day(4000)), first, second);
        List<String> past = ours(expiring("?size=100&expiring-before=" + day(-9)), first, second);

        assertThat(soon).containsExactly("For ti dager siden", "Om femti dager");
        assertThat(later).containsExactly("For ti dager siden", "Om femti dager", "Om ni år");
        assertThat(past).containsExactly("For ti dager siden");
        assertThat(expiring("?size=1").path("rows")).hasSize(1);
        assertThat(expiring("?size=1").path("total").asInt()).isGreaterThan(1);
        service.get("/credentials?expiring-before=soon")
                .as(people.centreLeader)
                .send()
                .is(400);
        service.get("/credentials").as(people.id("p", "first")).send().refused(403, "NOT_ALLOWED");
    }

    private static List<String> ours(JsonNode page, String... experts) {
        List<String> names = new ArrayList<>();
        page.path("rows").forEach(row -> {
            if (List.of(experts).contains(row.path("expertId").asString())) {
                names.add(row.path("credential").path("name").asString());
            }
        });
        return names;
    }

    private static String expert(String name) {
        String employment = people.employed(name, people.centre, 100);
        return service.post("/experts", Bodies.joining(employment, "EMPLOYED", 100, 3))
                .as(people.centreLeader)
                .send()
                .is(201)
                .path("expertId")
                .asString();
    }

    private static Answer read(String expertId) {
        return service.get("/experts/" + expertId + "/credentials")
                .as(people.centreLeader)
                .send();
    }

    private static Answer add(String expertId, String body, String key) {
        return service.post("/experts/" + expertId + "/credentials", body)
                .header("Idempotency-Key", key)
                .as(people.centreLeader)
                .send();
    }

    private static List<String> held(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.is(201)
                .path("held")
                .forEach(each -> ids.add(each.path("credentialId").asString()));
        return ids;
    }

    private static Answer put(String path, String body, String etag) {
        return service.call("PUT", path)
                .as(people.centreLeader)
                .header("If-Match", etag)
                .body(body)
                .send();
    }

    private static Answer remove(String path, String etag, String key) {
        return service.post(path + "/removal", "{}")
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .as(people.centreLeader)
                .send();
    }

    private static JsonNode expiring(String query) {
        return service.get("/credentials" + query)
                .as(people.centreLeader)
                .send()
                .is(200);
    }

    private static String seen(int day) {
        return "{\"seenOn\":\"%s\"}".formatted(day(day));
    }
}
