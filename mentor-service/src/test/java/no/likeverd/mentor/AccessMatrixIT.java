package no.likeverd.mentor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Role;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.access.AccessMatrix;
import no.likeverd.testing.access.Side;
import no.likeverd.testing.access.SmallTown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The mentor service against its tables in docs/access.md, with a pair, an invitation and a draft round for each unit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();
    private static final String ROOT = "/mentor/v1";
    private static final LocalDate TODAY = Town.TODAY;

    private final RunningService service = RunningService.start("mentor", MentorApplication.application());
    private final SmallTown town = SmallTown.told(service, ROLES);
    private final String coordinator = town.everywhere("MENTOR_COORDINATOR");
    private final AccessMatrix matrix = AccessMatrix.of(town, "mentor");

    @BeforeAll
    void prepare() {
        for (Side side : town.sides()) {
            pair(side);
            invite(side);
        }
        matrix.body("POST " + ROOT + "/mentors", side -> Town.member("budget")
                        .replaceFirst("\\{", "{\"personId\":\"" + town.person(side) + "\","))
                .body("POST " + ROOT + "/performers/{performerId}/enrolment", side -> Town.enrolment("budget"))
                .body("POST " + ROOT + "/rounds", side -> round(side.id("performerId")))
                .body("PUT " + ROOT + "/me/wishes", side -> wishes(town.nobody()))
                .body("POST " + ROOT + "/invitations/{invitationId}/answer", side -> "{\"answer\":\"DECLINED\"}")
                .form("POST /mentor/me/wishes", side -> Map.of("wishes", "", "avoid", ""))
                .form("POST /mentor/rounds/new", side -> Map.of("performers", side.id("performerId")))
                .form(
                        "POST /mentor/performers/{performerId}/enrolment",
                        side -> Map.of("topics", "budget", "termsAcceptedOn", TODAY.toString()));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Rule("ACC-MEN-01")
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        matrix.holds();
    }

    @Test
    @Rule("ACC-MEN-02")
    void nothingWithoutAGoodTokenOfSomebodyKnown() {
        matrix.asksForTokens();
    }

    @Test
    @Rule("ACC-MEN-03")
    void machinesMayWhatTheirScopeIsGoodForAndNothingElse() {
        matrix.holdsForClients();
    }

    /** A pair of two leaders who belong to the side and lead units of their own. */
    private void pair(Side side) {
        String mentor = town.leaderElsewhere(side, "mentor", LocalDate.of(2019, 1, 1));
        String performer = town.leaderElsewhere(side, "performer", TODAY.minusDays(2));
        side.is("the mentor", mentor).is("the performer", performer);
        String mentorId = service.post(ROOT + "/mentors", Town.member("budget"))
                .as(mentor)
                .send()
                .is(201)
                .path("mentorId")
                .asString();
        String performerId = service.until(
                        () -> service.get(ROOT + "/me/performer").as(performer).send(), reply -> reply.status() == 200)
                .is(200)
                .path("performerId")
                .asString();
        side.secret("mentorId", mentorId).secret("performerId", performerId);
        service.post(ROOT + "/performers/" + performerId + "/enrolment", Town.enrolment("budget"))
                .as(performer)
                .send()
                .is(200);
        service.put(ROOT + "/me/wishes", wishes(performer)).as(mentor).send().is(200);
        publish(side, mentorId, performerId);
    }

    private void publish(Side side, String mentorId, String performerId) {
        String draft = ROOT + "/rounds/" + drafted(performerId);
        side.secret("roundId", drafted(performerId));
        Reply pinned = service.post(draft + "/pins", """
                        {"mentorId":"%s","performerId":"%s"}""".formatted(mentorId, performerId))
                .as(coordinator)
                .header("If-Match", service.get(draft).as(coordinator).send().etag())
                .send();
        pinned.is(200);
        String pairId = service.post(draft + "/publication", "{}")
                .as(coordinator)
                .header("If-Match", pinned.etag())
                .send()
                .is(200)
                .at("/pairs/0/pairId")
                .asString();
        side.secret("pairId", pairId);
    }

    private String drafted(String performerId) {
        return service.post(ROOT + "/rounds", round(performerId))
                .as(coordinator)
                .send()
                .is(201)
                .path("roundId")
                .asString();
    }

    private void invite(Side side) {
        String placement = town.named("plc-" + side);
        side.is("the invited", town.person(side));
        service.tells()
                .event(
                        "ladder.placement.events",
                        "/ladder/placement",
                        "no.likeverd.ladder.employee-placed.v1",
                        placement,
                        """
                {"placementId":"%s","employmentId":"%s","personId":"%s","unitId":"%s","versionId":"v-1","ladderId":"leader",
                 "model":"LEADER","rank":3,"topLevel":true,"skills":[],"from":"%s"}""".formatted(placement, town.employment(side), town.person(side), side.unitId(), TODAY));
        String invitationId = service.until(
                        () -> service.get(ROOT + "/me/invitations")
                                .as(town.person(side))
                                .send(),
                        reply -> !reply.rows().isEmpty())
                .rows()
                .getFirst()
                .path("invitationId")
                .asString();
        side.secret("invitationId", invitationId);
    }

    private static String round(String performerId) {
        return "{\"performers\":[\"%s\"]}".formatted(performerId);
    }

    private static String wishes(String personId) {
        return "{\"wishes\":[\"%s\"],\"avoid\":[]}".formatted(personId);
    }
}
