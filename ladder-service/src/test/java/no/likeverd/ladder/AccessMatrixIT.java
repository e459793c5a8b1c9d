package no.likeverd.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Role;
import no.likeverd.ladder.version.definition.Definitions;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.access.AccessMatrix;
import no.likeverd.testing.access.Side;
import no.likeverd.testing.access.SmallTown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The ladder service against its tables in docs/access.md, with a placement and a stay elsewhere in each unit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();
    private static final String LADDERS = "/ladder/v1/ladders";
    private static final String LADDER = "practice-auxiliary";

    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Oslo")));
    private final RunningService service = RunningService.start("ladder", LadderApplication.application());
    private final SmallTown town = SmallTown.told(service, ROLES);
    private final String hr = town.everywhere("HR_ADVISER");
    private final AccessMatrix matrix = AccessMatrix.of(town, "ladder");

    @BeforeAll
    void prepare() {
        String adopted = adopted();
        String draft = drafted("practice-cleaning");
        for (Side side : town.sides()) {
            side.id("versionId", draft).id("ladderId", LADDER).id("unit", side.unitId());
            place(side, adopted);
            goElsewhere(side);
        }
        matrix.body("PUT " + LADDERS + "/{versionId}/definition", side -> Definitions.practice("practice-cleaning"))
                .body("POST " + LADDERS + "/{versionId}/pilot", side -> "{\"unitIds\":[\"%s\"]}"
                        .formatted(side.unitId()))
                .form("POST /ladder/ladders/{versionId}/comments", side -> Map.of("text", side.words()))
                .form("POST /ladder/placements/{placementId}/answer", side -> Map.of("answer", "YES"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Rule("ACC-LAD-01")
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        matrix.holds();
    }

    @Test
    @Rule("ACC-LAD-02")
    void nothingWithoutAGoodTokenOfSomebodyKnown() {
        matrix.asksForTokens();
    }

    @Test
    @Rule("ACC-LAD-03")
    void machinesMayWhatTheirScopeIsGoodForAndNothingElse() {
        matrix.holdsForClients();
    }

    private String drafted(String ladderId) {
        return service.post(LADDERS, Definitions.practice(ladderId))
                .header("Content-Type", "application/yaml")
                .as(hr)
                .send()
                .is(201)
                .path("versionId")
                .asString();
    }

    private String adopted() {
        String versionId = drafted(LADDER);
        act(versionId, "/hearing", """
                {"leadersHeardOn":"%s","employeesHeardOn":"%1$s","unionHeardOn":"%1$s","unionPersonId":null,
                 "conclusion":"SUPPORTED","remarks":null}""".formatted(today), hr);
        act(versionId, "/hearing/union-confirmation", "{}", town.everywhere("UNION_REPRESENTATIVE"));
        act(versionId, "/adoption", "{}", hr);
        return versionId;
    }

    private void act(String versionId, String act, String body, String personId) {
        service.post(LADDERS + "/" + versionId + act, body).as(personId).send().is(200);
    }

    /** Assessed, proposed and agreed to; with evidence from mentoring besides. */
    private void place(Side side, String versionId) {
        String assessment = town.named("a-" + side);
        service.tells()
                .event(
                        "assessment.assessment.events",
                        "/assessment/assessment",
                        "no.likeverd.assessment.assessment-completed.v1",
                        assessment,
                        """
                {"assessmentId":"%s","employmentId":"%s","personId":"%s","unitId":"%s","leaderPersonId":"%s",
                 "versionId":"%s","ladderId":"%s","areas":[{"areaId":"area-1","rank":1},{"areaId":"area-2","rank":1},
                 {"areaId":"area-3","rank":1}],"rank":1,"completedOn":"%s"}""".formatted(
                                        assessment,
                                        town.employment(side),
                                        town.person(side),
                                        side.unitId(),
                                        town.boss(side),
                                        versionId,
                                        LADDER,
                                        today));
        String pair = town.named("pair-" + side);
        service.tells()
                .event(
                        "mentor.pair.events",
                        "/mentor/pair",
                        "no.likeverd.mentor.mentoring-credited.v1",
                        pair,
                        """
                {"pairId":"%s","personId":"%s","from":"2026-01-01","to":"2026-07-01","creditedOn":"2026-08-01"}""".formatted(pair, town.person(side)));
        String placementId = first("/ladder/v1/me/placements", side, "placementId");
        side.secret("placementId", placementId);
        for (String party : List.of(town.person(side), town.boss(side))) {
            service.post("/ladder/v1/placements/" + placementId + "/answer", "{\"answer\":\"YES\"}")
                    .as(party)
                    .send()
                    .is(200);
        }
        first("/ladder/v1/me/evidence", side, "kind");
    }

    private String first(String path, Side side, String field) {
        return service.until(
                        () -> service.get(path).as(town.person(side)).send(),
                        reply -> reply.status() == 200 && !reply.rows().isEmpty())
                .rows()
                .getFirst()
                .path(field)
                .asString("");
    }

    private void goElsewhere(Side side) {
        String expert = town.named("x-" + side);
        service.tells()
                .event(
                        "resource-center.expert-calendar.events",
                        "/resource-center/expert-calendar",
                        "no.likeverd.resource-center.expert-booked.v1",
                        expert,
                        """
                {"bookingId":"b-%s","orderId":"ord-1","expertId":"%1$s","personId":"%s","employmentId":"%s",
                 "homeUnitId":"%s","unitId":"u-elsewhere","from":"%s","to":"%s","sharePercent":60,"kind":"COMPETENCE",
                 "professionalResponsibility":"CENTRE","competenceUpkeep":"CENTRE","payerUnitId":"u-elsewhere",
                 "costCode":"1"}""".formatted(
                                        expert,
                                        town.person(side),
                                        town.employment(side),
                                        side.unitId(),
                                        today,
                                        today.plusDays(20)));
        service.until(
                () -> service.get("/ladder/v1/units/" + side.unitId() + "/away")
                        .as(town.holder(side, "LEADER"))
                        .send(),
                reply -> !reply.rows().isEmpty());
    }
}
