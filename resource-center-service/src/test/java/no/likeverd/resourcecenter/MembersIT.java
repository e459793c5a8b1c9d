package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.RunningResourceCenter.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Heard;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.Teller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens to members elsewhere, through broker and door: placed, invited, moved, gone. */
class MembersIT {

    private static final String ROOT = "/resource-center/v1";
    private static final String CALENDARS = "resource-center.expert-calendar.events";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static final RunningService service =
            RunningService.start("resource-center", ResourceCenterApplication.application());
    private static final Teller tells = service.tells();
    private static final Told ladder = new Told(tells);
    private static final String centre = tells.id("u-centre");
    private static final String home = tells.id("u-home");
    private static final String school = tells.id("u-school");
    private static final String centreLeader = tells.id("p-centre-leader");
    private static final String orderer = tells.id("p-orderer");
    private static final String homeLeader = tells.id("p-home-leader");
    private static final String schoolLeader = tells.id("p-school-leader");

    @BeforeAll
    static void tellOfTheMunicipality() {
        List.of(centre, home, school).forEach(unit -> tells.unit(unit, null));
        named(centreLeader, "RESOURCE_CENTRE_LEADER", centre);
        named(orderer, "ORDERER", home);
        named(homeLeader, "LEADER", home);
        named(schoolLeader, "LEADER", school);
        service.knowsTheDirectory();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Rule("RC-29")
    void placementsGiveAndTakeSkillsWhicheverComesFirst() {
        String early = employed("early", centre);
        ladder.placed(early, "PRACTICE", 3, false);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.database()
                                .getCollection("known_placement")
                                .countDocuments(new org.bson.Document("state.employmentId", early))
                        == 1);
        JsonNode joined = join(early, "EMPLOYED", 1).is(201);
        assertThat(joined.path("skills").toString()).contains("\"source\":\"PLACEMENT\"");

        String late = employed("late", centre);
        String expertId = join(late, "EMPLOYED", 1).is(201).path("expertId").asString();
        ladder.placed(late, "PRACTICE", 3, false);
        until(expertId, expert -> expert.path("skills").size() == 2);
        book(order(14, 30, 50), expertId).is(201);
        ladder.ended(late, "REPLACED", day(0));
        JsonNode without = until(expertId, expert -> expert.path("skills").size() == 1);

        assertThat(without.path("skills").get(0).path("level").asInt()).isEqualTo(1);
        assertThat(bookings(expertId)).hasSize(1).allMatch(booking -> booking.path("cancelledOn")
                .isNull());
        book(order(40, 50, 50), expertId).refused(409, "LEVEL_TOO_LOW");
    }

    @Test
    @Rule({"RC-30", "RC-31"})
    void topOfTheLadderIsInvitedAndJoinsByAYes() {
        String employmentId = employed("top", home);
        String person = Told.person(employmentId);
        ladder.placed(employmentId, "PRACTICE", 3, true);
        String invitationId = invited(person).path("invitationId").asString();
        assertThat(service.get(ROOT + "/invitations?size=100")
                        .as(centreLeader)
                        .send()
                        .text())
                .contains(invitationId);
        assertThat(service.get(ROOT + "/me/invitations").as(homeLeader).send().rows())
                .isEmpty();

        answer(invitationId, homeLeader, Bodies.yes(40)).refused(404, "UNKNOWN");
        Reply yes = answer(invitationId, person, Bodies.yes(40));
        assertThat(yes.is(200).path("status").asString()).isEqualTo("ACCEPTED");
        answer(invitationId, person, Bodies.no()).refused(409, "INVITATION_ANSWERED");

        JsonNode expert = mine(person);
        assertThat(expert.path("status").asString()).isEqualTo("AWAITING_CONSENT");
        assertThat(expert.path("membership").asString()).isEqualTo("ATTACHED");
        String expertId = expert.path("expertId").asString();
        book(order(14, 30, 40), expertId).refused(409, "CONSENT_MISSING");
        consent(expertId, homeLeader).is(200);
        book(order(14, 30, 40), expertId).is(201);
        hears("resource-center.invitation.events", invitationId, "expert-invited", "invitation-answered");
        hears(CALENDARS, expertId, "expert-joined-pool", "expert-booked");
    }

    @Test
    @Rule({"RC-30", "RC-31"})
    void leadersAndMembersAreNotInvitedAndANoIsAnAnswer() {
        String leading = employed("leading", home);
        String member = employed("member", centre);
        String free = employed("free", home);
        join(member, "EMPLOYED", 3).is(201);
        ladder.placed(leading, "LEADER", 3, true);
        ladder.placed(member, "NEED", 3, true);
        ladder.placed(free, "NEED", 3, true);
        String invitationId = invited(Told.person(free)).path("invitationId").asString();

        assertThat(answer(invitationId, Told.person(free), Bodies.no())
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("DECLINED");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.database()
                                .getCollection("known_placement")
                                .countDocuments(
                                        com.mongodb.client.model.Filters.in("state.employmentId", leading, member))
                        == 2);
        for (String person : List.of(Told.person(leading), Told.person(member))) {
            assertThat(service.get(ROOT + "/me/invitations").as(person).send().rows())
                    .isEmpty();
        }
        assertThat(service.get(ROOT + "/experts").as(Told.person(free)).send().rows())
                .isEmpty();
    }

