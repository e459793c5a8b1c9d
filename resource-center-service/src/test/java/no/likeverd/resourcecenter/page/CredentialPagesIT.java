package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.DAY;
import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.TaskCounts;
import no.likeverd.testing.page.RenderedPage;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The centre writes down what experts have shown, follows what expires, and each expert reads the own, in the browser. */
class CredentialPagesIT {

    private static final String EXPERTS = "/resource-center/experts/";
    private static final String EXPIRING = "/resource-center/credentials";
    private static final String LISTS = "/resource-center/lists/credentials";
    private static Town town;
    private static int experts;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule({"RC-180", "RC-181", "RC-184"})
    void theCentreWritesDownPutsRightAndTakesAway() {
        String name = "expert-a";
        String expert = EXPERTS + town.expert(name, town.home, "ATTACHED", 50, 3);
        assertThat(town.see(expert, town.centreLeader).text("#credentials")).contains("Ingenting er skrevet inn ennå");
        String entry = added(expert, "Sykepleier", 500);
        RenderedPage page = town.see(expert + "/credentials", town.centreLeader);
        assertThat(page.main())
                .contains(
                        "Sykepleier",
                        "Autorisasjon",
                        "1234567",
                        "Helsedirektoratet",
                        "Utløper " + DAY.format(day(500)));

        Map<String, String> change = form(entry);
        assertThat(change).containsEntry("name", "Sykepleier").containsEntry("validTo", day(500).toString());
        change.put("validTo", "");
        assertThat(town.send(entry, change, town.centreLeader).goesTo()).endsWith("?done=credential.corrected");
        assertThat(town.see(expert, town.centreLeader).text("#credentials")).contains("Sykepleier Utløper ikke");

        assertThat(town.see(expert, town.personOf(name)).text("#credentials")).contains("Sykepleier");
        RenderedPage own = town.see(expert + "/credentials", town.personOf(name));
        assertThat(own.main()).contains("1234567", "skrevet inn om deg").doesNotContain("Skriv inn en autorisasjon");
        assertThat(own.links()).doesNotContain(entry, expert + "/credentials/police-certificate");
        assertThat(town.see(expert, town.homeLeader).has("#credentials")).isFalse();
        town.ask(expert + "/credentials", town.homeLeader).page(403);
        town.ask(entry, town.personOf(name)).page(403);

        assertThat(town.see(entry, town.centreLeader).links()).contains(entry + "/removal");
        Map<String, String> removal = form(entry + "/removal");
        town.send(entry + "/removal", removal, town.centreLeader).goesTo();
        town.send(entry + "/removal", removal, town.centreLeader).goesTo();
        assertThat(town.see(expert + "/credentials", town.centreLeader).text("[data-state=empty]"))
                .contains("Ingenting er skrevet inn ennå");
        town.ask(entry, town.centreLeader).page(404);
    }

