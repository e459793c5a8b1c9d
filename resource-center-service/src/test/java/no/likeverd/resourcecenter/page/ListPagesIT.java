package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of the pages, taken away as files. */
class ListPagesIT {

    private static final String LISTS = "/resource-center/lists";
    private static Town town;
    private static String expertId;
    private static String open;

    @BeforeAll
    static void start() {
        town = new Town();
        expertId = town.expert(100, 3);
        open = town.ordered(10, 20, 50);
        town.book(town.ordered(30, 40, 80));
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule("RC-130")
    void aDepartmentTakesAwayTheRowsThatThePageShows() {
        RenderedPage page = town.see(ORDERS + "?status=FILLED", town.orderer);
        assertThat(page.links()).contains(LISTS + "/orders.csv?status=FILLED", LISTS + "/orders.xlsx?status=FILLED");

        Reply file = town.ask(LISTS + "/orders.csv?status=FILLED", town.orderer);

        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("bestillinger-" + LocalDate.now(ZoneId.of("Europe/Oslo")) + ".csv");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        List<String> lines = file.text().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith(
                        "\ufeffKompetanse;Avdeling;Slags hjelp;Laveste nivå;I tillegg;Stilling;Første dag;Siste dag;")
                .doesNotContain("Ekspert");
        assertThat(lines.getLast()).startsWith("Demensomsorg;Enhet;").contains(";80;Ekspert er booket;", ";2541-30");
    }

    @Test
    @Rule("RC-130")
    void theCentreSeesWhoIsBookedAndWhatWaits() {
        assertThat(lines(LISTS + "/orders.csv", town.centreLeader))
                .hasSize(3)
                .anyMatch(line -> line.matches(".*;2541-30;[a-z0-9-]+;Navn Navnesen"));
        assertThat(lines(LISTS + "/inbox.csv", town.centreLeader)).hasSize(2);
        assertThat(town.see("/resource-center/inbox", town.centreLeader).links())
                .contains(LISTS + "/inbox.csv");
        town.ask(LISTS + "/inbox.csv", town.orderer).page(403);
        assertThat(lines(LISTS + "/orders.csv", town.schoolOrderer)).hasSize(1);
    }

    @Test
    @Rule({"RC-130", "RC-131"})
    void expertsAndTheirBookingsComeAsAWorkbook() throws IOException {
        HttpResponse<byte[]> experts =
                town.service.page(LISTS + "/experts.xlsx").as(town.centreLeader).download();
        assertThat(experts.headers().firstValue("Content-Disposition").orElse(""))
                .contains(".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(experts.body()))) {
            Row row = book.getSheet("Eksperter").getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Navn Navnesen");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(100);
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("Demensomsorg (3)");
        }
        String bookings = LISTS + "/experts/" + expertId + "/bookings.csv";
        assertThat(town.see("/resource-center/experts/" + expertId, town.centreLeader)
                        .links())
                .contains(bookings);
        assertThat(lines(bookings, town.centreLeader))
                .hasSize(2)
                .last()
                .asString()
                .contains(";80;", "Avtalt");
        assertThat(lines(LISTS + "/experts.csv", town.colleague)).hasSize(1);
        town.ask(bookings, town.orderer).page(403);
    }

    @Test
    @Rule("RC-130")
    void whoCouldComeAndWhyNotIsTakenAwayWithNamesByTheCentreAlone() {
        String candidates = open + "/candidates";

        assertThat(town.file(candidates, town.centreLeader)).first().asString().startsWith("\ufeffNavn;Status;");
        assertThat(town.file(candidates, town.centreLeader))
                .last()
                .asString()
                .startsWith("Navn Navnesen;Kan komme;")
                .contains("Har «Demensomsorg» på nivået dere ba om; ");
        assertThat(town.file(candidates, town.orderer))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("Kan komme;"))
                .noneMatch(line -> line.contains("Navn"));
        town.ask(LISTS + open.substring("/resource-center".length()) + "/candidates.csv", town.schoolOrderer)
                .page(403);
    }

    @Test
    @Rule("RC-130")
    void theTimelineHasAColumnForEachOfItsWeeks() {
        String page = "/resource-center/timeline?weeks=12&from=" + day(28);
        List<String> file = town.file(page, town.centreLeader);

        assertThat(file.getFirst().split(";")).hasSize(3 + 12);
        assertThat(file.getFirst()).startsWith("\ufeffEkspert;").contains(";Uke ", ", fra ");
        assertThat(file)
                .anyMatch(line -> line.startsWith("Navn Navnesen;100;") && line.contains("80 %: Enhet, 80 %, "));
        assertThat(lines(LISTS + "/timeline.csv", town.colleague)).hasSize(1);
        assertThat(town.ask(LISTS + "/timeline.csv?weeks=5", town.centreLeader).status())
                .isEqualTo(400);
        assertThat(town.ask(LISTS + "/timeline.csv?from=9999-01-01", town.centreLeader)
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Rule("RC-130")
    void headsAreInTheReadersLanguage() {
        String english = town.service
                .page(LISTS + "/orders.csv")
                .as(town.orderer)
                .header("Cookie", "likeverd_lang=en")
                .send()
                .text();

        assertThat(english.lines().findFirst().orElse(""))
                .contains(",")
                .doesNotContain(";")
                .doesNotContain("Avdeling");
    }

    @Test
    @Rule({"RC-130", "RC-132"})
    void whatTheExchangeAndTheNeedMarketShowIsTakenAwayTheSame() {
        list("=HYPERLINK(1)");
        assertThat(lines(LISTS + "/competences.csv", town.homeLeader))
                .last()
                .asString()
                .startsWith("'=HYPERLINK(1);Enhet;");
        town.service.until(
                () -> town.ask(LISTS + "/exchange.csv?q=hyperlink", town.colleague),
                reply -> reply.text().lines().count() == 2);
        town.ask(LISTS + "/exchange.csv?q=" + "a".repeat(201), town.colleague).page(422);
        post("Noen som kan æ");
        assertThat(lines(LISTS + "/needs.csv?theme=school", town.colleague))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Noen som kan æ;Skole og barnehage;Enhet;");
        assertThat(lines(LISTS + "/needs.csv?whose=own", town.colleague)).hasSize(1);
        assertThat(town.see("/resource-center/needs?theme=school", town.colleague)
                        .links())
                .contains(LISTS + "/needs.csv?whose=&theme=school");
        town.ask(LISTS + "/unmet.csv", town.colleague).page(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders.pdf", "/orders.csvx", "/inbox.CSV", "/experts/exp-none/bookings.csv"})
    @Rule("RC-130")
    void whatIsNoSuchFileIsNotFound(String path) {
        town.ask(LISTS + path, town.centreLeader).page(404);
    }

    private static List<String> lines(String path, String personId) {
        Reply file = town.ask(path, personId);
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        return file.text().lines().toList();
    }

    private static void list(String title) {
        String form = "/resource-center/competences/new";
        Map<String, String> fields = town.see(form, town.homeLeader).form(form);
        fields.putAll(Map.of("title", title, "theme", "health", "goodFor", "Litt", "howToGet", "Ring"));
        town.send(form, fields, town.homeLeader).goesTo();
    }

    private static void post(String text) {
        String form = "/resource-center/needs/new";
        Map<String, String> fields = town.see(form, town.homeLeader).form(form);
        fields.putAll(Map.of("text", text, "theme", "school", "from", day(5), "to", day(9)));
        town.send(form, fields, town.homeLeader).goesTo();
    }

    private static String day(int fromToday) {
        return Town.day(fromToday).toString();
    }
}
