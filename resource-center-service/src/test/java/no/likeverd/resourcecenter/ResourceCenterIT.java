package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.RunningResourceCenter.day;
import static no.likeverd.resourcecenter.RunningResourceCenter.newKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job through the service's own door. */
class ResourceCenterIT {

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
    @Rule({"RC-01", "RC-16", "RC-22", "RC-25"})
    void departmentOrdersAndTheRightExpertIsBookedOnce() {
        String expertId = expert("main", 100, 3);
        String orderId = order(14, 60, 100);

        JsonNode best = candidates(orderId, people.centreLeader)
                .valueStream()
                .filter(row -> row.path("expertId").asString().equals(expertId))
                .findFirst()
                .orElseThrow();
        assertThat(best.path("possible").asBoolean()).isTrue();
        assertThat(best.path("reasonsFor").size()).isEqualTo(4);

        String key = newKey();
        JsonNode booking = book(orderId, expertId, key).is(201);
        assertThat(book(orderId, expertId, key).is(201)).isEqualTo(booking);
        assertThat(booking.path("professionalResponsibility").asString()).isEqualTo("DEPARTMENT");
        assertThat(see(orderId).path("status").asString()).isEqualTo("FILLED");

        String rival = order(30, 40, 100);
        JsonNode refusal = book(rival, expertId, newKey()).refused(409, "BOOKED");
        assertThat(refusal.path("nextFree").path("from").asString()).isEqualTo(day(60).toString());
        assertThat(refusal.path("reasonsAgainst").get(0).path("weeks").size()).isGreaterThan(1);
        assertThat(service.manage("/actuator/prometheus"))
                .containsPattern("likeverd_booking_refusals_total\\{[^}]*code=\"BOOKED\"");

        assertThat(end(orderId, "booking/cancellation", people.centreLeader)
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("OPEN");
        book(rival, expertId, newKey()).is(201);
        assertThat(end(rival, "booking/cancellation", people.orderer)
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(end(orderId, "withdrawal", people.orderer)
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(service.get("/experts/" + expertId + "/bookings")
                        .as(people.centreLeader)
                        .send()
                        .is(200)
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    @Rule("RC-22")
    void refusalOffersOthers() {
        String taken = expert("taken", 100, 3);
        String free = expert("free", 100, 3);
        book(order(200, 220, 100), taken, newKey()).is(201);

        JsonNode refusal = book(order(200, 220, 100), taken, newKey()).refused(409, "BOOKED");

        assertThat(refusal.path("alternatives").size()).isBetween(1, 3);
        assertThat(refusal.path("alternatives").toString()).contains(free).doesNotContain(taken);
    }

    @Test
    @Rule("RC-02")
    void beyondFourMonthsIsRefused() {
        String expertId = expert("long", 100, 3);

        JsonNode refusal = book(order(14, 150, 50), expertId, newKey()).refused(409, "BEYOND_FOUR_MONTHS");

        assertThat(refusal.path("reasonsAgainst").get(0).path("weeks").get(0).asString())
                .matches("\\d{4}-W\\d\\d");
        assertThat(refusal.has("nextFree")).as("no dates would do").isFalse();
    }

    @Test
    @Rule({"RC-08", "RC-19"})
    void attachedExpertComesWhenTheHomeLeaderHasAgreed() {
        String employment = people.employed("attached", people.school, 100);
        String expertId = join(Bodies.joining(employment, "ATTACHED", 40, 3))
                .is(201)
                .path("expertId")
                .asString();
        String orderId = order(14, 30, 40);

        book(orderId, expertId, newKey()).refused(409, "CONSENT_MISSING");
        JsonNode agreed = service.post("/experts/" + expertId + "/consent", "{}")
                .as(people.schoolLeader)
                .send()
                .is(200);

        assertThat(agreed.path("active").asBoolean()).isTrue();
        book(orderId, expertId, newKey()).is(201);
    }

    @Test
    @Rule("RC-15")
    void whatACrashLeftBehindIsFinishedByTheServiceItself() {
        String expertId = expert("abandoned", 100, 3);
        String orderId = order(14, 30, 60);
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(1));
        service.bean(Orders.class)
                .change(orderId, order -> order.allocate("bkg-%026x".formatted(7), expertId, day(0), longAgo));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(see(orderId).path("status").asString()).isEqualTo("FILLED"));
    }

    @Test
    @Rule("RC-24")
    void namesAreForThoseWhoLead() {
        String expertId = expert("named", 100, 3);
        String orderId = order(14, 30, 10);

        assertThat(candidates(orderId, people.centreLeader).toString()).contains("Ekspertnamed");
        assertThat(candidates(orderId, people.orderer).toString()).doesNotContain("Ekspert");
        assertThat(service.get("/experts/" + expertId)
                        .as(people.id("p", "named"))
                        .send()
                        .is(200)
                        .path("name")
                        .asString())
                .isEqualTo("Eva Ekspertnamed");
    }

    @Test
    @Rule("RC-27")
    void everybodySeesTheirOwn() {
        String orderId = order(14, 30, 10);
        String employment = people.employed("lent", people.home, 100);
        String lent = join(Bodies.joining(employment, "ATTACHED", 40, 3))
                .is(201)
                .path("expertId")
                .asString();

        assertThat(list("/orders?size=100", people.orderer)).contains(orderId);
        assertThat(list("/orders?size=100&unit=" + people.home + "&status=OPEN", people.centreLeader))
                .contains(orderId);
        assertThat(list("/orders?size=100&status=FILLED", people.centreLeader)).doesNotContain(orderId);
        assertThat(list("/orders?size=100", people.schoolOrderer)).doesNotContain(orderId);
        assertThat(list("/orders?size=100&unit=" + people.home, people.schoolOrderer))
                .doesNotContain(orderId);
        assertThat(list("/orders", people.colleague)).contains("\"total\":0");
        assertThat(list("/experts?size=100", people.homeLeader)).contains(lent);
        assertThat(list("/experts?size=100&skill=dementia-care", people.centreLeader))
                .contains(lent);
        assertThat(list("/experts?size=100&skill=welding", people.centreLeader)).contains("\"total\":0");
        assertThat(list("/experts?size=100", people.schoolLeader)).doesNotContain(lent);
        assertThat(list("/experts", people.colleague)).contains("\"total\":0");
        assertThat(list("/experts", people.id("p", "lent"))).contains(lent);
    }

    @Test
    @Rule("RC-18")
    void employmentGetsOneCalendarHoweverManyAddIt() {
        String employment = people.employed("popular", people.centre, 100);

        List<Integer> statuses = Crowd.atOnce(16, n -> join(Bodies.joining(employment, "EMPLOYED", 100, 3))
                .response()
                .statusCode());

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        join(Bodies.joining(employment, "EMPLOYED", 100, 3)).refused(409, "ALREADY_IN_POOL");
    }

    @Test
    @Rule("RC-25")
    void repeatedPostsChangeNothing() {
        String key = newKey();
        String employment = people.employed("twice", people.centre, 100);
        String joining = Bodies.joining(employment, "EMPLOYED", 100, 3);
        JsonNode first = join(joining, key).is(201);

        assertThat(join(joining, key).is(201)).isEqualTo(first);
        join(Bodies.joining(employment, "EMPLOYED", 90, 3), key).refused(409, "IDEMPOTENCY_KEY_REUSED");

        String absence = "/experts/" + first.path("expertId").asString() + "/absences";
        for (int n = 0; n < 2; n++) {
            assertThat(service.post(absence, Bodies.absence(3, 5))
                            .header("Idempotency-Key", key)
                            .as(people.centreLeader)
                            .send()
                            .is(201)
                            .path("absences")
                            .size())
                    .isEqualTo(1);
        }
        String order = Bodies.order(people.home, 14, 30, 10);
        JsonNode placed = place(order, key).is(201);
        assertThat(place(order, key).is(201)).isEqualTo(placed);
        place(Bodies.order(people.home, 14, 31, 10), key).refused(409, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void skillsAreChangedByWhoHasReadThem() {
        String expertId = expert("learning", 100, 2);
        String etag = service.get("/experts/" + expertId)
                .as(people.centreLeader)
                .send()
                .etag();

        JsonNode changed = changeSkills(expertId, etag).is(200);

        assertThat(changed.path("skills").size()).isEqualTo(2);
        changeSkills(expertId, etag).refused(412, "STALE_VERSION");
    }

    @Test
    void describesItsApi() {
        assertThat(service.call("GET", "").send().response().statusCode()).isEqualTo(401);
        String description = service.describe().send().text();
        assertThat(description)
                .contains("\"openapi\":\"3.1")
                .contains("/resource-center/v1/orders/{orderId}/candidates");
        assertThat(service.manage("/actuator/health/readiness")).contains("UP");
    }

    private static String expert(String name, int sharePercent, int level) {
        String employment = people.employed(name, people.centre, 100);
        return join(Bodies.joining(employment, "EMPLOYED", sharePercent, level))
                .is(201)
                .path("expertId")
                .asString();
    }

    private static Answer join(String body) {
        return join(body, newKey());
    }

    private static Answer join(String body, String key) {
        return service.post("/experts", body)
                .header("Idempotency-Key", key)
                .as(people.centreLeader)
                .send();
    }

    private static Answer changeSkills(String expertId, String etag) {
        return service.call("PUT", "/experts/" + expertId + "/skills")
                .body(Bodies.skills(3))
                .header("If-Match", etag)
                .as(people.centreLeader)
                .send();
    }

    private static String order(int from, int to, int sharePercent) {
        return place(Bodies.order(people.home, from, to, sharePercent), newKey())
                .is(201)
                .path("orderId")
                .asString();
    }

    private static Answer place(String body, String key) {
        return service.post("/orders", body)
                .header("Idempotency-Key", key)
                .as(people.orderer)
                .send();
    }

    private static JsonNode see(String orderId) {
        return service.get("/orders/" + orderId).as(people.orderer).send().is(200);
    }

    private static JsonNode candidates(String orderId, String personId) {
        return service.get("/orders/" + orderId + "/candidates?size=100")
                .as(personId)
                .send()
                .is(200)
                .path("rows");
    }

    private static Answer book(String orderId, String expertId, String key) {
        return service.post("/orders/" + orderId + "/bookings", Bodies.booking(expertId))
                .header("Idempotency-Key", key)
                .as(people.centreLeader)
                .send();
    }

    private static Answer end(String orderId, String how, String personId) {
        return service.post("/orders/" + orderId + "/" + how, "{}").as(personId).send();
    }

    private static String list(String path, String personId) {
        return service.get(path).as(personId).send().is(200).toString();
    }
}
