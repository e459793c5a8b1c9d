package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The centre has a plan made over what is in the inbox, watches it, and books one line of it. */
@ExtendWith(Browsing.class)
class PlanJourneyIT {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(30_000);

    @Test
    @Rule("UX-64")
    void centrePlansAndBooksByKeyboardAlone(Visitors visitors) {
        String order = visitors.world().order(World.SCHOOL, "u-school", "reading-difficulties", 40, 430);
        Page page = visitors.of(World.CENTRE).page();
        page.navigate("/resource-center/inbox");
        Keys keys = new Keys(page);
        keys.to("#main a[href='/resource-center/plans/new']").enter();
        keys.to("#seconds").replace("2");
        keys.to("form.lv-form button[type=submit]").enter();
        assertThat(page.locator("#plan")).containsText("Klar", SOON);

        keys.to("input[value='" + order + "']").press(" ");
        keys.to("form[action$=acceptance] button[type=submit]").enter();
        assertThat(page.locator("main [role=status]").first()).containsText("Bookingene er i gang");
        assertThat(page.locator("#plan")).containsText("1 booket, 0 bookes nå", SOON);
        page.navigate("/resource-center/orders/" + order);
        assertThat(page.locator("main")).containsText("Ekspert booket");
    }
}
