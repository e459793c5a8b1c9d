package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The centre moves a booking to days for which somebody waits: it reads that before, and they read it afterwards. */
@ExtendWith(Browsing.class)
class LineJourneyIT {

    private static final int TAKEN = 480;
    private static final int WAITED_FOR = 520;

    @Test
    @Rule("UX-317")
    void centreReadsWhoWaitsBeforeItMovesAndTheDepartmentReadsThatThePlaceIsGone(Visitors visitors) {
        World world = visitors.world();
        String asked = world.lines().inLine(World.HOME_CARE, "u-home-care", WAITED_FOR);
        String booked = world.order(World.SCHOOL, "u-school", LineWorld.SKILL, 100, TAKEN);
        world.book(booked, world.lines().expert());
        Page department = visitors.of(World.HOME_CARE).page();
        department.navigate("/resource-center/orders/" + asked);
        assertThat(department.locator("#line")).containsText("En ekspert er ledig");

        Page centre = visitors.of(World.CENTRE).page();
        centre.navigate("/resource-center/orders/" + booked);
        Keys keys = new Keys(centre);
        keys.to("main a[href$='/orders/" + booked + "/move']").enter();
        Locator others = centre.locator("#displaced");
        assertThat(others).hasAttribute("aria-live", "polite");
        assertThat(others).isEmpty();
        ElementHandle heard = others.elementHandle();
        String here = centre.url();

        keys.to("#from").type(World.day(WAITED_FOR));
        keys.to("#to").type(World.day(WAITED_FOR + 13));
        assertThat(others).containsText("Andre venter på eksperten i de samme dagene");
        assertThat(others.locator("a[href$='/orders/" + asked + "']")).isVisible();
        assertThat(others).containsText("er spurt om plassen");
        Assertions.assertThat(heard.innerText()).as("what is announced").contains("er spurt om plassen");
        assertThat(centre.locator("#to")).isFocused();
        assertThat(centre).hasURL(here);

        keys.to("main form button[type=submit]").enter();
        assertThat(centre.locator("main [role=status]").first()).containsText("flyttet");
        department.reload();
        assertThat(department.locator("#line")).containsText("Plassen det ble spurt om, var ikke ledig lenger");
    }
}
