package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import no.likeverd.resourcecenter.PastStays;
import no.likeverd.resourcecenter.ResourceCenterApplication;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Half time where a municipality has set other numbers. */
class HalfTimeRulesIT {

    private static final String LONG = "--likeverd.resource-center.half-time.long-in-days=";
    private static final String TO_ANSWER = "--likeverd.resource-center.half-time.days-to-answer=";

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town(Town.running(LONG + "20", TO_ANSWER + "1"));
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule("RC-196")
    void whoIsAskedWhenAndWhatIsSaidFollowTheNumbers() {
        String asked = running(-10, 11);
        String late = running(-12, 11);
        String shorter = running(-10, 10);

        assertThat(tasks(town.orderer).links()).contains(asked, late).doesNotContain(shorter);
        assertThat(tasks(town.orderer).one(item(asked)).attr("data-due")).isEqualTo(day(1).toString());
        assertThat(tasks(town.centreLeader).links()).contains(late).doesNotContain(asked, shorter);
        assertThat(tasks(town.centreLeader).one(item(late)).text())
                .isEqualTo("Spør Enhet om de trenger eksperten hele tiden: de har ikke svart på én dag");
        assertThat(halfTimeOn(asked)).isEqualTo(day(0).toString());
        assertThat(halfTimeOn(late)).isEqualTo(day(-1).toString());
        assertThat(halfTimeOn(shorter)).isEmpty();
        assertThat(town.see(shorter, town.orderer).has("#half-time")).isFalse();

        var yes = town.see(asked, town.orderer).form(asked + "/reconfirmation");
        town.send(asked + "/reconfirmation", yes, town.orderer).goesTo();
        assertThat(tasks(town.orderer).links()).contains(late).doesNotContain(asked);
    }

    @Test
    @Rule("RC-196")
    void theServiceDoesNotStartUnderNumbersThatMakeNoSense() {
        refusesToStart("the days beyond which a booking is long are 2 to 366, not 0", LONG + "0");
        refusesToStart("the days to answer at half time are 1 to 30, half of what is long, not -1", TO_ANSWER + "-1");
    }

    private static void refusesToStart(String why, String setting) {
        assertThatException()
                .isThrownBy(() -> ResourceCenterApplication.application()
                        .run(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--spring.mongodb.uri=" + Backends.mongoUri(Backends.freshDatabase("refused")),
                                "--likeverd.kafka.bootstrap-servers=" + Backends.kafka(),
                                "--likeverd.issuer.uri=http://127.0.0.1:9",
                                "--likeverd.issuer.jwks-uri=http://127.0.0.1:9/jwks",
                                setting)
                        .close())
                .havingRootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .withMessage(why);
    }

    private static String running(int from, int to) {
        return Town.ORDERS + "/"
                + PastStays.of(town.service, town.expert(100, 3), town.home, day(from), day(to), 60)
                        .orderId();
    }

    /** What programs are told; empty where nothing is asked. */
    private static String halfTimeOn(String order) {
        return town.service
                .get(order.replace("/resource-center/", "/resource-center/v1/"))
                .as(town.orderer)
                .send()
                .is(200)
                .path("halfTimeOn")
                .asString("");
    }

    private static String item(String order) {
        return "li:has(a[href^=" + order + "])";
    }

    private static RenderedPage tasks(String personId) {
        return RenderedPage.part(town.service
                .page("/resource-center/home/tasks")
                .as(personId)
                .send()
                .text());
    }
}
