package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the resource centre adds to people's own pages. */
class HomeIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule("RC-70")
    void anOrderWithoutExpertWaitsForTheCentreAndNearItsFirstDayForTheDepartment() {
        String soon = town.ordered(5, 20, 10);
        String later = town.ordered(60, 70, 10);

        RenderedPage centre = part("tasks", town.centreLeader);
        assertThat(centre.links()).contains(soon + "/candidates", later + "/candidates");
        assertThat(centre.one("li:has(a[href^=" + soon + "])").text())
                .isEqualTo("Finn en ekspert til Enhet fra " + DAY.format(day(5)));
        assertThat(centre.one("li:has(a[href^=" + soon + "])").attr("data-due")).isEqualTo(day(5).toString());

        assertThat(part("tasks", town.orderer).links()).contains(soon).doesNotContain(later);
        assertThat(part("tasks", town.schoolOrderer).links()).isEmpty();
        assertThat(part("tasks", town.colleague).links()).isEmpty();
    }

    @Test
    @Rule("RC-70")
    void anAttachedExpertWaitsForTheHomeLeadersWordUntilItIsGiven() {
        String page = "/resource-center/experts/" + town.expert("waiting", town.home, "ATTACHED", 40, 3);

        assertThat(part("tasks", town.homeLeader).links()).contains(page);
        assertThat(part("tasks", town.orderer).links()).doesNotContain(page);
        Map<String, String> yes = town.see(page, town.homeLeader).form(page + "/consent");
        town.send(page + "/consent", yes, town.homeLeader).goesTo();

        assertThat(part("tasks", town.homeLeader).links()).doesNotContain(page);
    }

    @Test
    @Rule("RC-70")
    void anExpertReadsWhereToGoAndNobodyElseDoes() {
        String expert = town.expert("going", town.centre, "EMPLOYED", 100, 3);
        assertThat(part("facts", town.personOf("going")).texts("dd")).containsExactly("Ingen bookinger framover");
        String order = town.ordered(14, 20, 60);
        Map<String, String> choice = new LinkedHashMap<>(
                town.see(order + "/candidates", town.centreLeader).form(order + "/candidates"));
        choice.put("expertId", expert);
        town.send(order + "/candidates", choice, town.centreLeader).goesTo();

        RenderedPage facts = part("facts", town.personOf("going"));

        assertThat(facts.texts("dt")).containsExactly("Booket som ekspert");
        assertThat(facts.texts("dd"))
                .containsExactly("Enhet, %s til %s, 60 %%".formatted(DAY.format(day(14)), DAY.format(day(20))));
        assertThat(facts.links()).containsExactly("/resource-center/experts/" + expert);
        assertThat(part("facts", town.colleague).texts("dd")).isEmpty();
    }

    private static RenderedPage part(String part, String personId) {
        return RenderedPage.part(town.service
                .page("/resource-center/home/" + part)
                .as(personId)
                .send()
                .text());
    }
}
