package no.likeverd.resourcecenter.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.intake.sheet.Book;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Workbooks over HTTP: checked as a whole, then imported row by row. */
class IntakeIT {

    private static Place place;

    @BeforeAll
    static void start() {
        place = new Place();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

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
        String own = place.post(place.centre);
        String lent = place.post(place.home);
        Book book = experts()
                .row(own, "Ansatt i ressurssenteret", 80, "Demensomsorg (3), veiledning 1")
                .row(lent, "ATTACHED", "50 %", "wound-care:2");

        String runId = place.checked("experts", book, place.centreLeader);

        assertThat(pool()).doesNotContain(own, lent);
        Reply rows = place.see("/runs/" + runId + "/rows?size=1", place.centreLeader);
        assertThat(rows.is(200).path("total").asInt()).isEqualTo(2);
        assertThat(rows.rows().getFirst().path("cells").get(3).asString()).contains("(3)", "(1)");
        place.decide(runId, "commit", place.centreLeader).is(200);
        JsonNode applied = place.applied(runId, place.centreLeader);
        assertThat(applied.path("done").asInt()).isEqualTo(2);
        assertThat(applied.path("refused").asInt()).isZero();
        assertThat(pool()).contains(own, lent);
        assertThat(place.see("/runs/" + runId + "/rows", place.centreLeader).rows())
                .isEmpty();
    }

    private static List<String> pool() {
        return place.service.get("/resource-center/v1/experts?size=100").as(place.centreLeader).send().rows().stream()
                .map(expert -> expert.path("employmentId").asString())
                .toList();
    }

    @Test
    @Rule({"RC-200", "RC-202"})
    void absencesAreNotedOnDaysAsPeopleWriteThem() {
        String first = place.expert();
        String second = place.expert();
        Book book = absences()
                .row(first, Place.day(30), Place.day(31), "")
                .row(second, Place.day(40).toString(), "%td.%<tm.%<tY".formatted(Place.day(45)), "nei");

        String runId = place.checked("absences", book, place.centreLeader);
        place.decide(runId, "commit", place.centreLeader).is(200);
        place.applied(runId, place.centreLeader);

        assertThat(absence(first)).isEqualTo(Place.day(30) + " " + Place.day(32));
        assertThat(absence(second)).isEqualTo(Place.day(40) + " " + Place.day(46));
    }

    @Test
    @Rule({"RC-200", "RC-258"})
    void halfDaysHaveAColumnThatMayBeMissing() {
        String whole = place.expert();
        String half = place.expert();
        String older = place.expert();
        LocalDate day = Place.workingDay(30);
        Book book = new Book("Ansettelse", "Første dag", "Siste dag", "Halv dag")
                .row(whole, day, day, "")
                .row(half, day, day, "ja");

        String runId = place.checked("absences", book, place.centreLeader);
        Reply rows = place.see("/runs/" + runId + "/rows?size=2", place.centreLeader);
        assertThat(rows.rows().get(1).path("cells").get(4).asString()).isEqualTo("Yes");
        place.decide(runId, "commit", place.centreLeader).is(200);
        place.applied(runId, place.centreLeader);
        String without = place.checked("absences", absences().row(older, day, day, ""), place.centreLeader);
        place.decide(without, "commit", place.centreLeader).is(200);
        place.applied(without, place.centreLeader);

        assertThat(noted(half).path("half").asBoolean()).isTrue();
        assertThat(noted(whole).path("half").asBoolean()).isFalse();
        assertThat(noted(older).path("half").asBoolean()).isFalse();
    }

    @Test
    @Rule({"RC-200", "RC-290"})
    void weekdaysOfWorkAreWrittenAsPeopleWriteThem() {
        String some = place.post(place.centre);
        String brief = place.post(place.centre);
        String any = place.post(place.centre);
        Book book = new Book("Ansettelse", "Tilknytning", "Andel i ressurssenteret (%)", "Kompetanse", "Arbeidsdager")
                .row(some, "EMPLOYED", 60, "Veiledning 1", "Onsdag, mandag og tysdag")
                .row(brief, "EMPLOYED", 40, "Veiledning 1", "to; Fri")
                .row(any, "EMPLOYED", 100, "Veiledning 1", "");

        String runId = place.checked("experts", book, place.centreLeader);
        Reply rows = place.see("/runs/" + runId + "/rows?size=1", place.centreLeader);
        assertThat(rows.rows().getFirst().path("cells").get(5).asString()).isEqualTo("Monday, Tuesday, and Wednesday");
        place.decide(runId, "commit", place.centreLeader).is(200);
        place.applied(runId, place.centreLeader);

        assertThat(weekdays(some)).containsExactly("MONDAY", "TUESDAY", "WEDNESDAY");
        assertThat(weekdays(brief)).containsExactly("THURSDAY", "FRIDAY");
        assertThat(weekdays(any)).isEmpty();
    }

