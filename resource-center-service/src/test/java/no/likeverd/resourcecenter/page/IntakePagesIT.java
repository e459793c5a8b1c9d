package no.likeverd.resourcecenter.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.intake.sheet.Book;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.TaskCounts;
import no.likeverd.testing.page.RenderedPage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody sends a workbook, sees what is wrong or what would be done, and decides. */
class IntakePagesIT {

    private static final String INTAKE = "/resource-center/intake";
    private static final String EXPERTS = INTAKE + "/experts";
    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static Book absences() {
        return new Book("Ansettelse", "Første dag", "Siste dag", "Selv om eksperten er booket");
    }

    private static Reply sent(String kind, byte[] file, String personId) {
        String form = INTAKE + "/" + kind;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_key", RunningService.newKey());
        return town.service
                .call("POST", form)
                .header("Accept", "text/html")
                .parts("file", file, fields)
                .as(personId)
                .send();
    }

    /** What waits for the centre's leader, as far as it is about workbooks. */
    private static List<String> tasks() {
        return town.tasks(town.centreLeader).texts("a[href^='/resource-center/intake']");
    }

    @Test
    @Rule({"RC-206", "RC-208", "RC-250"})
    void theWayFromTheListOfExpertsToTheOutcome() {
        String expert = town.pooled();
        assertThat(town.see("/resource-center/experts", town.centreLeader).has("a[href='" + INTAKE + "']"))
                .isTrue();
        RenderedPage start = town.see(INTAKE, town.centreLeader);
        assertThat(start.texts("main ul a")).contains("Importer eksperter", "Importer fravær");
        assertThat(town.see(INTAKE + "/absences", town.centreLeader).form(INTAKE + "/absences"))
                .containsKey("_key");

        String run = sent(
                        "absences",
                        absences().row(expert, Town.day(30), Town.day(31), "").bytes(),
                        town.centreLeader)
                .goesTo();

        assertThat(tasks()).containsExactly("Importer eller forkast regnearket med 1 fravær");
        assertThat(new TaskCounts(town.service, "resource-center").agree(town.centreLeader))
                .isOne();
        RenderedPage preview = town.see(run, town.centreLeader);
        assertThat(preview.texts("#run tbody tr")).hasSize(1);
        assertThat(preview.main()).contains("Venter på deg", expert, "Nei");
        Map<String, String> yes = preview.form(run + "/commit");
        String done = town.send(run + "/commit", yes, town.centreLeader).goesTo();
        assertThat(town.send(run + "/commit", yes, town.centreLeader).goesTo()).isEqualTo(done);
        assertThat(tasks()).isEmpty();
        Reply outcome = town.service.until(
                () -> town.ask(done, town.centreLeader), reply -> reply.text().contains("Ferdig"));
        assertThat(outcome.page(200).main()).contains("Importen er i gang", "Rader som er importert 1");
        assertThat(town.see(INTAKE, town.centreLeader)
                        .texts("#intakes tbody tr")
                        .toString())
                .contains("Fravær 1 Ferdig");
    }

    @Test
    @Rule("RC-250")
    void whatHasLapsedWaitsForNobody() {
        String expert = town.pooled();
        byte[] book = absences().row(expert, Town.day(50), Town.day(51), "").bytes();
        String run = sent("absences", book, town.centreLeader).goesTo();
        assertThat(tasks()).hasSize(1);

        town.pretend(
                "intake_run",
                run.substring(run.lastIndexOf('/') + 1),
                new Document("state.checkedAt", Date.from(Instant.EPOCH)));

        assertThat(tasks()).isEmpty();
    }

