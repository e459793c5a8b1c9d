package no.likeverd.resourcecenter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.access.Role;
import no.likeverd.resourcecenter.intake.sheet.Book;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.access.AccessMatrix;
import no.likeverd.testing.access.Side;
import no.likeverd.testing.access.SmallTown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The resource centre against its tables in docs/access.md, with an expert, an order and an invitation in each unit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();
    private static final String ROOT = "/resource-center/v1";

    /** A file that whoever may import is told of what is wrong with it. */
    private static final String NO_WORKBOOK =
            "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n\r\nno workbook\r\n--part--\r\n";

    /** Everybody of the town reads the same calendar within a minute. */
    private final RunningService service = RunningService.start(
            "resource-center",
            ResourceCenterApplication.application(),
            "--likeverd.rates.limits.calendars.most-a-minute=1000");

    private final SmallTown town = SmallTown.told(service, ROLES);
    private final AccessMatrix matrix = AccessMatrix.of(town, "resource-center");

    @BeforeAll
    void prepare() {
        for (Side side : town.sides()) {
            String leader = town.holder(side, "RESOURCE_CENTRE_LEADER");
            String expert = Bodies.joining(town.employment(side), "EMPLOYED", 100, 3);
            side.is("the expert", town.person(side)).is("the invited", town.colleague(side));
            side.id("expertId", created("/experts", expert, leader, "expertId"));
            side.id("absenceId", absent(side, leader));
            String orderer = town.holder(side, "ORDERER");
            side.secret("orderId", created("/orders", order(side), orderer, "orderId"));
            side.id("otherOrderId", side.id("orderId"));
            side.secret("invitationId", invited(side));
            side.is("the applicant", town.colleague(side))
                    .id("colleaguesEmployment", town.colleague(side).replaceFirst("p-", "e-"));
            side.secret(
                    "applicationId", created("/applications", applying(side), town.colleague(side), "applicationId"));
            side.id("competenceId", created("/competences", competence(side), lead(side), "competenceId"));
            side.id("needId", created("/needs", need(side), lead(side), "needId"));
            askForHelp(side);
            overseers().forEach(above -> side.is("who leads the centre", above));
            side.secret("bookingId", ended(side));
            side.id("planId", planned(side));
            side.id("credentialId", shown(side));
            asked(side);
            side.id("kind", "experts").is("who imported", leader);
            side.secret("runId", imported(side, leader));
        }
        KeptDays.lookedAt(service);
        matrix.body("POST " + ROOT + "/orders", AccessMatrixIT::order)
                .body("POST " + ROOT + "/experts", side -> Bodies.joining(town.employment(side), "ATTACHED", 50, 2))
                .body("PUT " + ROOT + "/experts/{expertId}/skills", side -> Bodies.skills(2))
                .body("PUT " + ROOT + "/experts/{expertId}/weekdays", side -> Bodies.WEEKDAYS)
                .form(
                        "POST /resource-center/experts/{expertId}/weekdays",
                        side -> Map.of("worksOn", "MONDAY", "version", "0"))
                .body("POST " + ROOT + "/experts/{expertId}/absences", side -> Bodies.absence(200, 210))
                .body(
                        "POST " + ROOT + "/experts/{expertId}/absences/{absenceId}/end",
                        side -> "{\"on\":\"2030-01-01\"}")
                .body(
                        "POST " + ROOT + "/experts/{expertId}/absences/{absenceId}/standing",
                        side -> "{\"bookingId\":\"bkg-none\"}")
                .form(
                        "POST /resource-center/experts/{expertId}/absences/{absenceId}/end",
                        side -> Map.of("on", "2030-01-01"))
                .form(
                        "POST /resource-center/experts/{expertId}/absences/{absenceId}/standing",
                        side -> Map.of("bookingId", "bkg-none"))
                .body("POST " + ROOT + "/experts/{expertId}/stays", side -> Bodies.stay(side.unitId(), -9, 1, 10))
                .form(
                        "POST /resource-center/experts/{expertId}/stays/new",
                        side -> Map.of("unitId", side.unitId(), "from", "2020-01-01"))
                .body("POST " + ROOT + "/experts/{expertId}/departure", side -> Bodies.departure(300))
                .body("POST " + ROOT + "/experts/{expertId}/development", AccessMatrixIT::anotherDay)
                .body("POST " + ROOT + "/orders/{orderId}/booking/return", side -> "{\"home\":\"2030-01-01\"}")
                .body("POST " + ROOT + "/stays/{bookingId}/evaluation", side -> Bodies.evaluation())
                .form(
                        "POST /resource-center/experts/{expertId}/development",
                        side -> Map.of("bookingId", side.id("bookingId"), "day", "2030-01-01", "to", "2030-01-02"))
                .form(
                        "POST /resource-center/orders/{orderId}/swap/{otherOrderId}",
                        side -> Map.of("version", "1", "otherVersion", "1"))
                .form("POST /resource-center/orders/{orderId}/return", side -> Map.of("home", "2030-01-01"))
                .body("POST " + ROOT + "/invitations/{invitationId}/answer", side -> Bodies.no())
                .form("POST /resource-center/joining/invitations/{invitationId}", side -> Map.of("answer", "DECLINED"))
                .body("POST " + ROOT + "/invitations", side -> Bodies.inviting(side.id("colleaguesEmployment")))
                .form("POST /resource-center/invitations/new", side -> Map.of("employmentId", "e-none"))
                .body("POST " + ROOT + "/applications", AccessMatrixIT::applying)
                .body("POST " + ROOT + "/applications/{applicationId}/acceptance", side -> Bodies.skills(2))
                .form(
                        "POST /resource-center/applications/{applicationId}/acceptance",
                        side -> Map.of("version", "0", "skills[0].code", "dementia-care", "skills[0].level", "2"))
                .form(
                        "POST /resource-center/applications/{applicationId}/refusal",
                        side -> Map.of("version", "0", "words", "Vi har mange nå"))
                .body("POST " + ROOT + "/orders/{orderId}/waiting/answer", AccessMatrixIT::leaving)
                .form(
                        "POST /resource-center/stays/{bookingId}",
                        side -> Map.of("help", "3", "departmentLearned", "3", "expertLearned", "2", "load", "2"))
                .form("POST /resource-center/orders/{orderId}/waiting", AccessMatrixIT::forTheExpert)
                .form(
                        "POST /resource-center/orders/{orderId}/waiting/answer",
                        side -> Map.of("expertId", side.id("expertId"), "answer", "DECLINED"))
                .form(
                        "POST /resource-center/orders/new",
                        side -> Map.of(
                                "unitId", side.unitId(), "payer.unitId", side.unitId(), "payer.costCode", "2541-30"))
                .form("POST /resource-center/orders/{orderId}/candidates", AccessMatrixIT::forTheExpert);
        prepareHolds();
        matrix.body("POST " + ROOT + "/plans", side -> Bodies.PLAN)
                .body("PUT " + ROOT + "/weights", side -> Bodies.WEIGHTS)
                .form(
                        "POST /resource-center/weights",
                        side -> Map.of(
                                "urgency", "100", "skill", "20", "load", "20", "variety", "10", "rest", "10", "version",
                                "0"))
                .form("POST /resource-center/plans/new", side -> Map.of("seconds", "1"))
                .form(
                        "POST /resource-center/plans/{planId}/acceptance",
                        side -> Map.of("orderIds", side.id("orderId")));
        matrix.body("POST " + ROOT + "/experts/{expertId}/credentials", AccessMatrixIT::credential)
                .body("PUT " + ROOT + "/experts/{expertId}/credentials/{credentialId}", AccessMatrixIT::credential)
                .form(
                        "POST /resource-center/experts/{expertId}/credentials/{credentialId}/removal",
                        side -> Map.of("version", "0")); // stale, so that it is there for all who ask later
        prepareDrafts();
        matrix.body("POST " + ROOT + "/intake/{kind}", side -> NO_WORKBOOK);
        prepareExchange();
        prepareFiles();
    }

    private void asked(Side side) {
        service.post(ROOT + "/orders/" + side.id("orderId") + "/holds", Bodies.hold(side.id("expertId"), 3))
                .as(town.holder(side, "RESOURCE_CENTRE_LEADER"))
                .send()
                .is(201);
    }

    private void prepareHolds() {
        matrix.body("POST " + ROOT + "/orders/{orderId}/holds", side -> Bodies.hold(side.id("expertId"), 3))
                .body("POST " + ROOT + "/orders/{orderId}/holds/end", side -> Bodies.booking(side.id("expertId")))
                .body("POST " + ROOT + "/experts/{expertId}/holds/{orderId}/answer", side -> Bodies.ANSWER_NO)
                .form(
                        "POST /resource-center/orders/{orderId}/hold",
                        side -> Map.of("expertId", side.id("expertId"), "days", "3", "ask", "true"))
                .form("POST /resource-center/orders/{orderId}/hold/end", AccessMatrixIT::forTheExpert)
                .form(
                        "POST /resource-center/experts/{expertId}/asked/{orderId}/answer",
                        side -> Map.of("answer", "NO"));
    }

    /** Whoever may do something to a draft does it to one that is older, so that it is there for all who ask later. */
    private void prepareDrafts() {
        for (Side side : town.sides()) {
            side.id("unitId", side.unitId());
            side.secret("draftId", created("/drafts", draft(side), town.holder(side, "ORDERER"), "draftId"));
        }
        String drafts = "/resource-center/drafts";
        Map<String, String> old = Map.of("version", "0");
        matrix.body("POST " + ROOT + "/drafts", AccessMatrixIT::draft)
                .body("PUT " + ROOT + "/drafts/{draftId}", AccessMatrixIT::draft)
                .body("POST " + ROOT + "/drafts/{draftId}/refusal", side -> "{\"words\":\"Kortere\"}")
                .body("PUT " + ROOT + "/units/{unitId}/approval", side -> Bodies.approval(false))
                .form("POST " + drafts + "/new", side -> Map.of("unitId", side.unitId()))
                .form("POST " + drafts + "/{draftId}", side -> Map.of("unitId", side.unitId(), "version", "0"))
                .form("POST " + drafts + "/{draftId}/sending", AccessMatrixIT::oldOrder)
                .form("POST " + drafts + "/{draftId}/return", side -> old)
                .form("POST " + drafts + "/{draftId}/removal", side -> old)
                .form("POST " + drafts + "/{draftId}/approval", side -> old)
                .form("POST " + drafts + "/{draftId}/refusal", side -> Map.of("version", "0", "words", "Kortere"))
                .form(
                        "POST /resource-center/units/{unitId}/approval",
                        side -> Map.of("needed", "false", "version", "0"));
    }

    private static String draft(Side side) {
        return Bodies.draft(side.unitId(), side.words());
    }

    private static Map<String, String> oldOrder(Side side) {
        return Map.ofEntries(
                Map.entry("version", "0"),
                Map.entry("unitId", side.unitId()),
                Map.entry("kind", "COMPETENCE"),
                Map.entry("skill", "dementia-care"),
                Map.entry("from", "2030-01-01"),
                Map.entry("to", "2030-01-02"),
                Map.entry("sharePercent", "50"),
                Map.entry("purpose", side.words()),
                Map.entry("payer.unitId", side.unitId()),
                Map.entry("payer.costCode", "2541-30"),
                Map.entry("professionalResponsibility", "DEPARTMENT"),
                Map.entry("competenceUpkeep", "CENTRE"));
    }

    /** A workbook that nobody has decided on. */
    private String imported(Side side, String leader) {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(400);
        Book book = new Book("employmentId", "from", "to").row(town.employment(side), day, day);
        return service.call("POST", ROOT + "/intake/absences")
                .parts("file", book.bytes(), Map.of())
                .header("Idempotency-Key", RunningService.newKey())
                .as(leader)
                .send()
                .is(201)
                .path("runId")
                .asString();
    }

    private String shown(Side side) {
        String leader = town.holder(side, "RESOURCE_CENTRE_LEADER");
        return service.post(ROOT + "/experts/" + side.id("expertId") + "/credentials", credential(side))
                .as(leader)
                .send()
                .is(201)
                .path("held")
                .get(0)
                .path("credentialId")
                .asString();
    }

    private static String credential(Side side) {
        return Bodies.credential(side.words(), -9, 30);
    }

    /** Lists as files, and a calendar in each unit. */
    private void prepareFiles() {
        for (Side side : town.sides()) {
            side.id("format", "csv").id("calendar", "unit").id("of", side.unitId());
            side.id("code", "guidance");
            side.secret("secret", calendar(side));
        }
        matrix.withoutToken("GET /resource-center/calendar/{secret}.ics");
    }

    private String calendar(Side side) {
        String path = "/resource-center/feeds/unit/" + side.unitId();
        Map<String, String> key = Map.of("_key", RunningService.newKey());
        return service.submit(path, key)
                .as(lead(side))
                .send()
                .page(200)
                .one("#address")
                .attr("value")
                .replaceFirst(".*/", "")
                .replace(".ics", "");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Rule("ACC-RC-01")
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        matrix.holds();
    }

    @Test
    @Rule("ACC-RC-02")
    void nothingWithoutAGoodTokenOfSomebodyKnown() {
        matrix.asksForTokens();
    }

    @Test
    @Rule("ACC-RC-03")
    void machinesMayWhatTheirScopeIsGoodForAndNothingElse() {
        matrix.holdsForClients();
    }

    private void prepareExchange() {
        prepareHelp();
        matrix.body("POST " + ROOT + "/competences", this::competence)
                .body("PUT " + ROOT + "/competences/{competenceId}", side -> Bodies.offering(town.person(side)))
                .body("POST " + ROOT + "/needs", AccessMatrixIT::need)
                .body("POST " + ROOT + "/needs/{needId}/offers", side -> Bodies.help(side.unitId()))
                .body("POST " + ROOT + "/needs/{needId}/meeting", side -> "{}")
                .form(
                        "POST /resource-center/competences/new",
                        side -> Map.of("unitId", side.unitId(), "contactPersonId", town.person(side)))
                .form(
                        "POST /resource-center/competences/{competenceId}/change",
                        side -> Map.of("contactPersonId", town.person(side), "version", "1"))
                .form("POST /resource-center/needs/new", side -> Map.of("unitId", side.unitId()))
                .form(
                        "POST /resource-center/needs/{needId}/offers",
                        side -> Map.of("unitId", side.unitId(), "terms", "Vi kan"));
    }

    /** The lender is a unit of its own, whose leader belongs to the side; the contact is that leader. */
    private void askForHelp(Side side) {
        String lender = town.leaderElsewhere(side, "lender", LocalDate.of(2020, 1, 1));
        String unitId = "u-lender-" + side.unitId().charAt(2) + side.unitId().substring(7);
        side.is("who lends", lender);
        String listed = created("/competences", Bodies.competence(unitId, lender), lender, "competenceId");
        side.id("lentId", listed);
        String help = "/help/" + created("/help", asking(side), lead(side), "helpId");
        side.secret("helpId", help.substring(6));
        done(help + "/terms", Bodies.terms(0, 20, 100), lender, 1);
        done(help + "/confirmation", "{\"costCode\":\"2541-30\"}", lead(side), 2);
        side.id(
                "hoursId",
                done(help + "/hours", Bodies.hours(0, 5), lender, 3)
                        .path("given")
                        .get(0)
                        .path("hoursId")
                        .asString());
    }

    private JsonNode done(String path, String body, String personId, int version) {
        return service.post(ROOT + path, body)
                .header("If-Match", "\"" + version + "\"")
                .as(personId)
                .send()
                .is(200);
    }

    private static String asking(Side side) {
        return Bodies.asking(side.unitId(), side.id("lentId")).replace("Roligere dager", side.words());
    }

    private void prepareHelp() {
        String help = ROOT + "/help/{helpId}";
        matrix.body("POST " + ROOT + "/help", AccessMatrixIT::asking)
                .body("POST " + help + "/terms", side -> Bodies.terms(1, 9, 100))
                .body("POST " + help + "/hours", side -> Bodies.hours(0, 5))
                .body("POST " + help + "/confirmation", side -> "{}")
                .form(
                        "POST /resource-center/help/new",
                        side -> Map.of(
                                "unitId",
                                side.unitId(),
                                "competenceId",
                                side.id("lentId"),
                                "text",
                                side.words(),
                                "from",
                                "2030-01-01",
                                "to",
                                "2030-01-02",
                                "hours",
                                "5"))
                .form("POST /resource-center/help/{helpId}/terms", side -> Map.of("kroner", "100"))
                .form("POST /resource-center/help/{helpId}/confirmation", side -> Map.of("version", "1"))
                .form(
                        "POST /resource-center/help/{helpId}/hours/{hoursId}/confirmation",
                        side -> Map.of("version", "1"));
    }

    /** Both units have a centre's leader, so both are centres. */
    private List<String> overseers() {
        return Stream.concat(town.sides().stream().map(this::lead), Stream.of(town.everywhere("LEADER")))
                .toList();
    }

    private String lead(Side side) {
        return town.holder(side, "LEADER");
    }

    private String competence(Side side) {
        return Bodies.competence(side.unitId(), town.person(side)).replace("Roligere dager", side.words());
    }

    private static String need(Side side) {
        return Bodies.need(side.unitId(), 40, 60).replace("Noen som kan samisk", side.words());
    }

    private static Map<String, String> forTheExpert(Side side) {
        return Map.of("expertId", side.id("expertId"));
    }

    private static String anotherDay(Side side) {
        return Bodies.anotherDay(side.id("bookingId"));
    }

    private static String leaving(Side side) {
        return "{\"expertId\":\"%s\",\"answer\":\"DECLINED\"}".formatted(side.id("expertId"));
    }

    /** Somebody else's stay in the unit, whose owner is of the same side. */
    private String ended(Side side) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        return PastStays.of(service, side.id("expertId"), side.unitId(), today.minusDays(9), today.minusDays(2), 50)
                .bookingId();
    }

    private String absent(Side side, String centreLeader) {
        return service.post(ROOT + "/experts/" + side.id("expertId") + "/absences", Bodies.absence(300, 310))
                .as(centreLeader)
                .send()
                .is(201)
                .path("absences")
                .get(0)
                .path("id")
                .asString();
    }

    private String planned(Side side) {
        String leader = town.holder(side, "RESOURCE_CENTRE_LEADER");
        String planId = created("/plans", Bodies.PLAN, leader, "planId");
        service.until(
                () -> service.get(ROOT + "/plans/" + planId).as(leader).send(),
                reply -> reply.is(200).path("status").asString().equals("READY"));
        return planId;
    }

    private static String order(Side side) {
        return Bodies.order(side.unitId(), 40, 60, 50).replace("Nobody here knows how", side.words());
    }

    private String created(String path, String body, String personId, String idField) {
        return service.post(ROOT + path, body)
                .as(personId)
                .send()
                .is(201)
                .path(idField)
                .asString();
    }

    private static String applying(Side side) {
        return Bodies.applying(side.id("colleaguesEmployment"));
    }

    private String invited(Side side) {
        String colleague = town.colleague(side);
        new Told(service.tells()).placed(colleague.replaceFirst("p-", "e-"), "PRACTICE", 3, true);
        return service.until(
                        () -> service.get(ROOT + "/me/invitations")
                                .as(colleague)
                                .send(),
                        reply -> !reply.rows().isEmpty())
                .rows()
                .getFirst()
                .path("invitationId")
                .asString();
    }
}