    private static List<String> weekdays(String employmentId) {
        return place.service.get("/resource-center/v1/experts?size=100").as(place.centreLeader).send().rows().stream()
                .filter(expert -> expert.path("employmentId").asString().equals(employmentId))
                .flatMap(expert -> expert.path("worksOn").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    @Rule({"RC-204", "RC-290"})
    void whatIsNoWeekdayIsAFinding() {
        Book book = new Book("Ansettelse", "Tilknytning", "Andel i ressurssenteret (%)", "Kompetanse", "worksOn")
                .row(place.post(place.centre), "EMPLOYED", 60, "Veiledning 1", "mandag, snart")
                .row(place.post(place.centre), "EMPLOYED", 40, "Veiledning 1", "lørdag");

        JsonNode refused = place.send("experts", book, place.centreLeader).refused(422, "INTAKE_REFUSED");

        assertThat(findings(refused)).containsExactly("2 BAD_WEEKDAY", "3 WEEKEND_ONLY");
    }

    @Test
    @Rule({"RC-204", "RC-258"})
    void halfOfSeveralDaysIsAFinding() {
        String expert = place.expert();
        LocalDate day = Place.workingDay(30);
        Book book = new Book("Employment", "First day", "Last day", "half")
                .row(expert, day, day.plusDays(1), "yes")
                .row(expert, day.plusDays(7), day.plusDays(7), "perhaps");

        JsonNode refused = place.send("absences", book, place.centreLeader).refused(422, "INTAKE_REFUSED");

        assertThat(findings(refused)).containsExactly("2 HALF_IS_ONE_DAY", "3 BAD_ANSWER");
        assertThat(refused.path("findings").get(0).path("column").asString()).isEqualTo("Half a day");
    }

    private static String absence(String employmentId) {
        JsonNode away = noted(employmentId);
        return away.path("from").asString() + " " + away.path("to").asString();
    }

    private static JsonNode noted(String employmentId) {
        return place.service.get("/resource-center/v1/experts?size=100").as(place.centreLeader).send().rows().stream()
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
                .row("Samisk", place.home, "Helse og omsorg", "Samtaler\nog møter", "Ring oss", place.homeLeader)
                .row("Rusomsorg", place.school, "health", "Samtaler", "Ring oss", place.homeLeader);

        JsonNode refused = place.send("entries", book, place.homeLeader).refused(422, "INTAKE_REFUSED");
        assertThat(findings(refused)).containsExactly("3 NOT_ALLOWED");
        place.send("entries", book, place.centreLeader).refused(403, "NOT_ALLOWED");

        Book own = entries().row("Samisk", place.home, "Helse og omsorg", "Samtaler", "Ring oss", place.homeLeader);
        String runId = place.checked("entries", own, place.homeLeader);
        place.decide(runId, "commit", place.homeLeader).is(200);
        place.applied(runId, place.homeLeader);

        assertThat(place.service
                        .get("/resource-center/v1/me/competences")
                        .as(place.homeLeader)
                        .send()
                        .rows())
                .extracting(entry -> entry.path("title").asString())
                .contains("Samisk");
    }

    @Test
    @Rule({"RC-204", "RC-205"})
    void oneFindingRefusesEverythingAndSaysWhere() {
        String post = place.post(place.centre);
        Map<String, String> before = place.everything();
        Book book = experts()
                .row(post, "EMPLOYED", 80, "dementia-care (3)")
                .row(post, "EMPLOYED", 80, "dementia-care (3)")
                .row("e-none", "EMPLOYED", 80, "dementia-care (3)")
                .row(post, "EMPLOYED", 5, "trolldom (3)")
                .row("", "gjest", "=1+1", "dementia-care");

        JsonNode refused = place.service
                .call("POST", Place.API + "/experts")
                .parts("file", book.bytes(), Map.of())
                .header("Idempotency-Key", RunningService.newKey())
                .header("Accept-Language", "nb")
                .as(place.centreLeader)
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
        assertThat(place.everything()).isEqualTo(before);
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
            book.row("e-none-" + row, Place.day(1), Place.day(2), "");
        }

        JsonNode refused = place.send("absences", book, place.centreLeader).refused(422, "INTAKE_REFUSED");

        assertThat(refused.path("findings").size()).isEqualTo(200);
        assertThat(refused.path("total").asInt()).isEqualTo(250);
    }

    @Test
    @Rule("RC-205")
    void absencesOfOneExpertAreHeldAgainstEachOther() {
        String expert = place.expert();
        Book book = absences()
                .row(expert, Place.day(30), Place.day(40), "")
                .row(expert, Place.day(40), Place.day(50), "")
                .row(expert, Place.day(60), Place.day(59), "")
                .row(expert, Place.day(-9), Place.day(-8), "");

        JsonNode refused = place.send("absences", book, place.centreLeader).refused(422, "INTAKE_REFUSED");

        assertThat(findings(refused)).containsExactly("3 ROWS_OVERLAP", "4 PERIOD_REVERSED", "5 PERIOD_PAST");
    }

    @Test
    @Rule("RC-201")
    void headsThatAreUnknownMissingOrThereTwiceAreSaid() {
        Book book = new Book("Ansettelse", "Employment", "Tilknytning", "Sko").row("e-1", "e-1", "EMPLOYED", "44");

        JsonNode refused = place.send("experts", book, place.centreLeader).refused(422, "INTAKE_REFUSED");

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

        JsonNode refused = place.send("experts", csv, place.centreLeader, RunningService.newKey())
                .refused(422, "INTAKE_REFUSED");

        assertThat(refused.path("findings").get(0).path("code").asString()).isEqualTo("NOT_A_WORKBOOK");
        place.send("experts", new byte[0], place.centreLeader, RunningService.newKey())
                .refused(422, "FILE_MISSING");
        place.send("experts", new byte[5 * 1024 * 1024 + 1], place.centreLeader, RunningService.newKey())
                .refused(413, "TOO_LARGE");
        place.send("shoes", csv, place.centreLeader, RunningService.newKey()).refused(404, "UNKNOWN");
    }

    @Test
    @Rule("RC-211")
    void theSameRequestAgainIsTheSameImport() {
        byte[] file = experts()
                .row(place.post(place.centre), "EMPLOYED", 80, "guidance (1)")
                .bytes();
        String key = RunningService.newKey();

        String runId = place.send("experts", file, place.centreLeader, key)
                .is(201)
                .path("runId")
                .asString();

        assertThat(place.send("experts", file, place.centreLeader, key)
                        .is(201)
                        .path("runId")
                        .asString())
                .isEqualTo(runId);
        byte[] other = absences().row("e-1", Place.day(1), Place.day(2), "").bytes();
        place.send("experts", other, place.centreLeader, key).refused(409, "IDEMPOTENCY_KEY_REUSED");
        place.decide(runId, "discard", place.centreLeader).is(200);
        place.decide(runId, "commit", place.centreLeader).refused(409, "INTAKE_DECIDED");
    }

    @Test
    @Rule("RC-206")
    void discardedRowsAreForgotten() {
        String post = place.post(place.centre);
        String runId =
                place.checked("experts", experts().row(post, "EMPLOYED", 80, "guidance (1)"), place.centreLeader);

        place.decide(runId, "discard", place.centreLeader).is(200);

        assertThat(place.see("/runs/" + runId + "/rows", place.centreLeader).rows())
                .isEmpty();
        assertThat(place.service.everything("intake_run").values())
                .filteredOn(document -> document.contains(runId))
                .isNotEmpty()
                .noneMatch(document -> document.contains(post));
        assertThat(pool()).doesNotContain(post);
    }

    @Test
    @Rule("RC-207")
    void whatHasChangedSinceTheCheckIsFoundBeforeAnythingIsImported() {
        String post = place.post(place.centre);
        String other = place.post(place.centre);
        Book book = experts().row(post, "EMPLOYED", 80, "guidance (1)").row(other, "EMPLOYED", 80, "guidance (1)");
        String first = place.checked("experts", book, place.centreLeader);
        String second =
                place.checked("experts", experts().row(other, "EMPLOYED", 80, "guidance (1)"), place.centreLeader);
        place.decide(second, "commit", place.centreLeader).is(200);
        place.applied(second, place.centreLeader);

        JsonNode refused = place.decide(first, "commit", place.centreLeader).refused(409, "INTAKE_OUTDATED");

        assertThat(findings(refused)).containsExactly("3 ALREADY_IN_POOL");
        assertThat(pool()).contains(other).doesNotContain(post);
        assertThat(place.see("/runs/" + first, place.centreLeader)
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("CHECKED");
    }

    @Test
    @Rule("RC-210")
    void onlyWhoSentItSeesIt() {
        String post = place.post(place.centre);
        String runId =
                place.checked("experts", experts().row(post, "EMPLOYED", 80, "guidance (1)"), place.centreLeader);

        place.see("/runs/" + runId, place.homeLeader).refused(404, "UNKNOWN");
        place.see("/runs/" + runId + "/rows", place.homeLeader).refused(404, "UNKNOWN");
        place.decide(runId, "commit", place.homeLeader).refused(404, "UNKNOWN");
        place.decide(runId, "discard", place.homeLeader).refused(404, "UNKNOWN");
        place.see("", place.nobody).refused(403, "NOT_ALLOWED");
        assertThat(place.see("?size=100", place.centreLeader).rows())
                .extracting(run -> run.path("runId").asString())
                .contains(runId);
        assertThat(place.see("?size=100", place.homeLeader).rows())
                .extracting(run -> run.path("runId").asString())
                .doesNotContain(runId);
    }

    @Test
    @Rule("RC-200")
    void nobodyElseImports() {
        Book book = experts().row(place.post(place.centre), "EMPLOYED", 80, "guidance (1)");

        place.send("experts", book, place.homeLeader).refused(403, "NOT_ALLOWED");
        place.send("absences", book, place.homeLeader).refused(403, "NOT_ALLOWED");
        place.send("entries", book, place.nobody).refused(403, "NOT_ALLOWED");
    }
}
