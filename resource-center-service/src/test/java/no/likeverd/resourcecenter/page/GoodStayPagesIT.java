package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.PastStays;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From what a department says of a stay to whom it gets the next time. Of two experts who are alike it was glad of one. */
class GoodStayPagesIT {

    private static final String PLANS = "/resource-center/plans";
    private static final String WHY = "Avdelingen fikk mye hjelp av eksperten før, +";
    private static Town town;
    private static String praised;
    private static String proud;
    private static String order;

    @BeforeAll
    static void start() {
        town = new Town();
        praised = evaluated("praised", "3", "1");
        proud = evaluated("proud", "2", "4");
        order = town.ordered(60, 80, 60);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    /** An expert who has been at the department, and what it and the expert said of it. */
    private static String evaluated(String name, String byDepartment, String byExpert) {
        String expert = town.expert(name, town.centre, "EMPLOYED", 100, 3);
        String stay = PastStays.of(town.service, expert, town.home, day(-20), day(-6), 60)
                .bookingId();
        town.evaluate(stay, byDepartment, town.orderer);
        town.evaluate(stay, byExpert, town.personOf(name));
        return expert;
    }

    @Test
    @Rule("RC-305")
    void whomTheDepartmentWasGladOfStandsFirstAndTheCentreReadsWhy() {
        RenderedPage page = town.see(order + "/candidates", town.centreLeader);

        assertThat(page.one("li.ds-card:has([value=" + praised + "])").text())
                .contains(WHY + "10 %", "Var hos dem til " + Town.DAY.format(day(-7)));
        assertThat(page.one("li.ds-card:has([value=" + proud + "])").text())
                .as("only the expert has said so")
                .doesNotContain("mye hjelp");
        assertThat(town.see(order + "/candidates", town.orderer).main()).doesNotContain("mye hjelp");
        JsonNode toTheCentre = candidates(town.centreLeader);
        JsonNode toTheDepartment = candidates(town.orderer);
        assertThat(ids(toTheCentre)).containsExactly(praised, proud);
        assertThat(ids(toTheDepartment)).as("the same for everybody").containsExactly(praised, proud);
        assertThat(toTheCentre.at("/0/worth/goodStay").asInt()).isEqualTo(10);
        assertThat(toTheCentre.at("/1/worth/goodStay").asInt()).isZero();
        assertThat(toTheDepartment.toString()).doesNotContain("\"goodStay\"");
    }

    @Test
    @Rule("RC-305")
    void whomTheDepartmentWasGladOfIsPlannedForItAgain() {
        RenderedPage plan = planned("40");
        assertThat(plan.main()).contains(WHY + "40 %");
        assertThat(plan.links())
                .contains("/resource-center/experts/" + praised)
                .doesNotContain("/resource-center/experts/" + proud);

        assertThat(planned("0").main()).doesNotContain("mye hjelp");
    }

    private static RenderedPage planned(String goodStay) {
        Map<String, String> fields = town.see(PLANS + "/new", town.centreLeader).form(PLANS + "/new");
        fields.put("goodStay", goodStay);
        fields.put("seconds", "5");
        String plan = town.send(PLANS + "/new", fields, town.centreLeader).goesTo();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(town.see(plan, town.centreLeader).main()).contains("Klar"));
        return town.see(plan, town.centreLeader);
    }

    private static JsonNode candidates(String personId) {
        String api = order.replace("/resource-center", "/resource-center/v1") + "/candidates";
        return town.service.get(api).as(personId).send().is(200).path("rows");
    }

    private static List<String> ids(JsonNode rows) {
        return rows.valueStream().map(row -> row.path("expertId").asString()).toList();
    }
}