    @Test
    @Rule({"RC-35", "RC-36", "RC-37"})
    void expertWithdrawsAndComesBack() {
        String employmentId = employed("restless", centre);
        String person = Told.person(employmentId);
        String expertId =
                join(employmentId, "EMPLOYED", 3).is(201).path("expertId").asString();
        String orderId = order(14, 30, 50);
        book(orderId, expertId).is(201);

        JsonNode refusal = depart(expertId, person, 20).refused(409, "BOOKED");
        assertThat(refusal.path("bookings").size()).isEqualTo(1);
        JsonNode leaving = depart(expertId, person, 30).is(200);
        assertThat(leaving.path("leavesOn").asString()).isEqualTo(day(30).toString());
        assertThat(leaving.path("leaveReason").asString()).isEqualTo("WITHDREW");
        assertThat(leaving.path("status").asString()).isEqualTo("MEMBER");
        book(order(28, 40, 50), expertId).refused(409, "LEFT");
        service.post(ROOT + "/orders/" + orderId + "/booking/cancellation", "{}")
                .as(orderer)
                .send()
                .is(200);
        assertThat(depart(expertId, centreLeader, 0).is(200).path("status").asString())
                .isEqualTo("LEFT");
        hears(CALENDARS, expertId, "expert-joined-pool", "expert-booked", "booking-cancelled", "expert-left-pool");

        JsonNode again = join(employmentId, "EMPLOYED", 2).is(201);
        assertThat(again.path("expertId").asString()).isEqualTo(expertId);
        assertThat(again.path("status").asString()).isEqualTo("MEMBER");
        assertThat(again.path("leavesOn").isNull()).isTrue();
        assertThat(bookings(expertId)).hasSize(1);
    }

    @Test
    @Rule({"RC-35", "RC-38"})
    void leaverIsMissedInTimeAndOnlyWhereNeeded() {
        String employmentId = employed("leaver", centre);
        String expertId =
                join(employmentId, "EMPLOYED", 3).is(201).path("expertId").asString();
        String before = order(10, 30, 50);
        String beyond = order(14, 60, 50);
        book(before, expertId).is(201);
        book(beyond, expertId).is(201);

        tells.employmentEnded(employmentId, Told.person(employmentId), centre, day(30), null);
        JsonNode expert = until(expertId, known -> !known.path("leavesOn").isNull());
        service.until(() -> see(beyond), reply -> reply.text().contains("\"status\":\"OPEN\""));

        assertThat(expert.path("leaveReason").asString()).isEqualTo("EMPLOYMENT_ENDED");
        assertThat(expert.path("status").asString()).isEqualTo("MEMBER");
        assertThat(see(before).is(200).path("status").asString()).isEqualTo("FILLED");
        assertThat(see(beyond).is(200).path("servedUntil").asString()).isEqualTo(day(30).toString());
        book(order(29, 31, 50), expertId).refused(409, "EMPLOYMENT_ENDS");
        JsonNode candidate =
                service.get(ROOT + "/orders/" + beyond + "/candidates?size=100").as(centreLeader).send().rows().stream()
                        .filter(row -> row.path("expertId").asString().equals(expertId))
                        .findFirst()
                        .orElseThrow();
        assertThat(candidate.path("possible").asBoolean()).isFalse();
        assertThat(candidate.path("reasonsAgainst").toString()).contains("EMPLOYMENT_ENDS");
        String substitute = join(employed("substitute", centre), "EMPLOYED", 3)
                .is(201)
                .path("expertId")
                .asString();
        assertThat(book(beyond, substitute).is(201).path("from").asString()).isEqualTo(day(30).toString());
    }

    @Test
    @Rule("RC-38")
    void whoIsGoneAlreadyLeavesHistory() {
        String employmentId = employed("gone", centre);
        String expertId =
                join(employmentId, "EMPLOYED", 3).is(201).path("expertId").asString();
        String orderId = order(10, 30, 50);
        book(orderId, expertId).is(201);

        tells.employmentEnded(employmentId, Told.person(employmentId), centre, day(0), null);
        until(expertId, expert -> expert.path("status").asString().equals("LEFT"));

        assertThat(see(orderId).is(200).path("status").asString()).isEqualTo("OPEN");
        assertThat(bookings(expertId)).singleElement().satisfies(booking -> assertThat(
                        booking.path("cancelledBy").asString())
                .isEqualTo("CENTRE"));
        hears(CALENDARS, expertId, "expert-joined-pool", "expert-booked", "booking-cancelled", "expert-left-pool");
    }

