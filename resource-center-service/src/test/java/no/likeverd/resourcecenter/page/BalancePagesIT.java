package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What units lend and borrow is added up for those who may see it. */
class BalancePagesIT {

    private static final String HERE = "/resource-center/help/balance";
    private static final String API = "/resource-center/v1";
    private static Town town;
    private static String ward;
    private static String district;
    private static String wardLeader;
    private static String districtLeader;
    private static String adviser;

    @BeforeAll
    static void start() {
        town = new Town();
        district = town.service.tells().id("district");
        String middle = town.service.tells().id("middle");
        ward = town.service.tells().id("ward");
        town.service.tells().unit(district, null);
        town.service.tells().unit(middle, district);
        town.service.tells().unit(ward, middle);
        wardLeader = town.person("ward-leader", "LEADER", ward);
        districtLeader = town.person("district-leader", "LEADER", district);
        adviser = town.person("adviser", "HR_ADVISER", null);
        town.service.knowsTheDirectory();
        given(8, true);
        given(4, false);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule("RC-160")
    void everyLenderHasItsCreditAndOnlyConfirmedHoursCount() {
        JsonNode lender = row(wardLeader, ward);

        assertThat(lender.path("lentHours").asInt()).isEqualTo(12);
        assertThat(lender.path("borrowedHours").asInt()).isZero();
        assertThat(lender.path("receivedOre").asLong()).isEqualTo(8 * 41_250);
        assertThat(lender.path("dueOre").asLong()).isEqualTo(4 * 41_250);
        JsonNode borrower = row(adviser, town.school);
        assertThat(borrower.path("borrowedHours").asInt()).isEqualTo(12);
        assertThat(borrower.path("paidOre").asLong()).isEqualTo(8 * 41_250);
        assertThat(borrower.path("owedOre").asLong()).isEqualTo(4 * 41_250);
        RenderedPage page = town.see(HERE, wardLeader);
        assertThat(page.texts("td"))
                .extracting(text -> text.replace('\u00a0', ' '))
                .containsExactly("12", "0", "1 650 kr", "3 300 kr", "0 kr", "0 kr");
        assertThat(page.has("svg title")).isTrue();
        assertThat(page.text("figure summary")).isEqualTo("Vis som tabell");
    }

    @Test
    @Rule({"RC-130", "RC-131"})
    void hoursAndKronerAreTakenAwayAsNumbers() {
        assertThat(town.file(HERE, wardLeader)).last().asString().startsWith("Enhet;12;0;1650,0;3300,0;0,0;0,0");
        assertThat(town.file("/resource-center/help?side=LENDER", wardLeader))
                .hasSize(3)
                .first()
                .asString()
                .endsWith("Bekreftede timer;Pris per time;Å gjøre opp;Kostnadssted");
        assertThat(town.file("/resource-center/help?side=BORROWER", town.schoolOrderer))
                .anyMatch(line -> line.endsWith(";8;412,5;3300,0;2541-30"))
                .anyMatch(line -> line.endsWith(";4;412,5;1650,0;2541-30"));
        town.ask("/resource-center/lists/balance.csv", town.colleague).page(403);
        assertThat(town.ask("/resource-center/lists/balance.csv?year=99", adviser)
                        .status())
                .isEqualTo(400);
        assertThat(town.ask("/resource-center/lists/help.csv?side=LENDER", town.schoolOrderer)
                        .text()
                        .lines())
                .as("heads alone")
                .hasSize(1);
    }

    @Test
    @Rule("RC-160")
    void leadersSeeTheirUnitsAndAllBelowAndHrAndTheCentreAll() {
        assertThat(units(wardLeader)).containsExactly(ward);
        assertThat(units(districtLeader)).containsExactly(ward);
        assertThat(units(town.homeLeader)).isEmpty();
        assertThat(units(adviser)).containsExactly(ward, town.school);
        assertThat(units(town.centreLeader)).containsExactly(ward, town.school);
        town.ask(HERE, town.colleague).page(403);
        town.ask(HERE, town.orderer).page(403);
    }

    @Test
    @Rule("RC-160")
    void aYearWithoutHelpIsEmptyAndOneThatIsNoneIsRefusedAtItsField() {
        assertThat(town.see(HERE + "?year=2020", adviser).text("[data-state=empty]"))
                .contains("Ingen enheter du ser, ga eller fikk hjelp i 2020");
        assertThat(town.ask(HERE + "?year=i%20fjor", adviser).page(422).texts("#errors li"))
                .containsExactly("Skriv et år, for eksempel 2026");
        assertThat(town.service
                        .get(API + "/help/balance?year=99")
                        .as(adviser)
                        .send()
                        .status())
                .isEqualTo(400);
    }

    private static List<String> units(String personId) {
        return town.service.get(API + "/help/balance").as(personId).send().rows().stream()
                .map(row -> row.path("unitId").asString())
                .toList();
    }

    private static JsonNode row(String personId, String unitId) {
        return town.service.get(API + "/help/balance").as(personId).send().rows().stream()
                .filter(row -> row.path("unitId").asString().equals(unitId))
                .findFirst()
                .orElseThrow();
    }

    /** Help of the ward to the school, with some hours more that nobody has confirmed. */
    private static void given(int hours, boolean settled) {
        String entry = post("/competences", """
                {"unitId":"%s","title":"Ro","theme":"health","goodFor":"Ro","howToGet":"Ring","contactPersonId":"%s"}""".formatted(ward, wardLeader), wardLeader, 0)
                .path("competenceId")
                .asString();
        String help = "/help/"
                + post("/help", """
                {"unitId":"%s","competenceId":"%s","text":"Ro","from":"%s","to":"%s","hours":9}""".formatted(town.school, entry, day(0), day(9)), town.schoolOrderer, 0)
                        .path("helpId")
                        .asString();
        post(help + "/terms", """
                {"from":"%s","to":"%s","hours":9,"oreAnHour":41250}""".formatted(day(0), day(9)), wardLeader, 0);
        post(help + "/confirmation", "{\"costCode\":\"2541-30\"}", town.schoolOrderer, 2);
        String given = hours(help, hours);
        post(help + "/hours/" + given + "/confirmation", "{}", town.schoolOrderer, 4);
        if (settled) {
            post(help + "/closing", "{}", wardLeader, 0);
            post(help + "/settlement", "{}", wardLeader, 0);
        } else {
            hours(help, 100);
        }
    }

    private static String hours(String help, int hours) {
        String body = "{\"day\":\"%s\",\"hours\":%d}".formatted(day(0), hours);
        JsonNode given = post(help + "/hours", body, wardLeader, 0).path("given");
        return given.get(given.size() - 1).path("hoursId").asString();
    }

    private static JsonNode post(String path, String body, String personId, int version) {
        var call = town.service.post(API + path, body).as(personId);
        Reply reply = (version > 0 ? call.header("If-Match", "\"" + version + "\"") : call).send();
        return reply.is(reply.status() == 201 ? 201 : 200);
    }
}
