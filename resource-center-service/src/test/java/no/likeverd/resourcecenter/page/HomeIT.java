package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.DAY;
import static no.likeverd.resourcecenter.page.Town.day;
import static no.likeverd.resourcecenter.page.Town.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the resource centre adds to people's own pages. */
class HomeIT {

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

        RenderedPage centre = town.home("tasks", town.centreLeader);
        assertThat(centre.links()).contains(soon + "/candidates", later + "/candidates");
        assertThat(centre.one("li:has(a[href^=" + soon + "])").text())
                .isEqualTo("Finn en ekspert til Enhet fra " + DAY.format(day(5)));
        assertThat(centre.one("li:has(a[href^=" + soon + "])").attr("data-due")).isEqualTo(day(5).toString());

        assertThat(town.home("tasks", town.orderer).links()).contains(soon).doesNotContain(later);
        assertThat(town.home("tasks", town.schoolOrderer).links()).isEmpty();
        assertThat(town.home("tasks", town.colleague).links()).isEmpty();
    }

    @Test
    @Rule("RC-70")
    void anAttachedExpertWaitsForTheHomeLeadersWordUntilItIsGiven() {
        String page = "/resource-center/experts/" + town.expert("waiting", town.home, "ATTACHED", 40, 3);

        assertThat(town.home("tasks", town.homeLeader).links()).contains(page);
        assertThat(town.home("tasks", town.orderer).links()).doesNotContain(page);
        Map<String, String> yes = town.see(page, town.homeLeader).form(page + "/consent");
        town.send(page + "/consent", yes, town.homeLeader).goesTo();

        assertThat(town.home("tasks", town.homeLeader).links()).doesNotContain(page);
    }

    @Test
    @Rule("RC-70")
    void anExpertReadsWhereToGoAndNobodyElseDoes() {
        String expert = town.expert("going", town.centre, "EMPLOYED", 100, 3);
        assertThat(town.home("facts", town.personOf("going")).texts("dd")).containsExactly("Ingen bookinger framover");
        town.booked(14, 20, 60, expert);

        RenderedPage facts = town.home("facts", town.personOf("going"));

        assertThat(facts.texts("dt")).containsExactly("Booket som ekspert");
        assertThat(facts.texts("dd")).containsExactly("Enhet, " + days(14, 20) + ", 60 %");
        assertThat(facts.links()).containsExactly("/resource-center/experts/" + expert);
        assertThat(town.home("facts", town.colleague).texts("dd")).isEmpty();
    }
}
