package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On which weekdays an expert works, from the form to everybody who plans by it; and on which a department wants help most. */
class WeekdayPagesIT {

    private static final String API = "/resource-center/v1/";
    private static Town town;
    private String expert;
    private String page;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void somebodyIsInThePool() {
        expert = town.expert(100, 3);
        page = "/resource-center/experts/" + expert;
    }

    @Test
    @Rule({"RC-290", "RC-297"})
    void theCentreTicksTheDaysAndTheExpertReadsThem() {
        assertThat(town.see(page, town.centreLeader).text("#works-on")).isEqualTo("Ikke oppgitt");
        String form = page + "/weekdays";
        Map<String, String> fields = town.see(form, town.centreLeader).form(form);
        fields.put("worksOn", "TUESDAY,MONDAY");

        for (int n = 0; n < 2; n++) {
            assertThat(town.send(form, fields, town.centreLeader).goesTo()).isEqualTo(page + "?done=expert.weekdays");
        }

        for (String reader : List.of(town.centreLeader, view().path("personId").asString())) {
            assertThat(town.see(page, reader).text("#works-on")).isEqualTo("mandag og tirsdag");
        }
        assertThat(town.see(form, town.centreLeader).form(form)).containsEntry("worksOn", "MONDAY,TUESDAY");
        assertThat(town.ask("/resource-center/lists/experts.csv", town.centreLeader)
                        .text())
                .contains(";mandag og tirsdag");
        assertThat(town.see("/resource-center/timeline?size=100", town.centreLeader)
                        .text("tr:has(a[href$=" + expert + "]) th"))
                .endsWith("100 % mandag og tirsdag");
        fields = town.see(form, town.centreLeader).form(form);
        fields.put("worksOn", "");
        town.send(form, fields, town.centreLeader).goesTo();
        assertThat(view().path("worksOn")).isEmpty();
    }

