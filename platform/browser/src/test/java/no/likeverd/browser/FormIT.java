package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do to forms: fault, impatience, second thoughts, and a line that breaks. */
@ExtendWith(Browsing.class)
class FormIT {

    @Test
    @Rule("UX-10")
    void faultyFormComesBackWithTheFocusOnWhatIsWrong(Visitors visitors) {
        Page page = visitors.of(World.PLANNING).page();
        page.navigate(OrderSheet.ADDRESS);
        new OrderSheet(page).fill("wound-care", World.day(400), "").send();

        assertThat(page.locator("#errors")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#purpose")).isFocused();
        assertThat(page.locator("#purpose")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#sharePercent")).hasValue("50");
        assertThat(page.locator("#skill")).hasValue("wound-care");

        page.locator("#purpose").fill("Vi vil lære av noen.");
        new OrderSheet(page).send();
        assertThat(page.locator("main [role=status]")).containsText("Bestillingen er sendt");
    }

    @Test
    @Rule("UX-11")
    void failureOfTheServerOrTheLineIsSaidOnThePage(Visitors visitors) {
        Page page = visitors.of(World.PLANNING).page();
        page.navigate("/resource-center/orders");
        for (int status : new int[] {500, 503}) {
            page.route("**/orders?status=*", route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
            show(page);
            assertThat(page.locator("#notice"))
                    .hasText("Noe gikk galt hos oss. Ingenting er endret. Prøv igjen om litt.");
            assertThat(page.locator("#notice")).isInViewport();
        }

        page.route("**/orders?status=*", Route::abort);
        show(page);
        assertThat(page.locator("#notice")).hasText("Vi får ikke svar. Sjekk nettet ditt, og prøv igjen.");
        assertThat(page.locator("#orders table")).isVisible();

        page.unrouteAll();
        show(page);
        assertThat(page.locator("#notice")).isEmpty();
    }

    private static void show(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }

    @Test
    @Rule("UX-13")
    void doubleClickOrdersOnce(Visitors visitors) {
        Visitor school = visitors.of(World.SCHOOL);
        int before = school.world().orders(World.SCHOOL);
        Page page = school.page();
        page.navigate(OrderSheet.ADDRESS);
        new OrderSheet(page).fill("wound-care", World.day(410), "To klikk er ett for mye.");

        page.locator("form.lv-form button[type=submit]:not([formaction])").dblclick();

        assertThat(page.locator("main [role=status]")).containsText("Bestillingen er sendt");
        assertThat(school.world().orders(World.SCHOOL)).isEqualTo(before + 1);
    }

    @Test
    @Rule("UX-13")
    void backAndSendAgainOrdersOnce(Visitors visitors) {
        Visitor school = visitors.of(World.SCHOOL);
        int before = school.world().orders(World.SCHOOL);
        Page page = school.page();
        page.navigate(OrderSheet.ADDRESS);
        new OrderSheet(page)
                .fill("wound-care", World.day(420), "Tilbake og send igjen.")
                .send();
        assertThat(page.locator("main [role=status]")).isVisible();

        page.goBack();
        assertThat(page.locator("form.lv-form")).isVisible();
        new OrderSheet(page).send();

        assertThat(page.locator("#order, #errors").first()).isVisible();
        assertThat(school.world().orders(World.SCHOOL)).isEqualTo(before + 1);
    }

    @Test
    @Rule("UX-13")
    void secondTabIsToldWhatTheFirstHasDone(Visitors visitors) {
        Visitor planning = visitors.of(World.PLANNING);
        String order = planning.world().order(World.PLANNING, "u-planning", "wound-care", 50, 430);
        Page first = planning.page();
        Page second = planning.context().newPage();
        for (Page tab : new Page[] {first, second}) {
            tab.navigate("/resource-center/orders/" + order);
            tab.locator("[commandfor=withdraw][command=show-modal]").click();
        }

        first.locator("dialog#withdraw button[type=submit]").click();
        assertThat(first.locator("main")).containsText("Trukket");
        second.locator("dialog#withdraw button[type=submit]").click();

        second.waitForLoadState();
        assertThat(second.locator("h1")).isVisible();
        assertThat(second.locator("main")).containsText("trukket", new ContainsTextOptions().setIgnoreCase(true));
        assertThat(planning.world().status(World.PLANNING, order)).isEqualTo("WITHDRAWN");
    }

    @Test
    @Rule("UX-14")
    void formThatMeetsAnExpiredLogInComesBackFilledIn(Visitors visitors) {
        Visitor school = visitors.loggingIn(World.SCHOOL);
        int before = school.world().orders(World.SCHOOL);
        Page page = school.page();
        page.navigate(OrderSheet.ADDRESS);
        new OrderSheet(page).fill("wound-care", World.day(440), "Dette skrev jeg lenge på.");
        school.context().clearCookies(new ClearCookiesOptions().setName("likeverd_session"));

        new OrderSheet(page).send();
        page.locator("a[href*='login_hint=" + World.SCHOOL + "']").click();

        assertThat(page.locator("main [role=status]")).containsText("Du var logget ut");
        assertThat(page.getByLabel("Hva skal eksperten hjelpe med?")).hasValue("Dette skrev jeg lenge på.");
        assertThat(page.locator("#skill")).hasValue("wound-care");
        assertThat(page.locator("main")).not().containsText("leastLevel");
        assertThat(school.world().orders(World.SCHOOL)).isEqualTo(before);
        new OrderSheet(page).send();
        assertThat(page.locator("main [role=status]")).containsText("Bestillingen er sendt");
        assertThat(page.locator("main")).containsText("Dette skrev jeg lenge på.");
        assertThat(school.world().orders(World.SCHOOL)).isEqualTo(before + 1);
    }
}