    @Test
    @Rule("RC-183")
    void onlyTheDayIsKeptOnWhichAPoliceCertificateWasSeen() {
        String expert = expert();
        String police = expert + "/credentials/police-certificate";
        assertThat(town.see(expert, town.centreLeader).text("#credentials")).contains("Ingen dato er skrevet inn");
        Map<String, String> form = form(police);
        form.put("seenOn", DAY.format(day(-3)));

        assertThat(town.send(police, form, town.centreLeader).goesTo()).endsWith("?done=credential.seen");

        assertThat(town.see(expert + "/credentials", town.centreLeader).text("#police-certificate"))
                .contains("Sett " + DAY.format(day(-3)), "bare datoen");
        Map<String, String> back = form(police);
        assertThat(back.keySet()).containsExactlyInAnyOrder("_key", "version", "seenOn");
        back.put("seenOn", "");
        assertThat(town.send(police, back, town.centreLeader).goesTo()).endsWith("?done=credential.unseen");
        assertThat(town.see(expert + "/credentials", town.centreLeader).text("#police-certificate"))
                .contains("Ingen dato er skrevet inn");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', Fyll ut dette feltet",
        "issuedBy, '', Fyll ut dette feltet",
        "kind, COPY, Velg ett av alternativene",
        "validFrom, 31.2.2026, Skriv en dato",
        "validFrom, 1.1.1900, Sjekk årstallet",
        "validTo, 1.1.2020, Siste dag må være",
        "validTo, 1.1.2190, Sjekk årstallet"
    })
    @Rule("RC-182")
    void whatIsWrongStandsAtItsFieldAndNothingIsChanged(String field, String value, String words) {
        String here = expert() + "/credentials/new";
        Map<String, String> fields = filled(here, "Sykepleier", 500);
        fields.put(field, value);
        Map<String, String> before = town.everything();

        RenderedPage page = town.send(here, fields, town.centreLeader).page(422);

        assertThat(page.text("#errors")).contains(words);
        assertThat(page.text("#" + field + "-error")).contains(words);
        assertThat(page.one("#" + field).attr("aria-describedby"))
                .contains(field.equals("kind") ? "" : field + "-error");
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule("RC-182")
    void aDayToComeStandsAtItsFieldAndTheSameTwiceIsRefused() {
        String expert = expert();
        String police = expert + "/credentials/police-certificate";
        Map<String, String> seen = form(police);
        seen.put("seenOn", day(1).toString());
        assertThat(town.send(police, seen, town.centreLeader).page(422).text("#seenOn-error"))
                .contains("Velg i dag eller en tidligere dag");
        added(expert, "Sykepleier", 500);
        String here = expert + "/credentials/new";

        assertThat(town.send(here, filled(here, "Sykepleier", 500), town.centreLeader)
                        .page(409)
                        .main())
                .contains("Dette er skrevet inn allerede");
    }

    @Test
    @Rule("RC-182")
    void aFormThatIsSentTwiceIsDoneOnceAndOneThatIsBehindIsTold() {
        String expert = expert();
        String here = expert + "/credentials/new";
        Map<String, String> fields = filled(here, "Sykepleier", 500);
        town.send(here, fields, town.centreLeader).goesTo();
        town.send(here, fields, town.centreLeader).goesTo();
        assertThat(town.see(expert + "/credentials", town.centreLeader).texts("#credentials tbody tr"))
                .hasSize(1);
        String entry = entries(expert).getFirst();
        Map<String, String> behind = form(entry);
        Map<String, String> removal = form(entry + "/removal");
        added(expert, "Kurs", 500);

        assertThat(town.send(entry, behind, town.centreLeader).page(412).main()).contains("Andre har endret dette");
        town.send(entry + "/removal", removal, town.centreLeader).page(412);
        assertThat(entries(expert)).hasSize(2).contains(entry);
    }

    @Test
    @Rule({"RC-184", "RC-185"})
    void whatExpiresIsATaskOfTheCentreUntilItIsPutRight() {
        TaskCounts counts = new TaskCounts(town.service, "resource-center");
        String expert = expert();
        String soon = added(expert, "Førstehjelp", 50);
        String over = added(expert, "Truckfører", -4);
        String later = added(expert, "Sykepleier", 60);

        RenderedPage tasks = town.tasks(town.centreLeader);
        assertThat(tasks.links()).contains(soon, over).doesNotContain(later);
        assertThat(tasks.one("li:has(a[href=" + soon + "])").text())
                .isEqualTo("Navn Navnesen: Førstehjelp utløper " + DAY.format(day(50)));
        assertThat(tasks.one("li:has(a[href=" + soon + "])").attr("data-due")).isEqualTo(day(50).toString());
        assertThat(tasks.one("li:has(a[href=" + over + "])").text())
                .isEqualTo("Navn Navnesen: Truckfører utløp " + DAY.format(day(-4)));
        assertThat(town.tasks(town.orderer).links()).doesNotContain(soon);
        assertThat(town.tasks(town.personOf("expert-n" + experts)).links()).doesNotContain(soon);
        assertThat(counts.agree(town.centreLeader)).isGreaterThanOrEqualTo(2);

        Map<String, String> renewed = form(soon);
        renewed.put("validTo", day(900).toString());
        town.send(soon, renewed, town.centreLeader).goesTo();
        town.send(over + "/removal", form(over + "/removal"), town.centreLeader).goesTo();

        assertThat(town.tasks(town.centreLeader).links()).doesNotContain(soon, over);
    }

    @Test
    @Rule({"RC-130", "RC-184"})
    void theCentreSeesWhatExpiresSoonestAndTakesItAway() throws IOException {
        String expert = expert();
        String over = added(expert, "=Båtfører", -4);
        String soon = added(expert, "Førstehjelp", 20);
        String later = added(expert, "Sykepleier", 100);

        RenderedPage page = town.see(EXPIRING, town.centreLeader);
        assertThat(page.links()).contains(soon, over).doesNotContain(later);
        assertThat(page.links().indexOf(over)).isLessThan(page.links().indexOf(soon));
        assertThat(page.one("tr:has(a[href=" + over + "])").text()).contains("Utløpt " + DAY.format(day(-4)));
        RenderedPage far = town.see(EXPIRING + "?before=" + DAY.format(day(101)), town.centreLeader);
        assertThat(far.links()).contains(later, LISTS + ".csv?before=" + day(101), LISTS + ".xlsx?before=" + day(101));
        List<String> csv = town.ask(LISTS + ".csv?before=" + day(101), town.centreLeader)
                .text()
                .lines()
                .toList();
        assertThat(csv.getFirst()).isEqualTo("\ufeffEkspert;Navn;Type;Gitt av;Gyldig fra;Gyldig til og med");
        assertThat(csv)
                .contains("Navn Navnesen;'=Båtfører;Autorisasjon;Helsedirektoratet;1.5.2020;" + DAY.format(day(-4)));
        HttpResponse<byte[]> file =
                town.service.page(LISTS + ".xlsx").as(town.centreLeader).download();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            Row first = book.getSheet("Det som utløper").getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("Navn Navnesen");
        }
        RenderedPage faulty =
                town.ask(EXPIRING + "?before=snart", town.centreLeader).page(422);
        assertThat(faulty.text("#before-error")).contains("Skriv en dato");
        assertThat(faulty.one("#before").attr("value")).isEqualTo(day(60).toString());
        assertThat(town.see(EXPIRING + "?before=1.1.1990", town.centreLeader).text("[data-state=empty]"))
                .contains("Ingenting utløper før 1.1.1990");
        assertThat(town.see(EXPIRING, town.centreLeader).links()).contains(EXPIRING);
        town.ask(EXPIRING, town.homeLeader).page(403);
        town.ask(LISTS + ".csv", town.homeLeader).page(403);
    }

    @Test
    @Rule("RC-186")
    void whatExpiresBeforeTheStayIsOverIsANoteToTheCentreAlone() {
        String expert = expert();
        added(expert, "Lasteskader", 25);
        added(expert, "Løftekurs", 40);
        String order = town.ordered(20, 39, 30) + "/candidates";

        String centre = town.see(order, town.centreLeader).main();

        assertThat(centre)
                .contains("Utløper før oppholdet er over", "Lasteskader Utløper " + DAY.format(day(25)))
                .doesNotContain("Løftekurs");
        assertThat(town.see(order, town.centreLeader).has("form[action=" + order + "]"))
                .isTrue();
        assertThat(town.see(order, town.orderer).main()).doesNotContain("Lasteskader", "Utløper før");
        String api = order.replace("/resource-center/", "/resource-center/v1/") + "?size=100";
        assertThat(town.service.get(api).as(town.centreLeader).send().text())
                .contains("\"name\":\"Lasteskader\"")
                .doesNotContain("Løftekurs");
        assertThat(town.service.get(api).as(town.orderer).send().text()).doesNotContain("Lasteskader");
    }

    private static String expert() {
        return EXPERTS + town.expert("expert-n" + ++experts, town.centre, "EMPLOYED", 100, 3);
    }

    /** The page on which the new one is changed. */
    private static String added(String expert, String name, int lastDay) {
        List<String> before = entries(expert);
        String here = expert + "/credentials/new";
        assertThat(town.send(here, filled(here, name, lastDay), town.centreLeader)
                        .goesTo())
                .isEqualTo(expert + "/credentials?done=credential.added");
        return entries(expert).stream()
                .filter(entry -> !before.contains(entry))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> entries(String expert) {
        return town.see(expert + "/credentials", town.centreLeader).links().stream()
                .filter(link -> link.startsWith(expert + "/credentials/crd-"))
                .toList();
    }

    private static Map<String, String> filled(String here, String name, int lastDay) {
        Map<String, String> fields = form(here);
        fields.putAll(Map.of(
                "kind",
                "AUTHORISATION",
                "name",
                name,
                "number",
                "1234567",
                "issuedBy",
                "Helsedirektoratet",
                "validFrom",
                "1.5.2020",
                "validTo",
                day(lastDay).toString()));
        return fields;
    }

    private static Map<String, String> form(String here) {
        return town.see(here, town.centreLeader).form(here);
    }
}