    @Test
    @Rule("RC-204")
    void mistakesAreTrackedToRowAndColumnInWords() {
        Map<String, String> before = town.everything();
        Book book = absences()
                .row("e-none", "i morgen", Town.day(2), "kanskje")
                .row("e-none", Town.day(1), Town.day(2), "");

        RenderedPage again = sent("absences", book.bytes(), town.centreLeader).page(422);

        assertThat(again.texts("#errors li").toString()).contains("Regnearket har feil, og ingenting er importert");
        assertThat(again.texts("#findings tbody tr"))
                .containsExactly(
                        "2 Første dag Skriv en dato, for eksempel 3.11.2026",
                        "2 Selv om eksperten er booket Skriv ja eller nei",
                        "3 Ansettelse Ingen ekspert i ressurssenteret har denne ansettelsen");
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule("RC-204")
    void withoutAWorkbookTheFormSaysSo() {
        assertThat(sent("experts", new byte[0], town.centreLeader).page(422).texts("#errors li"))
                .containsExactly("Velg ett regneark");
        assertThat(sent("experts", new byte[] {1, 2, 3}, town.centreLeader)
                        .page(422)
                        .texts("#findings tbody tr")
                        .toString())
                .contains("Hele filen", "Lagre den som Excel-arbeidsbok");
    }

    @Test
    @Rule("RC-207")
    void whatHasChangedSinceIsShownAndNothingIsImported() {
        String expert = town.pooled();
        String expertId =
                town.service.get("/resource-center/v1/experts?size=100").as(town.centreLeader).send().rows().stream()
                        .filter(each -> each.path("employmentId").asString().equals(expert))
                        .findFirst()
                        .orElseThrow()
                        .path("expertId")
                        .asString();
        String run = sent(
                        "absences",
                        absences().row(expert, Town.day(30), Town.day(31), "").bytes(),
                        town.centreLeader)
                .goesTo();
        Map<String, String> yes = town.see(run, town.centreLeader).form(run + "/commit");
        town.service
                .post("/resource-center/v1/experts/" + expertId + "/departure", "{\"on\":\"" + Town.day(0) + "\"}")
                .as(town.centreLeader)
                .send()
                .is(200);

        RenderedPage again =
                town.see(town.send(run + "/commit", yes, town.centreLeader).goesTo(), town.centreLeader);

        assertThat(again.main())
                .contains("Noe er endret siden regnearket ble sjekket", "Ingen ekspert i ressurssenteret har denne");
        assertThat(again.has("form[action$=commit]")).isFalse();
        String gone = town.send(run + "/discard", again.form(run + "/discard"), town.centreLeader)
                .goesTo();
        assertThat(town.see(gone, town.centreLeader).main()).contains("Regnearket er forkastet", "Forkastet");
    }

    @Test
    @Rule({"RC-200", "RC-210"})
    void othersAreLedNowhereAndSeeNothing() {
        String expert = town.pooled();
        String run = sent(
                        "absences",
                        absences().row(expert, Town.day(30), Town.day(31), "").bytes(),
                        town.centreLeader)
                .goesTo();

        town.ask(run, town.homeLeader).page(404);
        town.ask(EXPERTS, town.homeLeader).page(403);
        assertThat(sent("experts", new byte[] {1}, town.homeLeader).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.see("/resource-center/experts", town.homeLeader).has("a[href='" + INTAKE + "']"))
                .isFalse();
        assertThat(town.see("/resource-center/competences", town.homeLeader).has("a[href='" + INTAKE + "/entries']"))
                .isTrue();
        assertThat(town.see(INTAKE, town.homeLeader).main()).contains("Du har ikke sendt inn noe ennå");
        town.ask(INTAKE, town.colleague).page(403);
    }

    @ParameterizedTest
    @Rule("RC-201")
    @CsvSource({
        "experts, nb, Ansettelse, Demensomsorg",
        "experts, nn, Tilsetjing, Demensomsorg",
        "absences, en, Employment, Yes",
        "skills, nn, Kode, Utgått"
    })
    void aTemplateHasTheHeadsOfTheReadersLanguageAndExplainsThem(
            String kind, String language, String head, String choice) throws IOException {
        byte[] file = town.service
                .page(INTAKE + "/" + kind + "/template.xlsx")
                .header("Accept-Language", language)
                .as(town.centreLeader)
                .download()
                .body();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo(head);
            assertThat(book.getSheetAt(0).getPhysicalNumberOfRows()).isOne();
            StringBuilder help = new StringBuilder();
            book.getSheetAt(1).forEach(row -> row.forEach(help::append));
            assertThat(help.toString()).contains(head, choice);
        }
        RenderedPage empty = sent(kind, file, town.centreLeader).page(422);
        assertThat(empty.texts("#findings tbody tr").toString()).contains("ingen rader");
    }
}
