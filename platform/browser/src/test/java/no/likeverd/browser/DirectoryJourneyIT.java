package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator imports, and leaders name who stands in for them. */
@ExtendWith(Browsing.class)
class DirectoryJourneyIT {

    @Test
    @Rule("UX-50")
    void administratorMendsAFileAndImportsIt(Visitors visitors) {
        Page page = visitors.loggingIn(World.ADMINISTRATOR).page();
        page.navigate("/directory/people");
        page.locator("nav a[href='/directory/import']").first().click();
        DirectoryScreens.preview(page, "p-3001,Solfrid,Nyheim,solfrid@solvik.example\np-3002,Torgeir,,ikke-epost\n");

        assertThat(page.locator("main")).containsText("Filene har feil: 2");
        Locator faults = page.locator("#findings tbody tr");
        assertThat(faults).hasCount(2);
        assertThat(faults.first()).containsText("family_name");
        assertThat(faults.first()).containsText("Fyll ut cellen");
        assertThat(faults.first().locator("td").first()).hasText("3");
        assertThat(page.locator("form[action$='/apply']")).hasCount(0);

        page.getByText("Slett filene og begynn på nytt").click();
        assertThat(page.locator("main [role=status]")).containsText("Filene er slettet");
        DirectoryScreens.preview(page, "p-3001,Solfrid,Nyheim,solfrid@solvik.example\np-3002,Torgeir,Nylund,\n");
        assertThat(page.locator("main tbody tr").first()).containsText("Personer");
        page.locator("form[action$='/apply'] button").click();

        assertThat(page.locator("main [role=status]")).containsText("Importen er gjort");
        assertThat(page.locator("#rows tbody tr")).hasCount(2);
        page.navigate("/directory/people?name=nyheim");
        assertThat(page.locator("#people tbody tr")).containsText("Solfrid Nyheim");
        page.locator("nav a[href='/directory/roles']").first().click();
        page.locator("#roles tbody a[href$='-leader']").first().click();
        assertThat(page.locator("#substitutes")).isVisible();
    }

    @Test
    @Rule("UX-51")
    void leaderNamesASubstituteAndEndsItByKeyboardAlone(Visitors visitors) {
        Page page = visitors.loggingIn(World.HOME_CARE).page();
        page.navigate("/directory/me");
        Keys keys = new Keys(page);
        keys.to("main a[href$='/roles/g-1004-leader']").enter();
        keys.to("#personId").type("Inge");
        keys.to("#from").type(World.day(40));
        keys.to("#to").type(World.day(44));
        keys.to("form.lv-form button[type=submit]").enter();

        assertThat(page.locator("main [role=status]")).containsText("Stedfortrederen er valgt");
        assertThat(page.locator("#substitutes tbody tr")).containsText("Inge Furuholt");
        keys.to("[commandfor^=end-][command=show-modal]").press("Enter");
        assertThat(page.locator("dialog[open]")).isVisible();
        keys.press("Escape");
        assertThat(page.locator("[commandfor^=end-][command=show-modal]")).isFocused();
        keys.press("Enter").to("dialog[open] button[type=submit]").enter();
        assertThat(page.locator("main [role=status]")).containsText("Stedfortrederen er avsluttet");
        assertThat(page.locator("#substitutes")).containsText("Ingen stedfortredere");
    }

    @Test
    @Rule("UX-50")
    void administratorMendsAFileAndImportsItByKeyboardAlone(Visitors visitors) {
        Page page = visitors.loggingIn(World.ADMINISTRATOR).page();
        page.navigate("/directory/people");
        Keys keys = new Keys(page);
        keys.to("nav a[href='/directory/import']").enter();
        choose(page, keys, "p-3011,Sunniva,,sunniva@solvik.example\n");
        assertThat(page.locator("#findings tbody tr")).hasCount(1);
        assertThat(page.locator("#findings")).containsText("Fyll ut cellen");
        keys.to("form[action$='/cancel'] button").enter();
        assertThat(page.locator("main [role=status]")).containsText("Filene er slettet");

        choose(page, keys, "p-3011,Sunniva,Nordstrand,sunniva@solvik.example\n");
        keys.to("form[action$='/apply'] button").enter();
        assertThat(page.locator("main [role=status]")).containsText("Importen er gjort");
        keys.to("nav a[href='/directory/people']").enter();
        keys.to("#name").type("nordstrand").press("Enter");
        assertThat(page.locator("#people tbody tr")).hasCount(1);
        assertThat(page.locator("#people")).containsText("Sunniva Nordstrand");
        keys.to("nav a[href='/directory/roles']").enter();
        keys.to("#roles tbody a[href$='-leader']").enter();
        assertThat(page.locator("#substitutes")).isVisible();
    }

    /** The button of the field opens the system's own window, where a file is chosen. */
    private static void choose(Page page, Keys keys, String rows) {
        keys.to("#people");
        page.waitForFileChooser(() -> keys.press("Enter")).setFiles(DirectoryScreens.file(rows));
        keys.to("form[action='" + DirectoryScreens.IMPORT + "'] button[type=submit]")
                .enter();
    }
}
