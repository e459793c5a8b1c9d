package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.format.DateTimeFormatter;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The centre takes in absences from a workbook: the template, a faulty one, a good one, the outcome. */
@ExtendWith(Browsing.class)
class IntakeJourneyIT {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(30_000);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final String EMPLOYMENT = "e-1024";

    @Test
    @Rule("UX-72")
    void centreTakesInAbsencesFromAWorkbook(Visitors visitors) {
        String expert = visitors.world().id("reading-difficulties");
        Page page = visitors.of(World.CENTRE).page();
        page.navigate("/resource-center/experts");
        page.locator("main a[href='/resource-center/intake']").click();
        page.locator("main a[href='/resource-center/intake/absences']").click();
        Download template = page.waitForDownload(
                () -> page.locator("a[href$='/template.xlsx']").click());
        org.assertj.core.api.Assertions.assertThat(template.suggestedFilename()).endsWith(".xlsx");

        IntakeScreens.send(page, EMPLOYMENT, "i morgen", "snart");
        assertThat(page.locator("#findings")).containsText("2");
        assertThat(page.locator("main form[action$='/commit']")).hasCount(0);

        IntakeScreens.send(
                page, EMPLOYMENT, World.day(650).toString(), World.day(651).toString());
        page.waitForURL("**/runs/**");
        page.locator("form[action$='/commit'] button").click();
        assertThat(page.locator("#run")).containsText("1", SOON);
        page.waitForCondition(() -> page.locator("#run[hx-get]").count() == 0);

        page.navigate("/resource-center/experts/" + expert);
        assertThat(page.locator("main")).containsText(DAY.format(World.day(650)));
    }
}