    @Test
    @Rule({"RC-39", "RC-43"})
    void moveCancelsNothingAndTheNewLeaderIsAsked() {
        String first = employed("mover", home);
        String next = first.replace("mover", "mover-next");
        String person = Told.person(first);
        String expertId = join(first, "ATTACHED", 3).is(201).path("expertId").asString();
        consent(expertId, homeLeader).is(200);
        String orderId = order(14, 60, 50);
        book(orderId, expertId).is(201);

        tells.employmentStarted(next, person, school, day(0), "move-" + next);
        tells.employment(first, person, home, null, LONG_AGO, day(0), null);
        tells.employment(next, person, school, null, day(0), null, first);
        tells.employmentEnded(first, person, home, day(0), "move-" + next);
        ladder.carried(next, first, 2);
        JsonNode moved =
                until(expertId, expert -> expert.path("homeUnitId").asString().equals(school));

        assertThat(moved.path("employmentId").asString()).isEqualTo(next);
        assertThat(moved.path("status").asString()).isEqualTo("AWAITING_CONSENT");
        assertThat(see(orderId).is(200).path("status").asString()).isEqualTo("FILLED");
        assertThat(list("/experts?size=100", schoolLeader)).contains(expertId);
        assertThat(list("/experts?size=100", homeLeader)).doesNotContain(expertId);
        service.get(ROOT + "/experts/" + expertId).as(homeLeader).send().refused(403, "NOT_ALLOWED");
        book(order(70, 80, 50), expertId).refused(409, "CONSENT_MISSING");
        join(next, "ATTACHED", 3).refused(409, "ALREADY_IN_POOL");
        consent(expertId, schoolLeader).is(200);
        book(order(70, 80, 50), expertId).is(201);
        hears(
                CALENDARS,
                expertId,
                "expert-joined-pool",
                "expert-booked",
                "expert-moved",
                "expert-joined-pool",
                "expert-booked");
    }

    private static void named(String personId, String role, String unitId) {
        tells.person(personId);
        tells.role("g-" + personId, personId, role, unitId, LONG_AGO, null);
    }

    /** Somebody with a post of long ago; the answer is its id. */
    private static String employed(String name, String unitId) {
        String employmentId = tells.id("e-" + name);
        String person = Told.person(employmentId);
        tells.person(person);
        tells.employment(employmentId, person, unitId, null, LONG_AGO, null, null);
        tells.employmentStarted(employmentId, person, unitId, LONG_AGO, null);
        service.knowsTheDirectory();
        return employmentId;
    }

    private static Reply join(String employmentId, String membership, int level) {
        return service.post(ROOT + "/experts", Bodies.joining(employmentId, membership, 100, level))
                .as(centreLeader)
                .send();
    }

    private static Reply consent(String expertId, String leader) {
        return service.post(ROOT + "/experts/" + expertId + "/consent", "{}")
                .as(leader)
                .send();
    }

    private static Reply depart(String expertId, String personId, int on) {
        return service.post(ROOT + "/experts/" + expertId + "/departure", Bodies.departure(on))
                .as(personId)
                .send();
    }

    private static Reply answer(String invitationId, String personId, String body) {
        return service.post(ROOT + "/invitations/" + invitationId + "/answer", body)
                .as(personId)
                .send();
    }

    private static JsonNode invited(String personId) {
        return service.until(
                        () -> service.get(ROOT + "/me/invitations").as(personId).send(),
                        reply -> !reply.rows().isEmpty())
                .rows()
                .getFirst();
    }

    private static String order(int from, int to, int sharePercent) {
        return service.post(ROOT + "/orders", Bodies.order(home, from, to, sharePercent))
                .as(orderer)
                .send()
                .is(201)
                .path("orderId")
                .asString();
    }

    private static Reply book(String orderId, String expertId) {
        return service.post(ROOT + "/orders/" + orderId + "/bookings", Bodies.booking(expertId))
                .as(centreLeader)
                .send();
    }

    private static Reply see(String orderId) {
        return service.get(ROOT + "/orders/" + orderId).as(orderer).send();
    }

    private static JsonNode mine(String personId) {
        return service.get(ROOT + "/experts").as(personId).send().rows().getFirst();
    }

    private static List<JsonNode> bookings(String expertId) {
        return service.get(ROOT + "/experts/" + expertId + "/bookings")
                .as(centreLeader)
                .send()
                .rows();
    }

    private static String list(String path, String personId) {
        return service.get(ROOT + path).as(personId).send().is(200).toString();
    }

    private static JsonNode until(String expertId, Predicate<JsonNode> enough) {
        return service.until(
                        () -> service.get(ROOT + "/experts/" + expertId)
                                .as(centreLeader)
                                .send(),
                        reply -> enough.test(reply.is(200)))
                .is(200);
    }

    /** What was published of a subject, in order, as promised and without a name. */
    private static void hears(String topic, String subject, String... types) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(service.heard(topic, subject))
                .extracting(heard -> name(heard))
                .containsExactly(types));
        service.heard(topic, subject).forEach(heard -> {
            EventContract.of("resource-center/" + name(heard) + "/v1")
                    .accepts(heard.data().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(heard.data().toString()).doesNotContain("Navnesen");
        });
    }

    private static String name(Heard heard) {
        return heard.type().replace("no.likeverd.resource-center.", "").replace(".v1", "");
    }
}
