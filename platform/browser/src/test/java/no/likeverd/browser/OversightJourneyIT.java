package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who look and change little: the municipality's director, and whoever keeps it running. */
@ExtendWith(Browsing.class)
class OversightJourneyIT {

    private static final String OPERATOR = World.ADMINISTRATOR;
    private static final String CARD = "#roles a[href$='/session/login?person=%s']";
    private static final String IN_USE = "Stigen gjelder i hele kommunen";
    private static final List<String> OTHERS_WORK =
            List.of("/ladder/ladders/new", "/resource-center/inbox", "/mentor/rounds", "/directory/import");

    private static Page arrived(Visitors visitors, String person) {
        Page page = visitors.nobody().page();
        page.navigate("/");
        page.locator(CARD.formatted(person)).click();
        assertThat(page.locator(".lv-who")).isVisible();
        return page;
    }

    @Test
    @Rule("UX-36")
    void directorReadsWhatTheMunicipalityValuesByMouse(Visitors visitors) {
        Page page = arrived(visitors, World.DIRECTOR);
        page.locator("main a[href='/ladder/ladders']").click();
        page.locator("#stage").selectOption("ADOPTED");
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**stage=ADOPTED**");
        page.locator("#ladders tbody th a").first().click();
        assertThat(page.locator("main")).containsText(IN_USE);
        assertThat(page.locator("[commandfor=withdraw], [commandfor=adopt]")).hasCount(0);

        page.locator("nav a[href='/ladder/units']").first().click();
        assertThat(page.locator("h1")).hasText("Kommunedirektørens stab");
        page.locator(".lv-own a[href='/me']").click();
        page.locator("main a[href='/directory/people']").click();
        assertThat(page.locator("#people")).containsText("Torgrim Hellesund");
        assertThat(page.locator("#people")).not().containsText("Signe Tverrdal");
        page.locator(".lv-brand").click();
        page.locator("main a[href='/events']").click();
        assertThat(page.locator("#map svg")).isVisible();
    }

    @Test
    @Rule("UX-36")
    void directorReadsByKeyboardAloneAndIsToldWhereOthersWork(Visitors visitors) {
        Page page = visitors.nobody().page();
        page.navigate("/");
        Keys keys = new Keys(page);
        keys.to(CARD.formatted(World.DIRECTOR)).enter();
        keys.to("main a[href='/ladder/ladders']").enter();
        keys.to("#ladders tbody th a").enter();
        assertThat(page.locator("h1")).isVisible();
        keys.to("nav a[href='/ladder/units']").enter();
        assertThat(page.locator("h1")).hasText("Kommunedirektørens stab");
        keys.to(".lv-own a[href='/me']").enter();
        keys.to("main a[href='/resource-center/experts']").enter();
        assertThat(page.locator("h1")).isVisible();

        for (String address : OTHERS_WORK) {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(403);
            assertThat(page.locator("#problem h1")).hasText("Du har ikke tilgang til dette");
        }
        assertThat(page.navigate("/ladder/units/u-nursing-home").status()).isEqualTo(404);
    }

    @Test
    @Rule("UX-37")
    void operatorFollowsTheEventsByMouse(Visitors visitors) {
        Page page = arrived(visitors, OPERATOR);
        page.locator(".lv-brand").click();
        assertThat(page.locator("#part-resource-center")).containsText("Klar");
        assertThat(page.locator("#trouble")).hasCount(0);
        page.locator("main a[href='/events']").click();
        visitors.world().order(World.PLANNING, "u-planning", "wound-care", 50, 620);
        page.locator("#map [data-service=resource-center].lv-lit").waitFor();

        page.locator("#pause").click();
        assertThat(page.locator("#pause")).hasText("Fortsett");
        page.locator("#map-table summary").click();
        assertThat(page.locator("#map-table tbody tr").first()).isVisible();
        assertThat(page.locator("#map-table")).containsText("Ressurssenter");
        page.locator("#pause").click();
        assertThat(page.locator("#pause")).hasAttribute("href", "/events?paused=true");
        page.locator(".lv-brand").click();
        page.locator("main a[href='/status']").click();
        assertThat(page.locator("body")).containsText("\"ready\"");
    }

    @Test
    @Rule("UX-37")
    void operatorFollowsTheEventsByKeyboardAlone(Visitors visitors) {
        Page page = visitors.nobody().page();
        page.navigate("/");
        Keys keys = new Keys(page);
        keys.to(CARD.formatted(OPERATOR)).enter();
        keys.to(".lv-brand").enter();
        keys.to("main a[href='/events']").enter();
        keys.to("#pause").press("Enter");
        assertThat(page.locator("#pause")).hasText("Fortsett");
        assertThat(page.locator("#pause")).isFocused();
        keys.to("#map-table summary").press("Enter");
        assertThat(page.locator("#map-table table")).isVisible();
        page.locator("#map-table summary").press("Shift+Tab");
        assertThat(page.locator("#pause")).isFocused();
        keys.press("Enter");
        assertThat(page.locator("#pause")).hasAttribute("href", "/events?paused=true");
        assertThat(page.locator("#map-table table")).isVisible();
    }
}
