package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who stands in for a leader does the leader's work in all services, from the first day to the last. */
@ExtendWith(Browsing.class)
class SubstituteJourneyIT {

    private static final String SUBSTITUTE = "p-1050";
    private static final String PLANNER = "p-1049";
    private static final String NEED = "/ladder/units/u-school/needs/practice-auxiliary";
    private static final String ORDER = OrderSheet.ADDRESS;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    @Rule("UX-52")
    void substituteDoesTheLeadersWorkInOtherServicesWhileItLasts(Visitors visitors) {
        World world = visitors.world();
        Visitor substitute = visitors.loggingIn(SUBSTITUTE);
        assertThat(substitute.open(NEED).status()).isIn(403, 404);
        assertThat(substitute.open(ORDER).status()).isEqualTo(403);

        String leading = world.substitute(World.SCHOOL, "g-1006-leader", SUBSTITUTE, 1, 3);
        String ordering = world.substitute(World.SCHOOL, "g-1006-orderer", SUBSTITUTE, 0, 3);
        until(substitute, ORDER, 200);
        assertThat(substitute.open(NEED).status()).as("from tomorrow").isIn(403, 404);

        world.endSubstitute(World.SCHOOL, "g-1006-leader", leading);
        leading = world.substitute(World.SCHOOL, "g-1006-leader", SUBSTITUTE, 0, 3);
        until(substitute, NEED, 200);
        stateNeed(substitute.page());
        substitute.open("/directory/me");
        assertThat(substitute.page().locator("main")).containsText("Solvik skole");
        assertThat(substitute.open("/resource-center/orders/{schools}").status())
                .isEqualTo(200);

        world.endSubstitute(World.SCHOOL, "g-1006-leader", leading);
        world.endSubstitute(World.SCHOOL, "g-1006-orderer", ordering);
        until(substitute, ORDER, 403);
        await("the leader's page to be closed")
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> substitute.open(NEED).status() != 200);
    }

    @Test
    @Rule("UX-52")
    void leaderNamesASubstituteWhoOrdersByMouse(Visitors visitors) {
        Page leader = visitors.of(World.PLANNING).page();
        leader.navigate("/directory/me");
        leader.locator("main a[href$='/roles/g-1005-orderer']").click();
        leader.locator("#personId").selectOption(PLANNER);
        leader.locator("#from").fill(World.day(0).toString());
        leader.locator("#to").fill(World.day(2).toString());
        leader.locator("form.lv-form button[type=submit]").click();
        assertThat(leader.locator("main [role=status]")).containsText("Stedfortrederen er valgt");

        Visitor substitute = visitors.loggingIn(PLANNER);
        until(substitute, ORDER, 200);
        Page page = substitute.page();
        page.locator(".lv-own a[href='/me']").click();
        page.locator("main a[href='" + ORDER + "']").click();
        new OrderSheet(page)
                .fill("wound-care", World.day(700), "Bestilt av en stedfortreder.")
                .send();
        assertThat(page.locator("main [role=status]")).containsText("Bestillingen er sendt");

        leader.locator("[commandfor^=end-][command=show-modal]").first().click();
        leader.locator("dialog[open] button[type=submit]").click();
        assertThat(leader.locator("main [role=status]")).containsText("Stedfortrederen er avsluttet");
        until(substitute, ORDER, 403);
    }

    @Test
    @Rule("UX-52")
    void substituteOrdersByKeyboardAlone(Visitors visitors) {
        World world = visitors.world();
        String ordering = world.substitute(World.SCHOOL, "g-1006-orderer", SUBSTITUTE, 0, 3);
        Visitor substitute = visitors.loggingIn(SUBSTITUTE);
        until(substitute, ORDER, 200);
        Page page = substitute.page();
        Keys keys = new Keys(page);
        keys.to(".lv-own a[href='/me']").enter();
        keys.to("main a[href='" + ORDER + "']").enter();
        OrderSheet.type(keys, World.day(720), "Skrevet av en stedfortreder.");

        assertThat(page.locator("main [role=status]")).containsText("Bestillingen er sendt");
        assertThat(page.locator("main")).containsText("Skrevet av en stedfortreder.");
        world.endSubstitute(World.SCHOOL, "g-1006-orderer", ordering);
        until(substitute, ORDER, 403);
    }

    private static void stateNeed(Page page) {
        for (Locator seats : page.locator("input[name^=seats]").all()) {
            seats.fill("2");
        }
        page.locator("form.lv-form button[type=submit]").click();
        page.waitForURL("**done=need.stated");
    }

    private static void until(Visitor visitor, String address, int status) {
        await(address + " to answer " + status)
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> visitor.open(address).status() == status);
    }
}
