package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static no.likeverd.resourcecenter.page.Town.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The centre swaps the experts of two orders: chooses, sees both before and after, and swaps back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwapPagesIT {

    private static final String NAME = "Navn Navnesen";

    @AutoClose
    private final Town town = new Town();

    @Test
    @Rule({"RC-260", "RC-266", "RC-268", "RC-269"})
    void centreSwapsSeeingBothBeforeAndAfterAndSwapsBack() {
        String expert = town.expert(100, 3);
        String other = town.expert(100, 3);
        String order = town.booked(14, 20, 60, expert);
        String theirs = town.booked(16, 24, 40, other);
        assertThat(town.see(order, town.centreLeader).links()).contains(order + "/swap");

        RenderedPage list = town.see(order + "/swap", town.centreLeader);
        assertThat(list.text("#mine")).isEqualTo(NAME + ", " + days(14, 20) + ", 60 %");
        assertThat(list.text("#swaps")).contains("Kan byttes", days(16, 24), "40 %");
        assertThat(list.links()).contains(with(order, theirs));

        RenderedPage both = town.see(with(order, theirs), town.centreLeader);
        assertThat(both.text("#both")).contains(days(14, 20), days(16, 24), "Ekspert nå", "Ekspert etter byttet");
        Map<String, String> fields = both.form(with(order, theirs));
        String there = town.send(with(order, theirs), fields, town.centreLeader).goesTo();

        assertThat(there).isEqualTo(order + "?done=booking.swapped");
        assertThat(town.send(with(order, theirs), fields, town.centreLeader).goesTo())
                .as("the same form again")
                .isEqualTo(there);
        assertThat(town.see(there, town.centreLeader).main())
                .contains("Ekspertene har byttet plass.", "Bytt ekspertene tilbake");
        assertThat(town.see(order, town.orderer).main()).doesNotContain("Bytt ekspert");
        assertThat(expertOf(order)).isEqualTo(other);
        assertThat(expertOf(theirs)).isEqualTo(expert);

        String back = with(theirs, order);
        assertThat(town.see(theirs, town.centreLeader).links()).contains(back);
        town.send(back, town.see(back, town.centreLeader).form(back), town.centreLeader)
                .goesTo();
        assertThat(expertOf(order)).isEqualTo(expert);
        assertThat(expertOf(theirs)).isEqualTo(other);
    }

    @Test
    @Rule("RC-268")
    void anOrderWithoutAnExpertHasNobodyToSwapWith() {
        String orderId = town.ordered(14, 20, 60).substring(ORDERS.length() + 1);

        assertThat(town.service
                        .get("/resource-center/v1/orders/" + orderId + "/booking/swaps")
                        .as(town.centreLeader)
                        .send()
                        .is(200)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    @Rule({"RC-261", "RC-268"})
    void whatIsInTheWayIsToldWithWhoseItIs() {
        String expert = town.expert(100, 3);
        String smaller = town.expert(40, 3);
        String order = town.booked(200, 206, 60, expert);
        String theirs = town.booked(200, 206, 40, smaller);
        String versions = town.booked(204, 208, 50, town.expert(100, 3));

        RenderedPage list = town.see(order + "/swap?size=100", town.centreLeader);
        assertThat(list.text("#swaps"))
                .contains("Kan ikke byttes", "I veien for " + NAME, "Har en mindre andel enn det dere ber om");
        assertThat(list.links()).contains(with(order, versions)).doesNotContain(with(order, theirs));
        RenderedPage first = town.see(order + "/swap?size=1", town.centreLeader);
        assertThat(first.document().select("#swaps .ds-card")).hasSize(1);
        assertThat(first.links()).anyMatch(link -> link.startsWith(order + "/swap?page=1"));

        RenderedPage clash = town.see(with(order, theirs), town.centreLeader);
        assertThat(clash.text("#clash")).contains("Ingenting er endret", "Har en mindre andel enn det dere ber om");
        Map<String, String> fields = clash.form(with(order, theirs));
        assertThat(clash.has("main button[type=submit]")).isFalse();
        Map<String, String> before = town.everything();

        RenderedPage refused =
                town.send(with(order, theirs), fields, town.centreLeader).page(409);

        assertThat(refused.text("#clash")).contains("Har en mindre andel enn det dere ber om");
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"RC-266", "RC-268"})
    void whatIsOldOrGoneIsToldInTheReadersLanguage() {
        String order = town.booked(300, 306, 100, town.expert(100, 3));
        String theirs = town.booked(300, 306, 100, town.expert(100, 3));
        Map<String, String> fields =
                town.see(with(order, theirs), town.centreLeader).form(with(order, theirs));

        fields.put("otherVersion", "1");
        assertThat(town.send(with(order, theirs), fields, town.centreLeader)
                        .page(412)
                        .heading())
                .isEqualTo("Andre har endret dette etter at du åpnet det");
        fields.put("version", "newest");
        town.send(with(order, theirs), fields, town.centreLeader).page(400);

        town.cancel(theirs);
        assertThat(town.ask(with(order, theirs), town.centreLeader).page(409).main())
                .contains("Ingenting er");
        assertThat(town.see(order + "/swap", town.centreLeader).links()).doesNotContain(with(order, theirs));
        town.ask(order + "/swap/ord-nobody", town.centreLeader).page(404);
        assertThat(town.see(order + "/swap", town.centreLeader).text("#swaps"))
                .contains("Ingen andre er booket omtrent samtidig");
    }

    @Test
    @Rule({"RC-54", "RC-268"})
    void swappingIsForTheCentre() {
        String order = town.booked(400, 406, 100, town.expert(100, 3));
        String theirs = town.booked(400, 406, 100, town.expert(100, 3));
        Map<String, String> fields =
                town.see(with(order, theirs), town.centreLeader).form(with(order, theirs));
        Map<String, String> before = town.everything();

        assertThat(town.ask(order + "/swap", town.orderer).page(403).main()).doesNotContain(NAME);
        assertThat(town.ask(with(order, theirs), town.orderer).page(403).main()).doesNotContain(NAME);
        assertThat(town.send(with(order, theirs), fields, town.orderer)
                        .page(403)
                        .main())
                .doesNotContain(NAME);
        assertThat(town.everything()).isEqualTo(before);
    }

    private static String with(String order, String other) {
        return order + "/swap/" + other.substring(ORDERS.length() + 1);
    }

    private String expertOf(String order) {
        return town.see(order + "/move", town.centreLeader)
                .form(order + "/move")
                .get("expertId");
    }
}
