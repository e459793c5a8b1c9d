package no.likeverd.mentor.corps;

import static no.likeverd.mentor.Town.TODAY;
import static no.likeverd.mentor.Town.enrolment;
import static no.likeverd.mentor.Town.member;
import static no.likeverd.mentor.Town.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import no.likeverd.mentor.Town;
import no.likeverd.testing.Heard;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The corps, invitations, newcomers and wishes, over HTTP and events. */
class CorpsIT {

    private static Town town;
    private static RunningService service;

    @BeforeAll
    static void start() {
        town = new Town();
        service = town.service;
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void isReadyAndDescribesItsApi() {
        assertThat(service.manage("/actuator/health/readiness")).contains("UP");
        assertThat(service.get("/mentor/v3/api-docs")
                        .send()
                        .is(200)
                        .path("openapi")
                        .asString())
                .startsWith("3.1");
        service.get("/mentor/v1/rounds").send().refused(401, "NO_VALID_TOKEN");
    }

    @Test
    @Rule({"MEN-01", "MEN-04"})
    void leaderJoinsPausesAndLeaves() {
        String ane = town.leader("ane");
        RunningService.Call joining =
                service.post("/mentor/v1/mentors", member("staffing")).as(ane);

        Reply joined = joining.send();
        String mentorId = joined.is(201).path("mentorId").asString();

        assertThat(joining.send().is(201)).as("a repeat").isEqualTo(joined.is(201));
        service.post("/mentor/v1/mentors", member("staffing")).as(ane).send().refused(409, "ALREADY_IN_CORPS");
        act(mentorId, "pause", ane).is(200);
        assertThat(act(mentorId, "pause", town.coordinator)
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("PAUSED");
        assertThat(act(mentorId, "resumption", ane).is(200).path("status").asString())
                .isEqualTo("ACTIVE");
        act(mentorId, "leave", town.director).refused(404, "UNKNOWN_MENTOR");
        assertThat(act(mentorId, "leave", ane).is(200).path("status").asString())
                .isEqualTo("LEFT");
        act(mentorId, "pause", ane).refused(409, "NOT_IN_CORPS");
        await().untilAsserted(() -> assertThat(service.heard("mentor.mentor.events", mentorId))
                .extracting(Heard::type)
                .containsExactly(
                        "no.likeverd.mentor.mentor-joined-corps.v1", "no.likeverd.mentor.mentor-left-corps.v1"));
        service.post("/mentor/v1/mentors", member("staffing")).as(ane).send().is(201);
    }

    private static Reply act(String mentorId, String what, String who) {
        return service.post("/mentor/v1/mentors/" + mentorId + "/" + what, "{}")
                .as(who)
                .send();
    }

    @Test
    @Rule({"MEN-01", "MEN-04"})
    void coordinatorNotesWhoHasJoinedAndSeesAll() {
        String bo = town.leader("bo");
        String body = member("budget").replaceFirst("\\{", "{\"personId\":\"" + bo + "\",");

        service.post("/mentor/v1/mentors", body).as(town.director).send().refused(403, "NOT_ALLOWED");
        JsonNode joined = service.post("/mentor/v1/mentors", body)
                .as(town.coordinator)
                .send()
                .is(201);

        assertThat(joined.path("personId").asString()).isEqualTo(bo);
        assertThat(joined.path("name").asString()).isEqualTo("Navn Navnesen");
        assertThat(service.get("/mentor/v1/mentors?status=ACTIVE&size=100")
                        .as(town.coordinator)
                        .send()
                        .rows())
                .contains(joined);
        service.get("/mentor/v1/mentors").as(bo).send().refused(403, "NOT_ALLOWED");
        service.get("/mentor/v1/mentors/" + joined.path("mentorId").asString())
                .as(town.director)
                .send()
                .refused(404, "UNKNOWN_MENTOR");
    }

    @Test
    @Rule("MEN-01")
    void whoHasNotLedOrIsNotEmployedDoesNotJoin() {
        String nobody = town.somebody("nobody");
        service.post("/mentor/v1/mentors", member("staffing")).as(nobody).send().refused(422, "NOT_A_LEADER");
        String gone = town.leader("gone");
        town.tells.employment(town.post(gone), gone, town.unit(gone), town.director, TODAY.minusYears(3), TODAY, null);
        service.knowsTheDirectory();
        service.post("/mentor/v1/mentors", member("staffing")).as(gone).send().refused(422, "NOT_EMPLOYED");
    }

    @Test
    @Rule("MEN-09")
    void placementAtTheTopInvitesAndTheAnswerIsFree() {
        String eli = town.leader("eli");
        placed(eli, "plc-1", "PRACTICE", true);
        placed(eli, "plc-2", "LEADER", false);
        placed(eli, "plc-3", "LEADER", true);

        List<JsonNode> rows = service.until(
                        () -> invitations(eli), reply -> !reply.rows().isEmpty())
                .rows();

        assertThat(rows).hasSize(1);
        String path =
                "/mentor/v1/invitations/" + rows.getFirst().path("invitationId").asString() + "/answer";
        service.post(path, "{\"answer\":\"DECLINED\"}").as(town.director).send().refused(404, "UNKNOWN_INVITATION");
        service.post(path, "{\"answer\":\"ACCEPTED\"}").as(eli).send().refused(422, "LEADER_SCHOOL_MISSING");
        String untrained = member("staffing").replaceFirst("\"mentorTrainingCompletedOn\":\"[^\"]*\",", "");
        service.post(path, accepting(untrained)).as(eli).send().refused(422, "MENTOR_TRAINING_MISSING");
        assertThat(invitations(eli).rows().getFirst().path("answer").isNull()).isTrue();

        RunningService.Call yes =
                service.post(path, accepting(member("staffing"))).as(eli);
        assertThat(yes.send().is(200).path("answer").asString()).isEqualTo("ACCEPTED");
        yes.send().is(200);

        assertThat(town.mentorId(eli)).startsWith("mnt-");
        service.post(path, "{\"answer\":\"DECLINED\"}").as(eli).send().refused(409, "ALREADY_ANSWERED");
        placed(eli, "plc-4", "LEADER", true);
        String other = town.leader("other");
        placed(other, "plc-5", "LEADER", true);
        String own = service.until(
                        () -> invitations(other), reply -> !reply.rows().isEmpty())
                .rows()
                .getFirst()
                .path("invitationId")
                .asString();
        service.post("/mentor/v1/invitations/" + own + "/answer", "{\"answer\":\"DECLINED\"}")
                .as(other)
                .send()
                .is(200);
        service.get("/mentor/v1/me/mentor").as(other).send().refused(404, "UNKNOWN_MENTOR");
    }

    private static String accepting(String member) {
        return "{\"answer\":\"ACCEPTED\",\"member\":" + member + "}";
    }

    private static Reply invitations(String personId) {
        return service.get("/mentor/v1/me/invitations").as(personId).send();
    }

    private static void placed(String personId, String placement, String model, boolean top) {
        String id = town.tells.id(placement);
        town.tells.event(
                "ladder.placement.events",
                "/ladder/placement",
                "no.likeverd.ladder.employee-placed.v1",
                id,
                """
                {"placementId":"%s","employmentId":"%s","personId":"%s","unitId":"%s","versionId":"v-1","ladderId":"leader",
                 "model":"%s","rank":3,"topLevel":%s,"skills":[],"from":"%s"}""".formatted(id, town.post(personId), personId, town.unit(personId), model, top, TODAY));
    }

    @Test
    @Rule({"MEN-05", "MEN-06"})
    void whoNewlyLeadsIsInvitedAndEnrols() {
        String per = town.newcomer("per");
        String performerId = town.performerId(per);
        String path = "/mentor/v1/performers/" + performerId;

        service.post(path + "/enrolment", enrolment("budget"))
                .as(town.coordinator)
                .send()
                .refused(404, "UNKNOWN_PERFORMER");
        service.get(path).as(town.director).send().refused(404, "UNKNOWN_PERFORMER");
        service.post(path + "/decline", "{}").as(per).send().is(200);
        JsonNode enrolled = service.post(path + "/enrolment", enrolment("budget"))
                .as(per)
                .send()
                .is(200);

        assertThat(enrolled.path("status").asString()).isEqualTo("ENROLLED");
        assertThat(service.get(path).as(town.coordinator).send().is(200)).isEqualTo(enrolled);
        await().untilAsserted(() -> assertThat(service.heard("mentor.performer.events", performerId))
                .extracting(Heard::type)
                .containsExactly(
                        "no.likeverd.mentor.performer-invited.v1", "no.likeverd.mentor.performer-enrolled.v1"));
        assertThat(service.get("/mentor/v1/performers?status=ENROLLED&size=100")
                        .as(town.coordinator)
                        .send()
                        .rows())
                .contains(enrolled);
    }

    @Test
    @Rule("MEN-05")
    void whoHasLedForLongIsNotInvitedAgainByARoleMadeAnew() {
        String kari = town.leader("kari");
        town.tells.role(town.tells.id("g-kari-again"), kari, "LEADER", town.unit(kari), TODAY.minusDays(1), null);
        town.tells.role(town.tells.id("g-kari-orders"), kari, "ORDERER", town.unit(kari), TODAY, null);
        String last = town.newcomer("last");

        assertThat(town.performerId(last)).isNotBlank();
        service.get("/mentor/v1/me/performer").as(kari).send().refused(404, "UNKNOWN_PERFORMER");
    }

    @Test
    @Rule("MEN-05")
    void roleThatIsToldLaterTakesTheInvitationBack() {
        String liv = town.newcomer("liv");
        String performerId = town.performerId(liv);

        town.tells.role(
                town.tells.id("g-liv-before"), liv, "LEADER", town.unit(liv), TODAY.minusYears(2), TODAY.minusDays(90));

        service.until(
                () -> service.get("/mentor/v1/me/performer").as(liv).send(),
                reply -> reply.is(200).path("status").asString().equals("ENDED"));
        service.post("/mentor/v1/performers/" + performerId + "/enrolment", enrolment("budget"))
                .as(liv)
                .send()
                .refused(409, "ENROLMENT_ENDED");
    }

    @Test
    @Rule("MEN-06")
    void enrolsForOneUnitOnly() {
        String mia = town.performer("mia", "budget");
        String second = town.tells.id("u-second");
        town.tells.unit(second, null);
        town.tells.role(town.tells.id("g-mia-second"), mia, "LEADER", second, TODAY, null);

        String other = service
                .until(
                        () -> service.get("/mentor/v1/performers?status=INVITED&size=100")
                                .as(town.coordinator)
                                .send(),
                        reply -> reply.text().contains(second))
                .rows()
                .stream()
                .filter(row -> row.path("unitId").asString().equals(second))
                .findFirst()
                .orElseThrow()
                .path("performerId")
                .asString();

        service.post("/mentor/v1/performers/" + other + "/enrolment", enrolment("budget"))
                .as(mia)
                .send()
                .refused(409, "ALREADY_ENROLLED");
    }

    @Test
    @Rule("MEN-07")
    void endOfTheRoleEndsTheEnrolment() {
        String ola = town.performer("ola", "budget");

        town.tells.role(ola.replaceFirst("p-", "g-"), ola, "LEADER", town.unit(ola), TODAY.minusDays(2), TODAY);

        service.until(
                () -> service.get("/mentor/v1/me/performer").as(ola).send(),
                reply -> reply.is(200).path("status").asString().equals("ENDED"));
    }

    @Test
    @Rule("MEN-08")
    void avoidListIsOnesOwn() {
        String nora = town.mentor("nora", "budget");
        String avoided = town.somebody("avoided");
        String form = "{\"wishes\":[%s],\"avoid\":[%s]}".formatted(quoted(town.coordinator), quoted(avoided));

        Reply saved = service.put("/mentor/v1/me/wishes", form).as(nora).send();

        assertThat(saved.is(200).path("avoid").path(0).asString()).isEqualTo(avoided);
        assertThat(service.get("/mentor/v1/me/wishes").as(nora).send().is(200)).isEqualTo(saved.is(200));
        service.put("/mentor/v1/me/wishes", form)
                .as(nora)
                .header("If-Match", "\"99\"")
                .send()
                .refused(412, "STALE_VERSION");
        service.put("/mentor/v1/me/wishes", form).as(avoided).send().refused(403, "NOT_ALLOWED");
        for (String path : List.of(
                "/mentor/v1/mentors?size=100", "/mentor/v1/mentors/" + town.mentorId(nora), "/mentor/v1/me/wishes")) {
            assertThat(service.get(path).as(town.coordinator).send().text()).doesNotContain(avoided);
        }
        assertThat(service.heard())
                .extracting(heard -> heard.data().toString())
                .noneMatch(data -> data.contains(avoided));
    }
}
