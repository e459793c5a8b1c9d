package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.resourcecenter.PastStays;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** At half time of a long stay the department says whether it goes on. */
class HalfTimePagesIT {

    @RegisterExtension
    static final Towns TOWNS = new Towns();

    private final Town town = TOWNS.another();

    @Test
    @Rule("RC-196")
    void theDepartmentIsAskedOnceAndAnswers() {
        String order = running(-35, 31);

        assertThat(town.tasks(town.orderer)
                        .one("li:has(a[href^=" + order + "])")
                        .text())
                .isEqualTo("Si om Enhet trenger eksperten hele tiden: halve oppholdet er gått");
        assertThat(town.tasks(town.centreLeader).links()).noneMatch(link -> link.startsWith(order));
        RenderedPage page = town.see(order, town.orderer);
        assertThat(page.text("#half-time")).contains("Trenger dere eksperten hele tiden?", "Avslutt tidligere");
        assertThat(town.see(order, town.centreLeader).has("#half-time")).isFalse();

        Map<String, String> yes = page.form(order + "/reconfirmation");
        assertThat(town.send(order + "/reconfirmation", yes, town.centreLeader)
                        .page(403)
                        .heading())
                .isEqualTo("Du har ikke tilgang til dette");
        for (int n = 0; n < 2; n++) {
            assertThat(town.send(order + "/reconfirmation", yes, town.orderer).goesTo())
                    .isEqualTo(order + "?done=booking.reconfirmed");
        }
        assertThat(town.see(order, town.orderer).has("#half-time")).isFalse();
        assertThat(town.tasks(town.orderer).links()).noneMatch(link -> link.startsWith(order));
        Map<String, String> again = new LinkedHashMap<>(yes);
        again.put("_key", "page-another-tab");
        Map<String, String> before = town.everything();
        assertThat(town.send(order + "/reconfirmation", again, town.orderer)
                        .page(409)
                        .heading())
                .isEqualTo("Det er ikke noe å svare på");
        assertThat(town.everything()).isEqualTo(before);
        assertThat(town.ask(order + "/reconfirmation", town.orderer).goesTo()).isEqualTo(order);
    }

    @Test
    @Rule("RC-196")
    void afterTwoWeeksTheCentreIsToldToo() {
        String order = running(-60, 20);
        String shorter = running(-30, 20);

        assertThat(town.tasks(town.centreLeader).links()).contains(order).doesNotContain(shorter);
        assertThat(town.tasks(town.centreLeader)
                        .one("li:has(a[href^=" + order + "])")
                        .text())
                .isEqualTo("Spør Enhet om de trenger eksperten hele tiden: de har ikke svart på 14 dager");
        assertThat(town.tasks(town.orderer).links()).contains(order).doesNotContain(shorter);
        assertThat(town.tasks(town.schoolOrderer).links()).noneMatch(link -> link.startsWith(order));
    }

    private String running(int from, int to) {
        return Town.ORDERS + "/"
                + PastStays.of(town.service, town.expert(100, 3), town.home, day(from), day(to), 60)
                        .orderId();
    }
}