    @Test
    @Rule("RC-290")
    void whatCannotBeIsSaidInTheFormAndChangesNothing() {
        String form = page + "/weekdays";
        Map<String, String> fields = town.see(form, town.centreLeader).form(form);
        Map<String, String> before = town.everything();

        fields.put("worksOn", "SATURDAY,SUNDAY");
        RenderedPage weekend = town.send(form, fields, town.centreLeader).page(422);
        assertThat(weekend.text("#worksOn-error")).startsWith("Velg minst én dag fra mandag til fredag.");
        assertThat(weekend.one("#errors a").attr("href")).isEqualTo("#worksOn");
        assertThat(weekend.form(form)).containsEntry("worksOn", "SATURDAY,SUNDAY");
        fields.put("worksOn", "MONDAY,SOMEDAY");
        assertThat(town.send(form, fields, town.centreLeader).page(422).has("#worksOn-error"))
                .isTrue();
        for (String other :
                List.of(town.homeLeader, town.orderer, view().path("personId").asString())) {
            assertThat(town.ask(form, other).status()).isEqualTo(403);
            assertThat(town.send(form, fields, other).status()).isEqualTo(403);
        }
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"RC-290", "RC-294"})
    void whoChangesWhatSomebodyElseHasChangedSinceIsTold() {
        Reply seen = ask("experts/" + expert);
        assertThat(put("MONDAY", seen.etag()).is(200).path("worksOn").get(0).asString())
                .isEqualTo("MONDAY");
        assertThat(put("MONDAY", seen.etag()).status()).as("the same again").isEqualTo(200);
        put("FRIDAY", seen.etag()).refused(412, "STALE_VERSION");
        town.service
                .put(API + "experts/" + expert + "/weekdays", "{\"worksOn\":[]}")
                .as(town.centreLeader)
                .send()
                .refused(428, "IF_MATCH_MISSING");
        assertThat(view().path("worksOn").get(0).asString()).isEqualTo("MONDAY");
    }

    private Reply put(String days, String version) {
        return town.service
                .put(API + "experts/" + expert + "/weekdays", "{\"worksOn\":[\"" + days + "\"]}")
                .as(town.centreLeader)
                .header("If-Match", version)
                .send();
    }

    @Test
    @Rule({"RC-291", "RC-294"})
    void aStayIsNotLeftWithoutADayAndNobodyComesOnDaysOff() {
        int monday = untilMonday(30);
        String order = town.ordered(monday, monday + 1, 60);
        Map<String, String> book =
                town.see(order + "/candidates?size=100", town.centreLeader).form(order + "/candidates");
        book.put("expertId", expert);
        town.send(order + "/candidates", book, town.centreLeader).goesTo();

        String form = page + "/weekdays";
        Map<String, String> fields = town.see(form, town.centreLeader).form(form);
        fields.put("worksOn", "THURSDAY,FRIDAY");
        assertThat(town.send(form, fields, town.centreLeader).page(409).main())
                .contains("Eksperten er booket på dager som ville falle bort", "Ingenting er endret");
        fields = town.see(form, town.centreLeader).form(form);
        fields.put("worksOn", "TUESDAY,FRIDAY");
        town.send(form, fields, town.centreLeader).goesTo();

        assertThat(town.see(order, town.orderer).text("#works-on"))
                .as("the department knows when to expect whom")
                .isEqualTo("tirsdag og fredag");
        String midweek = town.ordered(monday + 9, monday + 10, 60);
        RenderedPage candidates = town.see(midweek + "/candidates?size=100", town.orderer);
        assertThat(candidates.main())
                .contains("Arbeider ikke på noen av ukedagene (uke", "Arbeider tirsdag og fredag.");
    }

    @Test
    @Rule({"RC-295", "RC-296", "RC-297"})
    void departmentsSayWhichDaysTheyWantMostAndReadWhoWorksThen() {
        put("MONDAY", ask("experts/" + expert).etag()).is(200);
        int monday = untilMonday(60);
        Map<String, String> need = town.need(monday, monday + 4, 60);
        need.put("preferredDays", "SATURDAY");
        RenderedPage outside = town.send(ORDERS + "/new", need, town.orderer).page(422);
        assertThat(outside.text("#preferredDays-error")).startsWith("Ingen av ukedagene er med i bestillingen.");
        need.put("preferredDays", "WEDNESDAY,MONDAY");

        String order = town.send(ORDERS + "/new", need, town.orderer).goesTo().replaceFirst("\\?.*", "");

        assertThat(town.see(order, town.orderer).main()).contains("Dager dere helst vil ha hjelp mandag og onsdag");
        RenderedPage candidates = town.see(order + "/candidates?size=100", town.centreLeader);
        assertThat(candidates.text("#preferred")).isEqualTo("Helst mandag og onsdag.");
        String card = candidates.text("#candidates li:has(input[value=" + expert + "])");
        assertThat(card)
                .contains("Arbeider mandag.", "Arbeider ikke onsdag, som avdelingen helst vil ha.")
                .contains("Arbeider på dager avdelingen helst vil ha, +5 %");
        JsonNode row = ask(order.replace("/resource-center/", "") + "/candidates?size=100").rows().stream()
                .filter(each -> each.path("expertId").asString().equals(expert))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("worksOn").get(0).asString()).isEqualTo("MONDAY");
        assertThat(row.path("worth").path("days").asInt()).isEqualTo(5);
        assertThat(row.path("possible").asBoolean()).isTrue();
    }

    @Test
    @Rule("RC-295")
    void draftsKeepTheDaysUntilNoneIsWanted() {
        int monday = untilMonday(60);
        Map<String, String> need = town.need(monday, monday + 4, 60);
        need.put("preferredDays", "WEDNESDAY,MONDAY");
        String draft = town.send("/resource-center/drafts/new", need, town.orderer)
                .goesTo()
                .replaceFirst("\\?.*", "");

        Map<String, String> kept = town.see(draft, town.orderer).form(draft + "/sending");
        assertThat(kept).containsEntry("preferredDays", "MONDAY,WEDNESDAY");
        kept.put("preferredDays", "");
        kept.put("sharePercent", "1");
        assertThat(town.send(draft, kept, town.orderer).page(422).form(draft + "/sending"))
                .as("shown again as it was sent")
                .containsEntry("preferredDays", "");
    }

    /** Days from today to the first Monday that is so many days ahead. */
    private static int untilMonday(int ahead) {
        LocalDate monday = day(ahead).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return (int) ChronoUnit.DAYS.between(day(0), monday);
    }

    private Reply ask(String path) {
        return town.service.get(API + path).as(town.centreLeader).send();
    }

    private JsonNode view() {
        return ask("experts/" + expert).is(200);
    }
}
