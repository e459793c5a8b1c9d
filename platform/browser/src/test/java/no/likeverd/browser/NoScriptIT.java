package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser that runs no script does the same work. */
@ExtendWith(Browsing.class)
class NoScriptIT {

    @Test
    @Rule("UX-09")
    void departmentOrdersAndWithdrawsAndTheCentreBooks(Visitors visitors) {
        Page page = withoutScript(visitors, World.SCHOOL).page();
        page.navigate(OrderSheet.ADDRESS);
        new OrderSheet(page).fill("reading-difficulties", World.day(500), "").send();
        assertThat(page.locator("#errors")).isFocused();
        page.locator("#purpose").fill("Uten skript går det også.");
        new OrderSheet(page).send();
        assertThat(page.locator("main [role=status]")).containsText("Bestillingen er sendt");
        String order = java.net.URI.create(page.url()).getPath();

        Page centre = withoutScript(visitors, World.CENTRE).page();
        centre.navigate(order + "/candidates");
        centre.locator("#candidates form button[type=submit]").first().click();
        assertThat(centre.locator("main [role=status]")).containsText("Eksperten er booket");

        page.navigate(order);
        page.locator(".lv-confirm > noscript button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Trukket");
    }

    @Test
    @Rule("UX-09")
    void languageAndColoursAreChosen(Visitors visitors) {
        Page page = withoutScript(visitors, World.PLANNING).page();
        page.navigate("/resource-center/orders");
        page.locator(".lv-preferences > summary").click();
        page.locator("button[name=language][value=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.locator(".lv-preferences > summary").click();
        page.locator("button[name=theme][value=dark]").click();
        assertThat(page.locator("html")).hasAttribute("data-color-scheme", "dark");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(java.net.URI.create(page.url()).getPath()).isEqualTo("/resource-center/orders");
    }

    private static Visitor withoutScript(Visitors visitors, String person) {
        return visitors.of(person, options -> options.setJavaScriptEnabled(false));
    }
}
