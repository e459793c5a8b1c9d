package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HR reads how the resource centre does, picture by picture and as numbers, and takes them along as a file. */
@ExtendWith(Browsing.class)
class FiguresJourneyIT {

    private static final String LINK = "main a[href='/resource-center/figures']";

    @Test
    @Rule("UX-73")
    void hrReadsThePicturesAsNumbersByKeyboardAloneAndTakesThemAlong(Visitors visitors) {
        Page page = visitors.of(World.HR).page();
        page.navigate("/resource-center/help/balance");
        Keys keys = new Keys(page);
        keys.to(LINK).enter();
        keys.to("#figures figure summary").press("Enter");
        assertThat(page.locator("#figures figure details[open] table").first()).isVisible();
        Download file = page.waitForDownload(
                () -> keys.to("#figures a[href*='figures.xlsx']").press("Enter"));
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).endsWith(".xlsx");

        keys.to("#quarter").type("2021-K1");
        keys.to("main form button[type=submit]").enter();
        assertThat(page.locator("#figures [data-state=empty]")).isVisible();
        keys.to("#quarter").replace("i fjor");
        keys.to("main form button[type=submit]").enter();
        assertThat(page.locator("#errors")).isVisible();
    }
}
