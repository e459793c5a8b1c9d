package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import no.likeverd.resourcecenter.PastStays;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Five experts from today on, one of them out at half time all of next month; one more month ago somebody was out alone. */
class FiguresPagesIT {

    private static final String HERE = "/resource-center/figures";
    private static final String API = "/resource-center/v1";
    private static final String LIST = "/resource-center/lists/figures";
    private static final YearMonth NOW = YearMonth.from(day(0));
    private static final YearMonth NEXT = NOW.plusMonths(1);
    private static Town town;
    private static String regionLeader;
    private static String adviser;
    private static String otherAdviser;

    @BeforeAll
    static void start() {
        town = new Town();
        String region = town.service.tells().id("region");
        town.service.tells().unit(region, null);
        town.service.tells().unit(town.centre, region);
        regionLeader = town.person("region-leader", "LEADER", region);
        adviser = town.person("adviser", "HR_ADVISER", null);
        otherAdviser = town.person("other-adviser", "HR_ADVISER", town.school);
        List<String> experts = List.of(
                town.expert(100, 3),
                town.expert(100, 3),
                town.expert(100, 3),
                town.expert(100, 3),
                town.expert(100, 3));
        int first = Math.toIntExact(ChronoUnit.DAYS.between(day(0), NEXT.atDay(1)));
        String booked = ordered("COMPETENCE", first, first + NEXT.lengthOfMonth());
        town.service
                .post(API + "/orders/" + booked + "/bookings", "{\"expertId\":\"" + experts.getFirst() + "\"}")
                .as(town.centreLeader)
                .send()
                .is(201);
        town.service
                .post(API + "/orders/" + ordered("CAPACITY", 3, 9) + "/withdrawal", "{}")
                .as(town.orderer)
                .send()
                .is(200);
        ordered("CAPACITY", 3, 9);
        LocalDate monday = NOW.minusMonths(2).atDay(5).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        // two days earn no development time, which would lie in the months that are looked at
        PastStays.of(town.service, experts.getLast(), town.home, monday, monday.plusDays(2), 100);
    }

