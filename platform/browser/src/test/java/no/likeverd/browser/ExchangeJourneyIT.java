package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A leader lists what the unit can, somebody finds it, somebody else does not and asks for it, and a leader offers it. */
@ExtendWith(Browsing.class)
class ExchangeJourneyIT {

    private static final String SEARCH = "/resource-center/exchange";

    @Test
    @Rule("UX-60")
    void leaderListsAndEmployeeFindsByMouse(Visitors visitors) {
        Page leader = visitors.of(World.NURSING_HOME).page();
        leader.navigate("/resource-center/competences");
        leader.getByRole(AriaRole.MAIN).getByText("Legg ut kompetanse").click();
        leader.getByLabel("Kompetanse", new Page.GetByLabelOptions().setExact(true))
                .fill("Trygge fall i trapper");
        leader.locator("#theme").selectOption("health");
        leader.locator("#goodFor").fill("Færre skader hos eldre.");
        leader.locator("#howToGet").fill("Vi kommer på besøk.");
        leader.getByText("Legg ut", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(leader.locator("main [role=status]")).containsText("Kompetansen er lagt ut");

        Page employee = visitors.of(World.EMPLOYEE).page();
        employee.waitForCondition(() -> {
            employee.navigate(SEARCH + "?q=trapp");
            return employee.locator("#results mark").count() > 0;
        });
        employee.getByText("Trygge fall i trapper").click();
        assertThat(employee.locator("main")).containsText("Færre skader hos eldre.");
        assertThat(employee.locator("main")).containsText("Kontaktperson");
    }

    @Test
    @Rule("UX-60")
    void departmentAsksForWhatNobodyHasAndTakesAnOfferByKeyboardAlone(Visitors visitors) {
        Page page = visitors.of(World.PLANNING).page();
        page.navigate(SEARCH);
        Keys keys = new Keys(page);
        keys.to("#q").type("dronefoto");
        keys.to("form[role=search] button").press("Enter");
        page.locator("#results [data-state=empty]").waitFor();
        keys.to("#results a.ds-button").enter();
        keys.to("#theme").press("End");
        keys.to("#from").type(World.day(30));
        keys.to("#to").type(World.day(40));
        keys.to("form.lv-form button[type=submit]").enter();
        assertThat(page.locator("main [role=status]")).containsText("Behovet er lagt ut");
        assertThat(page.locator("main")).containsText("dronefoto");

        Page school = visitors.of(World.SCHOOL).page();
        school.navigate(page.url());
        Keys helping = new Keys(school);
        helping.to("#terms").type("Vi har en drone");
        helping.to("form.lv-form button[type=submit]").enter();
        assertThat(school.locator("main [role=status]")).containsText("Tilbudet er sendt");

        page.reload();
        keys.to("#main form:has(input[name=offerId]) button").enter();
        assertThat(page.locator("main [role=status]")).containsText("merket som dekket");
    }
}
