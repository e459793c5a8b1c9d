package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The centre swaps the experts of two orders and swaps them back, by keyboard alone. */
@ExtendWith(Browsing.class)
class SwapJourneyIT {

    @Test
    @Rule("UX-260")
    void centreSwapsTwoExpertsAndBack(Visitors visitors) {
        World world = visitors.world();
        String order = booked(world, "challenging-behaviour", 460);
        String other = booked(world, "reading-difficulties", 465);
        Page page = visitors.of(World.CENTRE).page();
        page.navigate("/resource-center/orders/" + order);
        Keys keys = new Keys(page);

        keys.to("main a[href$='/orders/" + order + "/swap']").enter();
        keys.to("#swaps a[href$='/swap/" + other + "']").enter();
        assertThat(page.locator("#both tbody tr")).hasCount(2);
        keys.to("main form button[type=submit]").enter();

        assertThat(page.locator("main [role=status]")).containsText("Ekspertene har byttet plass.");
        keys.to("#swap-back").enter();
        keys.to("main form button[type=submit]").enter();
        assertThat(page.locator("main [role=status]")).containsText("Ekspertene har byttet plass.");
    }

    private static String booked(World world, String expert, int from) {
        String order = world.order(World.HOME_CARE, "u-home-care", "challenging-behaviour", 50, from);
        world.book(order, world.id(expert));
        return order;
    }
}