    private static String ordered(String kind, int from, int to) {
        return town.service
                .post(API + "/orders", """
                {"unitId":"%s","kind":"%s","skill":"dementia-care","from":"%s","to":"%s","sharePercent":50,
                 "purpose":"Ingen her kan dette","payer":{"unitId":"%1$s","costCode":"2541-30"},
                 "professionalResponsibility":"DEPARTMENT","competenceUpkeep":"CENTRE"}""".formatted(town.home, kind, day(from), day(to)))
                .as(town.orderer)
                .send()
                .is(201)
                .path("orderId")
                .asString();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule("RC-170")
    void theCentreTheLeadersAboveItAndHrSeeThem() {
        for (String reader : List.of(town.centreLeader, regionLeader, adviser)) {
            assertThat(town.see(HERE, reader).heading()).isEqualTo("Ressurssenteret i tall");
            figures("", reader).is(200);
            assertThat(town.ask(LIST + ".csv", reader).status()).isEqualTo(200);
        }
        for (String other : List.of(town.homeLeader, town.orderer, town.colleague, otherAdviser)) {
            town.ask(HERE, other).page(403);
            figures("", other).refused(403, "NOT_ALLOWED");
            figures("?quarter=no", other).refused(403, "NOT_ALLOWED");
            town.ask(LIST + ".csv", other).page(403);
        }
    }

    @Test
    @Rule("RC-170")
    void nobodyIsNamed() {
        assertThat(town.see(HERE + next(), town.centreLeader).main()).doesNotContain("Navnesen");
        assertThat(figures(next(), adviser).text()).doesNotContain("Navnesen", "p-", "exp-");
    }

    @Test
    @Rule({"RC-171", "RC-172", "RC-173"})
    void aHalfOfOneInFiveIsATenth() {
        double days = new Period(NEXT.atDay(1), NEXT.plusMonths(1).atDay(1)).workingDays();

        JsonNode figures = figures(next(), town.centreLeader).is(200);

        JsonNode now = figures.path("months").get(0);
        assertThat(now.path("competence").path("filled").asInt()).isEqualTo(1);
        assertThat(now.path("competence").path("medianDays").asDouble()).isZero();
        assertThat(now.path("capacity").path("unfilled").asInt()).isEqualTo(1);
        assertThat(now.path("capacity").path("fillRatePercent").asInt()).isZero();
        JsonNode pool = figures.path("months").get(1).path("pool");
        assertThat(pool.path("experts").asInt()).isEqualTo(5);
        assertThat(pool.path("availableDays").asDouble()).isEqualTo(5 * days);
        assertThat(pool.path("competenceDays").asDouble()).isEqualTo(days / 2);
        assertThat(pool.path("capacityDays").asDouble()).isZero();
        assertThat(pool.path("utilisationPercent").asInt()).isEqualTo(10);
        assertThat(pool.path("development").isNull())
                .as("nothing is earned yet")
                .isTrue();
    }

    @Test
    @Rule("RC-174")
    void whoWasOutAloneIsNotToldOf() {
        String since = "?from=" + NOW.minusMonths(2) + "&to=" + NEXT;
        JsonNode figures = figures(since, town.centreLeader).is(200);

        assertThat(figures.path("months").get(0).path("pool").isNull()).isTrue();
        assertThat(figures.path("months").get(3).path("pool").isNull()).isFalse();
        assertThat(figures.path("units").isEmpty()).isTrue();
        assertThat(figures(next(), town.centreLeader)
                        .is(200)
                        .path("units")
                        .get(0)
                        .path("unitId")
                        .asString())
                .isEqualTo(town.centre);
        assertThat(town.see(HERE + since, adviser).has("#few")).isTrue();
    }

    @Test
    @Rule("RC-175")
    void aPeriodThatIsNoneIsRefusedAtItsField() {
        RenderedPage page = town.ask(HERE + "?from=mai&to=2026-01", adviser).page(422);
        assertThat(page.texts("#errors li")).containsExactly("Skriv en måned, for eksempel 2026-11");
        assertThat(page.one("#from").attr("aria-describedby")).contains("from-error");
        assertThat(town.ask(HERE + "?quarter=2026", adviser).page(422).texts("#errors li"))
                .containsExactly("Skriv et kvartal, for eksempel 2026-K3");
        assertThat(figures("?from=2024-01&to=2026-12", adviser)
                        .refused(400, "TOO_MANY_MONTHS")
                        .path("field")
                        .asString())
                .isEqualTo("to");
        town.ask(LIST + ".csv?quarter=2026", adviser).page(400);
    }

    @Test
    @Rule("RC-175")
    void aQuarterIsThreeMonthsAndOneWithoutAnythingIsEmpty() {
        assertThat(figures("?quarter=2021-Q1", adviser).is(200).path("months").size())
                .isEqualTo(3);
        RenderedPage empty = town.see(HERE + "?quarter=2021-K1", adviser);
        assertThat(empty.text("[data-state=empty]")).contains("Det er ingen tall for denne perioden");
        assertThat(empty.text("h2")).isEqualTo("1.2021 til 3.2021");
        assertThat(empty.has("svg")).isFalse();
    }

    @Test
    @Rule("RC-176")
    void everyPictureHasItsTableAndAllOfThemAreOneFile() {
        RenderedPage page = town.see(HERE + next(), regionLeader);

        assertThat(page.texts("figcaption"))
                .containsExactly(
                        "Utnyttelse i prosent",
                        "Bestillinger som fikk noen, i prosent",
                        "Arbeidsdager fra bestilling til booking",
                        "Utviklingstid i dager",
                        "Dager ute for kapasitet og kompetanse",
                        "Utnyttelse i prosent, etter hjemmeenhet");
        assertThat(page.texts("figure svg title")).isEqualTo(page.texts("figcaption"));
        assertThat(page.texts("figure table caption")).isEqualTo(page.texts("figcaption"));
        assertThat(page.texts("figure:first-of-type tbody tr").getLast()).contains("10");
        String file = LIST + ".csv?from=" + NOW + "&to=" + NEXT;
        assertThat(page.links()).contains(file, file.replace(".csv", ".xlsx"));
        List<String> lines = town.ask(file, regionLeader).text().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("\ufeffMåned;Eksperter;Dager senteret hadde;Dager ute;Utnyttelse (%);");
        assertThat(lines.getLast()).startsWith("1." + NEXT.getMonthValue() + "." + NEXT.getYear() + ";5;");
        assertThat(town.service
                        .page(LIST + ".xlsx" + next())
                        .as(adviser)
                        .download()
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Rule("RC-177")
    void theWayThereLeadsFromTheCentresPagesAndForOthersFromTheBalance() {
        assertThat(town.see("/resource-center/inbox", town.centreLeader).links())
                .contains(HERE);
        assertThat(town.see("/resource-center/timeline", town.centreLeader).links())
                .contains(HERE);
        assertThat(town.see("/resource-center/timeline", town.homeLeader).links())
                .doesNotContain(HERE);
        assertThat(town.see("/resource-center/help/balance", regionLeader).links())
                .contains(HERE);
        assertThat(town.see("/resource-center/help/balance", adviser).links()).contains(HERE);
        assertThat(town.see("/resource-center/help/balance", town.homeLeader).links())
                .doesNotContain(HERE);
    }

    private static String next() {
        return "?from=" + NOW + "&to=" + NEXT;
    }

    private static Reply figures(String query, String personId) {
        return town.service.get(API + "/figures" + query).as(personId).send();
    }
}
