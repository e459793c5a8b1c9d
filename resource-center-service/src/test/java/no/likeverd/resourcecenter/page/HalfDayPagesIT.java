package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.DAY;
import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/** Half a day off, from the form to everybody who reads of it. */
class HalfDayPagesIT {

    private static Town town;
    private final LocalDate off = Town.workingDay(20);
    private final String said = DAY.format(off);
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
    @Rule({"RC-251", "RC-257"})
    void halfIsNotedByABoxThatNeedsNoScriptAndSaysSoAfterwards() {
        Map<String, String> fields = fields(off, off.plusDays(1), "page-half-" + expert);
        Map<String, String> before = town.everything();
        RenderedPage again =
                town.send(page + "/absences", fields, town.centreLeader).page(422);
        assertThat(again.text("#half-error")).startsWith("En halv dag er halve arbeidsdagen.");
        assertThat(again.one("#errors a").attr("href")).isEqualTo("#half");
        assertThat(again.form(page + "/absences")).containsEntry("half", "true").containsEntry("from", off.toString());
        assertThat(town.everything()).isEqualTo(before);

        fields.put("to", off.toString());
        for (int n = 0; n < 2; n++) {
            town.send(page + "/absences", fields, town.centreLeader).goesTo();
        }

        for (String reader : List.of(town.centreLeader, view().path("personId").asString())) {
            assertThat(town.see(page, reader).texts("#absences-title + ul span"))
                    .containsExactly(said + ", halv dag");
        }
        String end =
                page + "/absences/" + view().path("absences").get(0).path("id").asString() + "/end";
        RenderedPage asked = town.see(end, town.centreLeader);
        assertThat(asked.main()).contains("er ført som borte halve dagen " + said, "Da tas fraværet bort");
        town.send(end, asked.form(end), town.centreLeader).goesTo();
        assertThat(town.see(page, town.centreLeader).main()).contains("Ikke noe fravær er ført inn");
    }

    @Test
    @Rule({"RC-251", "RC-257"})
    void callersWhoKnowNothingOfHalvesNoteWholeDays() {
        String path = "/resource-center/v1/experts/" + expert + "/absences";
        String body = "{\"from\":\"%s\",\"to\":\"%s\"%s}";
        town.service
                .post(path, body.formatted(off, off.plusDays(1), ""))
                .as(town.centreLeader)
                .send()
                .is(201);
        LocalDate next = off.plusDays(7);
        town.service
                .post(path, body.formatted(next, next.plusDays(2), ",\"half\":true"))
                .as(town.centreLeader)
                .send()
                .refused(422, "HALF_IS_ONE_DAY");

        assertThat(view().path("absences").size()).isEqualTo(1);
        assertThat(view().path("absences").get(0).path("half").asBoolean()).isFalse();
    }

    @Test
    @Rule({"RC-252", "RC-257"})
    void theTimelineDrawsHalfAndARefusalNamesTheDay() {
        town.send(page + "/absences", fields(off, off, "page-half-" + expert), town.centreLeader)
                .goesTo();

        RenderedPage timeline = town.see("/resource-center/timeline?size=100&from=" + off, town.centreLeader);
        assertThat(timeline.text("tr:has(a[href$=" + expert + "]) .lv-away.lv-half"))
                .isEqualTo("Borte " + said + ", en halv dag");

        int from = (int) ChronoUnit.DAYS.between(day(0), off);
        String order = town.ordered(from, from + 1, 60);
        RenderedPage candidates = town.see(order + "/candidates?size=100", town.centreLeader);
        assertThat(candidates.main()).contains("Er borte (uke", "halv dag " + said);
        String smaller = town.ordered(from, from + 1, 50);
        town.book(smaller, expert);
        assertThat(town.see(smaller, town.orderer).has("#away"))
                .as("half is enough")
                .isFalse();
        assertThat(away(smaller).is(200)).isEmpty();
    }

    @Test
    @Rule({"RC-253", "RC-257"})
    void aBookingThatNeedsMoreIsSettledOrStands() {
        int from = (int) ChronoUnit.DAYS.between(day(0), off);
        String order = town.booked(from - 2, from + 60, 100, expert);
        Map<String, String> fields = fields(off, off, "page-planned-" + expert);
        assertThat(town.send(page + "/absences", fields, town.centreLeader)
                        .page(409)
                        .main())
                .contains("Eksperten er booket da");
        fields.put("overBookings", "true");
        fields.put("_key", "page-anyway-" + expert);

        RenderedPage after = town.see(
                town.send(page + "/absences", fields, town.centreLeader).goesTo(), town.centreLeader);

        assertThat(after.text("#affected li strong")).isEqualTo("Enhet: eksperten er borte halve dagen " + said);
        assertThat(town.tasks(town.centreLeader)
                        .one("li:has(a[href^=" + page + "#affected])")
                        .text())
                .endsWith(" er borte en halv dag");
        assertThat(town.tasks(town.orderer).text("li:has(a[href=" + order + "])"))
                .isEqualTo("Enhet er uten eksperten halve dagen " + said + ". Senteret leter etter en løsning.");
        assertThat(town.see(order, town.orderer).text("#away"))
                .isEqualTo(
                        "Eksperten er borte halve dagen " + said + ". Ressurssenteret vet det og finner en løsning.");
        assertThat(away(order).is(200).get(0).path("half").asBoolean()).isTrue();

        String stand = after.one("#affected form[action$=/standing]").attr("action");
        town.send(stand, after.form(stand), town.centreLeader).goesTo();
        assertThat(town.see(page, town.centreLeader).has("#affected")).isFalse();
        assertThat(town.see(order, town.orderer).text("#away"))
                .isEqualTo("Eksperten er borte halve dagen " + said + ". Ellers er bookingen som før.");
    }

    private Map<String, String> fields(LocalDate from, LocalDate last, String key) {
        Map<String, String> fields = town.see(page, town.centreLeader).form(page + "/absences");
        fields.put("from", from.toString());
        fields.put("to", last.toString());
        fields.put("half", "true");
        fields.put("_key", key);
        return fields;
    }

    private JsonNode view() {
        return town.service
                .get("/resource-center/v1/experts/" + expert)
                .as(town.centreLeader)
                .send()
                .is(200);
    }

    private static Reply away(String order) {
        return town.service
                .get("/resource-center/v1" + order.replace("/resource-center", "") + "/away")
                .as(town.orderer)
                .send();
    }
}
