package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static no.likeverd.resourcecenter.page.Town.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An expert cannot come after all: nothing vanishes, and everybody reads what concerns them. */
class AbsencePagesIT {

    private static Town town;
    private String expert;
    private String page;
    private String order;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void somebodyIsBooked() {
        expert = town.expert(100, 3);
        page = "/resource-center/experts/" + expert;
        order = town.booked(14, 27, 60, expert);
    }

    @Test
    @Rule({"RC-190", "RC-193"})
    void whatCannotWaitIsATaskOfTheCentreAndIsReadByTheDepartment() {
        RenderedPage after = town.see(note(20, 40), town.centreLeader);

        String missed = days(20, 27);
        assertThat(after.text("#affected li")).contains("Enhet: eksperten er borte " + missed);
        assertThat(after.links()).contains(order, order + "/move");
        RenderedPage tasks = town.tasks(town.centreLeader);
        assertThat(tasks.one("li:has(a[href^=" + page + "#affected])").text())
                .startsWith("Finn en løsning for Enhet: ")
                .endsWith(" er borte");
        assertThat(tasks.one("li:has(a[href^=" + page + "#affected])").attr("data-due"))
                .isEqualTo(day(20).toString());
        assertThat(town.tasks(town.orderer).links()).noneMatch(link -> link.startsWith(page));
        assertThat(town.tasks(town.orderer).text("li:has(a[href=" + order + "])"))
                .isEqualTo("Enhet er uten eksperten " + missed + ". Senteret leter etter en løsning.");
        assertThat(town.tasks(town.colleague).links()).doesNotContain(order);
        assertThat(town.see(order, town.orderer).text("#away"))
                .isEqualTo("Eksperten er borte " + missed + ". Ressurssenteret vet det og finner en løsning.");
        assertThat(town.service
                        .get("/resource-center/v1" + order.replace("/resource-center", "") + "/away")
                        .as(town.orderer)
                        .send()
                        .is(200)
                        .get(0)
                        .path("settled")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Rule("RC-190")
    void theCentreLetsABookingStand() {
        note(20, 22);
        String action = town.see(page, town.centreLeader)
                .one("#affected form[action$=/standing]")
                .attr("action");
        Map<String, String> fields = town.see(page, town.centreLeader).form(action);

        for (int n = 0; n < 2; n++) {
            assertThat(town.send(action, fields, town.centreLeader).goesTo()).isEqualTo(page + "?done=expert.stands");
        }

        assertThat(town.see(page, town.centreLeader).has("#affected")).isFalse();
        assertThat(town.tasks(town.centreLeader).links()).noneMatch(link -> link.startsWith(page));
        assertThat(town.tasks(town.orderer).links()).doesNotContain(order);
        assertThat(town.see(order, town.orderer).text("#away")).contains("Ellers er bookingen som før");
        Map<String, String> late = new LinkedHashMap<>(fields);
        late.put("_key", "page-another-form");
        assertThat(town.send(action, late, town.centreLeader).page(409).main()).contains("Det er ordnet");
        assertThat(town.ask(action, town.centreLeader).goesTo()).isEqualTo(page);
        assertThat(town.send(action, late, town.homeLeader).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
    }

    @Test
    @Rule("RC-192")
    void whoIsBackEarlierIsNotAwayAnyMore() {
        note(20, 22);
        String end = town.see(page, town.centreLeader).links().stream()
                .filter(link -> link.endsWith("/end"))
                .findFirst()
                .orElseThrow();
        RenderedPage asked = town.see(end, town.centreLeader);
        assertThat(asked.heading()).isEqualTo("Tilbake tidligere");
        Map<String, String> fields = asked.form(end);
        assertThat(fields).containsEntry("on", day(20).toString());

        fields.put("on", day(23).toString());
        Map<String, String> before = town.everything();
        RenderedPage again = town.send(end, fields, town.centreLeader).page(422);
        assertThat(again.text("#on-error")).isEqualTo("Velg en dag før fraværet ellers var slutt.");
        assertThat(again.form(end)).containsEntry("on", day(23).toString());
        assertThat(town.everything()).isEqualTo(before);
        assertThat(town.ask(end, town.orderer).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.ask(page + "/absences/abs-none/end", town.centreLeader)
                        .page(404)
                        .heading())
                .isEqualTo("Fraværet finnes ikke");

        fields.put("on", day(20).toString());
        assertThat(town.send(end, fields, town.centreLeader).goesTo()).isEqualTo(page + "?done=expert.back");
        assertThat(town.see(page, town.centreLeader).main()).contains("Ikke noe fravær er ført inn");
        assertThat(town.see(order, town.orderer).has("#away")).isFalse();
    }

    private String note(int from, int last) {
        Map<String, String> fields = town.see(page, town.centreLeader).form(page + "/absences");
        fields.put("from", day(from).toString());
        fields.put("to", day(last).toString());
        assertThat(town.send(page + "/absences", fields, town.centreLeader)
                        .page(409)
                        .main())
                .contains("Eksperten er booket da");
        fields.put("overBookings", "true");
        fields.put("_key", "page-anyway-" + expert);
        return town.send(page + "/absences", fields, town.centreLeader).goesTo();
    }
}
