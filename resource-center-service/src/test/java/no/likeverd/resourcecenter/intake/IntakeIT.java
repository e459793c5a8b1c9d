package no.likeverd.resourcecenter.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.intake.sheet.Book;
import no.likeverd.resourcecenter.page.Town;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Workbooks over HTTP: checked as a whole, then imported row by row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeIT {

    @AutoClose
    private final Town town = new Town();

    private final Workbooks workbooks = new Workbooks(town);

    private static Book experts() {
        return new Book("Ansettelse", "Tilknytning", "Andel i ressurssenteret (%)", "Kompetanse");
    }

    private static Book absences() {
        return new Book("Employment", "First day", "Last day", "Even if the expert is booked");
    }

    private static Book entries() {
        return new Book("title", "unitId", "Tema", "Nyttig til", "Slik får andre hjelp", "Kontaktperson");
    }

    @Test
    @Rule({"RC-200", "RC-201", "RC-206", "RC-208"})
    void expertsJoinOnlyOnceTheDecisionIsMade() {
        String own = town.employed(town.centre);
        String lent = town.employed(town.home);
        Book book = experts()
                .row(own, "Ansatt i ressurssenteret", 80, "Demensomsorg (3), veiledning 1")
                .row(lent, "ATTACHED", "50 %", "wound-care:2");

        String runId = workbooks.checked("experts", book, town.centreLeader);

        assertThat(pool()).doesNotContain(own, lent);
        Reply rows = workbooks.see("/runs/" + runId + "/rows?size=1", town.centreLeader);
        assertThat(rows.is(200).path("total").asInt()).isEqualTo(2);
        assertThat(rows.rows().getFirst().path("cells").get(3).asString()).contains("(3)", "(1)");
        workbooks.decide(runId, "commit", town.centreLeader).is(200);
        JsonNode applied = workbooks.applied(runId, town.centreLeader);
        assertThat(applied.path("done").asInt()).isEqualTo(2);
        assertThat(applied.path("refused").asInt()).isZero();
        assertThat(pool()).contains(own, lent);
        assertThat(workbooks.see("/runs/" + runId + "/rows", town.centreLeader).rows())
                .isEmpty();
    }

    private List<String> pool() {
        return town.service.get("/resource-center/v1/experts?size=100").as(town.centreLeader).send().rows().stream()
                .map(expert -> expert.path("employmentId").asString())
                .toList();
    }

    @Test
    @Rule({"RC-200", "RC-202"})
    void absencesAreNotedOnDaysAsPeopleWriteThem() {
        String first = town.pooled();
        String second = town.pooled();
        Book book = absences()
                .row(first, Town.day(30), Town.day(31), "")
                .row(second, Town.day(40).toString(), "%td.%<tm.%<tY".formatted(Town.day(45)), "nei");

        String runId = workbooks.checked("absences", book, town.centreLeader);
        workbooks.decide(runId, "commit", town.centreLeader).is(200);
        workbooks.applied(runId, town.centreLeader);

        assertThat(absence(first)).isEqualTo(Town.day(30) + " " + Town.day(32));
        assertThat(absence(second)).isEqualTo(Town.day(40) + " " + Town.day(46));
    }

    @Test
    @Rule({"RC-200", "RC-258"})
    void halfDaysHaveAColumnThatMayBeMissing() {
        String whole = town.pooled();
        String half = town.pooled();
        String older = town.pooled();
        LocalDate day = Town.workingDay(30);
        Book book = new Book("Ansettelse", "Første dag", "Siste dag", "Halv dag")
                .row(whole, day, day, "")
                .row(half, day, day, "ja");

        String runId = workbooks.checked("absences", book, town.centreLeader);
        Reply rows = workbooks.see("/runs/" + runId + "/rows?size=2", town.centreLeader);
        assertThat(rows.rows().get(1).path("cells").get(4).asString()).isEqualTo("Yes");
        workbooks.decide(runId, "commit", town.centreLeader).is(200);
        workbooks.applied(runId, town.centreLeader);
        String without = workbooks.checked("absences", absences().row(older, day, day, ""), town.centreLeader);
        workbooks.decide(without, "commit", town.centreLeader).is(200);
        workbooks.applied(without, town.centreLeader);

        assertThat(noted(half).path("half").asBoolean()).isTrue();
        assertThat(noted(whole).path("half").asBoolean()).isFalse();
        assertThat(noted(older).path("half").asBoolean()).isFalse();
    }

    @Test
    @Rule({"RC-200", "RC-290"})
    void weekdaysOfWorkAreWrittenAsPeopleWriteThem() {
        String some = town.employed(town.centre);
        String brief = town.employed(town.centre);
        String any = town.employed(town.centre);
        Book book = new Book("Ansettelse", "Tilknytning", "Andel i ressurssenteret (%)", "Kompetanse", "Arbeidsdager")
                .row(some, "EMPLOYED", 60, "Veiledning 1", "Onsdag, mandag og tysdag")
                .row(brief, "EMPLOYED", 40, "Veiledning 1", "to; Fri")
                .row(any, "EMPLOYED", 100, "Veiledning 1", "");

        String runId = workbooks.checked("experts", book, town.centreLeader);
        Reply rows = workbooks.see("/runs/" + runId + "/rows?size=1", town.centreLeader);
        assertThat(rows.rows().getFirst().path("cells").get(5).asString()).isEqualTo("Monday, Tuesday, and Wednesday");
        workbooks.decide(runId, "commit", town.centreLeader).is(200);
        workbooks.applied(runId, town.centreLeader);

        assertThat(weekdays(some)).containsExactly("MONDAY", "TUESDAY", "WEDNESDAY");
        assertThat(weekdays(brief)).containsExactly("THURSDAY", "FRIDAY");
        assertThat(weekdays(any)).isEmpty();
    }

    private List<String> weekdays(String employmentId) {
        return town.service.get("/resource-center/v1/experts?size=100").as(town.centreLeader).send().rows().stream()
                .filter(expert -> expert.path("employmentId").asString().equals(employmentId))
                .flatMap(expert -> expert.path("worksOn").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    @Rule({"RC-204", "RC-290"})
    void whatIsNoWeekdayIsAFinding() {
        Book book = new Book("Ansettelse", "Tilknytning", "Andel i ressurssenteret (%)", "Kompetanse", "worksOn")
                .row(town.employed(town.centre), "EMPLOYED", 60, "Veiledning 1", "mandag, snart")
                .row(town.employed(town.centre), "EMPLOYED", 40, "Veiledning 1", "lørdag");

        JsonNode refused = workbooks.send("experts", book, town.centreLeader).refused(422, "INTAKE_REFUSED");

        assertThat(findings(refused)).containsExactly("2 BAD_WEEKDAY", "3 WEEKEND_ONLY");
    }

    @Test
    @Rule({"RC-204", "RC-258"})
    void halfOfSeveralDaysIsAFinding() {
        String expert = town.pooled();
        LocalDate day = Town.workingDay(30);
        Book book = new Book("Employment", "First day", "Last day", "half")
                .row(expert, day, day.plusDays(1), "yes")
                .row(expert, day.plusDays(7), day.plusDays(7), "perhaps");

        JsonNode refused = workbooks.send("absences", book, town.centreLeader).refused(422, "INTAKE_REFUSED");

        assertThat(findings(refused)).containsExactly("2 HALF_IS_ONE_DAY", "3 BAD_ANSWER");
        assertThat(refused.path("findings").get(0).path("column").asString()).isEqualTo("Half a day");
    }

    private String absence(String employmentId) {
        JsonNode away = noted(employmentId);
        return away.path("from").asString() + " " + away.path("to").asString();
    }

    private JsonNode noted(String employmentId) {
        return town.service.get("/resource-center/v1/experts?size=100").as(town.centreLeader).send().rows().stream()
                .filter(expert -> expert.path("employmentId").asString().equals(employmentId))
                .findFirst()
                .orElseThrow()
                .path("absences")
                .get(0);
    }

    @Test
    @Rule("RC-200")
    void entriesAreListedForLedUnitsAlone() {
        Book book = entries()
                .row("Samisk", town.home, "Helse og omsorg", "Samtaler\nog møter", "Ring oss", town.homeLeader)
                .row("Rusomsorg", town.school, "health", "Samtaler", "Ring oss", town.homeLeader);

        JsonNode refused = workbooks.send("entries", book, town.homeLeader).refused(422, "INTAKE_REFUSED");
        assertThat(findings(refused)).containsExactly("3 NOT_ALLOWED");
        workbooks.send("entries", book, town.centreLeader).refused(403, "NOT_ALLOWED");

        Book own = entries().row("Samisk", town.home, "Helse og omsorg", "Samtaler", "Ring oss", town.homeLeader);
        String runId = workbooks.checked("entries", own, town.homeLeader);
        workbooks.decide(runId, "commit", town.homeLeader).is(200);
        workbooks.applied(runId, town.homeLeader);

        assertThat(town.service
                        .get("/resource-center/v1/me/competences")
                        .as(town.homeLeader)
                        .send()
                        .rows())
                .extracting(entry -> entry.path("title").asString())
                .contains("Samisk");
    }

    @Test
    @Rule({"RC-204", "RC-205"})
    void oneFindingRefusesEverythingAndSaysWhere() {
        String post = town.employed(town.centre);
        Map<String, String> before = town.everything();
        Book book = experts()
                .row(post, "EMPLOYED", 80, "dementia-care (3)")
                .row(post, "EMPLOYED", 80, "dementia-care (3)")
                .row("e-none", "EMPLOYED", 80, "dementia-care (3)")
                .row(post, "EMPLOYED", 5, "trolldom (3)")
                .row("", "gjest", "=1+1", "dementia-care");

        JsonNode refused = town.service
                .call("POST", Workbooks.API + "/experts")
                .parts("file", book.bytes(), Map.of())
                .header("Idempotency-Key", RunningService.newKey())
                .header("Accept-Language", "nb")
                .as(town.centreLeader)
                .send()
                .refused(422, "INTAKE_REFUSED");

        assertThat(findings(refused))
                .containsExactly(
                        "3 ROW_TWICE",
                        "4 UNKNOWN_EMPLOYMENT",
                        "5 BAD_NUMBER",
                        "5 UNKNOWN_SKILL",
                        "6 REQUIRED",
                        "6 BAD_MEMBERSHIP",
                        "6 FORMULA",
                        "6 BAD_SKILL");
        JsonNode share = refused.path("findings").get(2);
        assertThat(share.path("column").asString()).isEqualTo("Andel i ressurssenteret (%)");
        assertThat(share.path("detail").asString()).isEqualTo("Skriv et helt tall fra 10 til 100");
        assertThat(town.everything()).isEqualTo(before);
    }

    private static List<String> findings(JsonNode refused) {
        return refused.path("findings")
                .valueStream()
                .map(each ->
                        each.path("row").asString() + " " + each.path("code").asString())
                .toList();
    }

    @Test
    @Rule("RC-204")
    void twoHundredFindingsAreShownAndAllAreCounted() {
        Book book = absences();
        for (int row = 0; row < 250; row++) {
            book.row("e-none-" + row, Town.day(1), Town.day(2), "");
        }

        JsonNode refused = workbooks.send("absences", book, town.centreLeader).refused(422, "INTAKE_REFUSED");

        assertThat(refused.path("findings").size()).isEqualTo(200);
        assertThat(refused.path("total").asInt()).isEqualTo(250);
    }

    @Test
    @Rule("RC-205")
    void absencesOfOneExpertAreHeldAgainstEachOther() {
        String expert = town.pooled();
        Book book = absences()
                .row(expert, Town.day(30), Town.day(40), "")
                .row(expert, Town.day(40), Town.day(50), "")
                .row(expert, Town.day(60), Town.day(59), "")
                .row(expert, Town.day(-9), Town.day(-8), "");

        JsonNode refused = workbooks.send("absences", book, town.centreLeader).refused(422, "INTAKE_REFUSED");

        assertThat(findings(refused)).containsExactly("3 ROWS_OVERLAP", "4 PERIOD_REVERSED", "5 PERIOD_PAST");
    }

    @Test
    @Rule("RC-201")
    void headsThatAreUnknownMissingOrThereTwiceAreSaid() {
        Book book = new Book("Ansettelse", "Employment", "Tilknytning", "Sko").row("e-1", "e-1", "EMPLOYED", "44");

        JsonNode refused = workbooks.send("experts", book, town.centreLeader).refused(422, "INTAKE_REFUSED");

        assertThat(findings(refused))
                .containsExactlyInAnyOrder("1 HEAD_TWICE", "1 HEAD_UNKNOWN", "1 HEAD_MISSING", "1 HEAD_MISSING");
        assertThat(refused.path("findings").valueStream().map(each -> each.path("column")
                        .asString()))
                .contains("Sko");
    }

    @Test
    @Rule("RC-203")
    void whatIsNoWorkbookIsAFinding() {
        byte[] csv = "Ansettelse;Tilknytning\r\ne-1;EMPLOYED\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        JsonNode refused = workbooks
                .send("experts", csv, town.centreLeader, RunningService.newKey())
                .refused(422, "INTAKE_REFUSED");

        assertThat(refused.path("findings").get(0).path("code").asString()).isEqualTo("NOT_A_WORKBOOK");
        workbooks
                .send("experts", new byte[0], town.centreLeader, RunningService.newKey())
                .refused(422, "FILE_MISSING");
        workbooks
                .send("experts", new byte[5 * 1024 * 1024 + 1], town.centreLeader, RunningService.newKey())
                .refused(413, "TOO_LARGE");
        workbooks.send("shoes", csv, town.centreLeader, RunningService.newKey()).refused(404, "UNKNOWN");
    }

    @Test
    @Rule("RC-211")
    void theSameRequestAgainIsTheSameImport() {
        byte[] file = experts()
                .row(town.employed(town.centre), "EMPLOYED", 80, "guidance (1)")
                .bytes();
        String key = RunningService.newKey();

        String runId = workbooks
                .send("experts", file, town.centreLeader, key)
                .is(201)
                .path("runId")
                .asString();

        assertThat(workbooks
                        .send("experts", file, town.centreLeader, key)
                        .is(201)
                        .path("runId")
                        .asString())
                .isEqualTo(runId);
        byte[] other = absences().row("e-1", Town.day(1), Town.day(2), "").bytes();
        workbooks.send("experts", other, town.centreLeader, key).refused(409, "IDEMPOTENCY_KEY_REUSED");
        workbooks.decide(runId, "discard", town.centreLeader).is(200);
        workbooks.decide(runId, "commit", town.centreLeader).refused(409, "INTAKE_DECIDED");
    }

    @Test
    @Rule("RC-206")
    void discardedRowsAreForgotten() {
        String post = town.employed(town.centre);
        String runId =
                workbooks.checked("experts", experts().row(post, "EMPLOYED", 80, "guidance (1)"), town.centreLeader);

        workbooks.decide(runId, "discard", town.centreLeader).is(200);

        assertThat(workbooks.see("/runs/" + runId + "/rows", town.centreLeader).rows())
                .isEmpty();
        assertThat(town.service.everything("intake_run").values())
                .filteredOn(document -> document.contains(runId))
                .isNotEmpty()
                .noneMatch(document -> document.contains(post));
        assertThat(pool()).doesNotContain(post);
    }

    @Test
    @Rule("RC-207")
    void whatHasChangedSinceTheCheckIsFoundBeforeAnythingIsImported() {
        String post = town.employed(town.centre);
        String other = town.employed(town.centre);
        Book book = experts().row(post, "EMPLOYED", 80, "guidance (1)").row(other, "EMPLOYED", 80, "guidance (1)");
        String first = workbooks.checked("experts", book, town.centreLeader);
        String second =
                workbooks.checked("experts", experts().row(other, "EMPLOYED", 80, "guidance (1)"), town.centreLeader);
        workbooks.decide(second, "commit", town.centreLeader).is(200);
        workbooks.applied(second, town.centreLeader);

        JsonNode refused = workbooks.decide(first, "commit", town.centreLeader).refused(409, "INTAKE_OUTDATED");

        assertThat(findings(refused)).containsExactly("3 ALREADY_IN_POOL");
        assertThat(pool()).contains(other).doesNotContain(post);
        assertThat(workbooks
                        .see("/runs/" + first, town.centreLeader)
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("CHECKED");
    }

    @Test
    @Rule("RC-210")
    void onlyWhoSentItSeesIt() {
        String post = town.employed(town.centre);
        String runId =
                workbooks.checked("experts", experts().row(post, "EMPLOYED", 80, "guidance (1)"), town.centreLeader);

        workbooks.see("/runs/" + runId, town.homeLeader).refused(404, "UNKNOWN");
        workbooks.see("/runs/" + runId + "/rows", town.homeLeader).refused(404, "UNKNOWN");
        workbooks.decide(runId, "commit", town.homeLeader).refused(404, "UNKNOWN");
        workbooks.decide(runId, "discard", town.homeLeader).refused(404, "UNKNOWN");
        workbooks.see("", town.colleague).refused(403, "NOT_ALLOWED");
        assertThat(workbooks.see("?size=100", town.centreLeader).rows())
                .extracting(run -> run.path("runId").asString())
                .contains(runId);
        assertThat(workbooks.see("?size=100", town.homeLeader).rows())
                .extracting(run -> run.path("runId").asString())
                .doesNotContain(runId);
    }

    @Test
    @Rule("RC-200")
    void nobodyElseImports() {
        Book book = experts().row(town.employed(town.centre), "EMPLOYED", 80, "guidance (1)");

        workbooks.send("experts", book, town.homeLeader).refused(403, "NOT_ALLOWED");
        workbooks.send("absences", book, town.homeLeader).refused(403, "NOT_ALLOWED");
        workbooks.send("entries", book, town.colleague).refused(403, "NOT_ALLOWED");
    }
}
