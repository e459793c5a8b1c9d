package no.likeverd.resourcecenter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The centre has a plan made, looks at it, and books of it what it likes. */
class PlanPagesIT {

    private static final String ROOT = "/resource-center/plans";
    private static final String NEW = ROOT + "/new";
    private static final Duration SOON = Duration.ofSeconds(30);
    private Town town;

    @BeforeEach
    void start() {
        town = new Town();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    @Rule({"RC-121", "RC-122", "RC-125", "RC-130"})
    void ordersGetExpertsByWhatTheyAreWorthAndTheOthersAReason() {
        String expert = town.expert(100, 3);
        Map<String, String> urgent = town.need(20, 40, 100);
        urgent.put("urgency", "URGENT");
        String usual = town.ordered(14, 34, 100);
        String first =
                town.send(Town.ORDERS + "/new", urgent, town.orderer).goesTo().replaceFirst("\\?.*", "");
        String tooMuch = town.ordered(200, 360, 100);
        assertThat(town.see("/resource-center/inbox", town.centreLeader).main()).contains("Haster");
        assertThat(town.see("/resource-center/inbox", town.centreLeader).links())
                .contains(NEW, ROOT);

        String there = ready(made());

        RenderedPage plan = town.see(there, town.centreLeader);
        assertThat(plan.main())
                .contains(
                        "1 av 3 bestillinger",
                        "Det er bevist at ingen plan med disse vektene kan være bedre.",
                        "Haster, +100 %",
                        "Har vært lite ute det siste året, +20 %");
        assertThat(plan.links()).contains(first, "/resource-center/experts/" + expert, there + "/unfilled");
        RenderedPage others = town.see(there + "/unfilled", town.centreLeader);
        assertThat(others.main())
                .contains(
                        "Eksperter som kunne: 1. De gjør mer nytte i andre bestillinger",
                        "Ingen kan. De som er nærmest: Ville vært ute for lenge i strekk.");
        assertThat(others.links()).contains(usual + "/candidates", tooMuch + "/candidates", first, there);

        assertThat(town.file(there, town.centreLeader))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Demensomsorg;Enhet;")
                .contains(";100;Navn Navnesen;Foreslått;\"Haster, +100 %; ");
        assertThat(town.file(there + "/unfilled", town.centreLeader))
                .hasSize(3)
                .anyMatch(line -> line.contains("De gjør mer nytte i andre bestillinger"))
                .anyMatch(line -> line.contains("Ingen kan. De som er nærmest"));
        assertThat(town.file(ROOT, town.centreLeader))
                .hasSize(2)
                .last()
                .asString()
                .contains(";Klar;1;2;0;");

        accept(there, first);
        RenderedPage order = town.see(first, town.orderer);
        assertThat(order.main()).contains("Ekspert booket");
        assertThat(town.see(ROOT, town.centreLeader).main()).contains("Klar");
    }

    @Test
    @Rule("RC-317")
    void whoeverWaitsForTheExpertAndGetsNobodyIsNamedBesideTheLine() {
        String expert = town.expert(100, 3);
        String first = town.booked(14, 20, 100, expert);
        String waiting = town.ordered(14, 20, 100);
        Map<String, String> fields =
                town.see(waiting + "/candidates", town.centreLeader).form(waiting + "/candidates");
        fields.put("expertId", expert);
        RenderedPage clash =
                town.send(waiting + "/candidates", fields, town.centreLeader).page(409);
        town.send(waiting + "/waiting", clash.form(waiting + "/waiting"), town.centreLeader)
                .goesTo();
        town.cancel(first);
        Map<String, String> urgent = town.need(14, 34, 100);
        urgent.put("urgency", "URGENT");
        town.send(Town.ORDERS + "/new", urgent, town.orderer).goesTo();

        RenderedPage plan = town.see(ready(made()), town.centreLeader);

        assertThat(plan.main())
                .contains("1 av 2 bestillinger", "Andre venter på eksperten i de samme dagene", "er spurt om plassen");
        assertThat(plan.links()).contains(waiting);
    }

    private void accept(String plan, String order) {
        Map<String, String> fields = town.see(plan, town.centreLeader).form(plan + "/acceptance");
        assertThat(town.send(plan + "/acceptance", fields, town.centreLeader)
                        .page(422)
                        .main())
                .contains("Kryss av minst ett forslag");
        fields.put("orderIds", order.replaceFirst(".*/", ""));
        String there =
                town.send(plan + "/acceptance", fields, town.centreLeader).goesTo();
        assertThat(there).isEqualTo(plan + "?done=plan.accepted");
        assertThat(town.send(plan + "/acceptance", fields, town.centreLeader).goesTo())
                .isEqualTo(there);
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        town.see(plan, town.centreLeader).main())
                .contains("1 booket, 0 bookes nå, 0 gikk ikke"));
        assertThat(town.see(plan, town.centreLeader).has("form[action$=acceptance] button"))
                .as("whether something is left to accept")
                .isFalse();
    }

    @Test
    @Rule("RC-125")
    void allAreBookedAtOnceAndWhatCameBetweenIsSaid() {
        town.expert(100, 3);
        town.expert(100, 3);
        String one = town.ordered(14, 34, 100);
        String other = town.ordered(14, 34, 100);
        String there = ready(made());
        Map<String, String> withdraw = town.see(one, town.orderer).form(one + "/withdrawal");
        town.send(one + "/withdrawal", withdraw, town.orderer).goesTo();

        Map<String, String> whole = town.see(there, town.centreLeader).form(there + "/whole");
        assertThat(town.send(there + "/whole", whole, town.centreLeader).goesTo())
                .isEqualTo(there + "?done=plan.accepted");

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        town.see(there, town.centreLeader).main())
                .contains("1 booket, 0 bookes nå, 1 gikk ikke", "Noe kom imellom etter at planen ble laget"));
        assertThat(town.see(other, town.orderer).main()).contains("Ekspert booket");
        String again = ready(made());
        assertThat(town.see(again, town.centreLeader).main()).contains("Ingen får en ekspert");
        assertThat(town.see(again + "/unfilled", town.centreLeader).main())
                .contains("Alle bestillinger får en ekspert");
    }

    @Test
    @Rule({"RC-120", "RC-124"})
    void whatIsWrongStandsAtItsFieldAndNobodyElsePlans() {
        Map<String, String> fields = town.see(NEW, town.centreLeader).form(NEW);
        assertThat(fields)
                .containsEntry("urgency", "100")
                .containsEntry("rest", "10")
                .containsEntry("goodStay", "10")
                .containsEntry("seconds", "20");
        Map<String, String> before = town.everything();
        fields.put("rest", "31");
        RenderedPage again = town.send(NEW, fields, town.centreLeader).page(422);
        assertThat(again.text("#rest-error")).isNotEmpty();
        assertThat(town.ask(NEW, town.orderer).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.ask(ROOT, town.homeLeader).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.everything()).isEqualTo(before);
        assertThat(town.see(ROOT, town.centreLeader).main()).contains("Ingen planer ennå");
    }

    private String made() {
        Map<String, String> fields = town.see(NEW, town.centreLeader).form(NEW);
        fields.put("seconds", "5");
        String there = town.send(NEW, fields, town.centreLeader).goesTo();
        assertThat(town.send(NEW, fields, town.centreLeader).goesTo()).isEqualTo(there);
        return there;
    }

    private String ready(String plan) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(town.see(plan, town.centreLeader).main()).contains("Klar"));
        return plan;
    }
}
