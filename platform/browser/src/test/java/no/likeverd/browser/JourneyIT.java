package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the start page to done, once by mouse and once by keyboard alone, for each role. */
@ExtendWith(Browsing.class)
class JourneyIT {

    private static final String CARD = "a[href*='/session/login?person=%s']";

    @Test
    @Rule("UX-18")
    void departmentOrdersByMouse(Visitors visitors) {
        Page page = visitors.nobody().page();
        page.navigate("/");
        page.locator(CARD.formatted(World.NURSING_HOME)).first().click();
        page.navigate("/resource-center/orders");
        page.getByRole(AriaRole.MAIN).getByText("Bestill en ekspert").click();
        page.getByLabel("Kompetanse vi mangler").check();
        new OrderSheet(page).fill("wound-care", World.day(90), "Sårstell på to avdelinger.");
        new OrderSheet(page).send();

        assertThat(page.locator("main [role=status]")).containsText("Bestillingen er sendt");
        assertThat(page.locator("main")).containsText("Venter på ekspert");
        page.getByText("Alle bestillinger").click();
        assertThat(page.locator("#orders")).containsText("Sårstell");
    }

    @Test
    @Rule("UX-18")
    void departmentOrdersByKeyboardAlone(Visitors visitors) {
        Page page = visitors.nobody().page();
        page.navigate("/");
        Keys keys = new Keys(page);
        keys.to(CARD.formatted(World.NURSING_HOME)).enter();
        page.navigate("/resource-center/orders");
        keys.to("main a[href$='/orders/new']").enter();
        OrderSheet.type(keys, World.day(120), "Velferdsteknologi uten mus.");

        assertThat(page.locator("main [role=status]")).containsText("Bestillingen er sendt");
        assertThat(page.locator("main")).containsText("Velferdsteknologi uten mus.");
        keys.to("[commandfor=withdraw][command=show-modal]").press("Enter");
        assertThat(page.locator("dialog#withdraw")).isVisible();
        keys.press("Escape");
        assertThat(page.locator("dialog#withdraw")).isHidden();
        assertThat(page.locator("[commandfor=withdraw][command=show-modal]")).isFocused();
        keys.press("Enter").to("dialog#withdraw button[type=submit]").enter();
        assertThat(page.locator("main")).containsText("Trukket");
    }

    @Test
    @Rule("UX-19")
    void centreAllocatesByMouse(Visitors visitors) {
        String order = visitors.world().order(World.HOME_CARE, "u-home-care", "building-permits", 50, 90);
        Page page = visitors.nobody().page();
        page.navigate("/");
        page.locator(CARD.formatted(World.CENTRE)).first().click();
        page.navigate("/resource-center/inbox");
        page.locator("a[href$='" + order + "/candidates']").click();
        page.locator("#candidates form button[type=submit]").first().click();

        assertThat(page.locator("main [role=status]")).containsText("Eksperten er booket");
        assertThat(page.locator("main")).containsText("Arnfinn Kjølås");
        page.locator("nav a[href='/resource-center/timeline']").first().click();
        assertThat(page.locator("h1")).hasText("Tidslinje");
    }

    @Test
    @Rule("UX-19")
    void centreAllocatesByKeyboardAlone(Visitors visitors) {
        String order = visitors.world().order(World.HOME_CARE, "u-home-care", "welfare-technology", 50, 90);
        Page page = visitors.nobody().page();
        page.navigate("/");
        Keys keys = new Keys(page);
        keys.to(CARD.formatted(World.CENTRE)).enter();
        page.navigate("/resource-center/inbox");
        keys.to("a[href$='" + order + "/candidates']").enter();
        keys.to("#candidates form button[type=submit]").enter();

        assertThat(page.locator("main [role=status]")).containsText("Eksperten er booket");
        assertThat(page.locator("main")).containsText("Ketil Bjørkedal");
        keys.to("[commandfor=cancel][command=show-modal]").press("Enter");
        keys.to("dialog#cancel select").press("ArrowDown");
        keys.to("dialog#cancel button[type=submit]").enter();
        assertThat(page.locator("main")).containsText("Venter på ekspert");
        assertThat(page.locator("h1")).isVisible();
        assertThat(URI.create(page.url()).getPath()).endsWith(order);
    }
}
