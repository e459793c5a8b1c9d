package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ladder from draft to adopted, by three parties: HR begins, the union confirms, an employee reads. */
@ExtendWith(Browsing.class)
class LadderJourneyIT {

    private static final String DONE = "main [role=status]";

    @Test
    @Rule("UX-22")
    void ladderIsHeardConfirmedAndAdoptedByMouse(Visitors visitors) {
        Page hr = arrived(visitors, World.HR);
        hr.navigate("/ladder/ladders");
        hr.locator("main a[href='/ladder/ladders/new']").click();
        hr.locator("input[name=template]").first().check();
        hr.locator("main form button[type=submit]").click();
        assertThat(hr.locator(DONE)).containsText("Utkastet er laget");
        String ladder = URI.create(hr.url()).getPath();

        hr.locator("main a[href$='/hearing']").click();
        hr.locator("#leadersHeardOn").fill(World.day(-30).toString());
        hr.locator("#employeesHeardOn").fill(World.day(-20).toString());
        hr.locator("#unionHeardOn").fill(World.day(-10).toString());
        hr.locator("input[name=conclusion]").first().check();
        hr.locator("main form button[type=submit]").click();
        assertThat(hr.locator("main")).containsText("En tillitsvalgt må bekrefte den");

        Page union = arrived(visitors, World.UNION);
        union.navigate(ladder);
        agreeTo(union, "confirm");
        assertThat(union.locator(DONE)).containsText("Du har bekreftet at dere er hørt");

        hr.navigate(ladder);
        agreeTo(hr, "adopt");
        assertThat(hr.locator(DONE)).containsText("Stigen er vedtatt");

        Page employee = visitors.of(World.EMPLOYEE).page();
        employee.navigate(ladder);
        assertThat(employee.locator("main")).containsText("Stigen gjelder i hele kommunen");
        assertThat(employee.locator("[commandfor=withdraw]")).hasCount(0);
    }

    @Test
    @Rule("UX-22")
    void ladderIsHeardAndConfirmedByKeyboardAlone(Visitors visitors) {
        Page hr = arrived(visitors, World.HR);
        Keys keys = new Keys(hr);
        hr.navigate("/ladder/ladders");
        keys.to("main a[href='/ladder/ladders/new']").enter();
        keys.to("input[name=template]").press("Space");
        keys.to("main form button[type=submit]").enter();
        assertThat(hr.locator(DONE)).containsText("Utkastet er laget");
        String ladder = URI.create(hr.url()).getPath();
        keys.to("main a[href$='/hearing']").enter();
        keys.to("#leadersHeardOn").type(World.day(-30));
        keys.to("#employeesHeardOn").type(World.day(-20));
        keys.to("#unionHeardOn").type(World.day(-10));
        keys.to("input[name=conclusion]").press("Space");
        keys.to("main form button[type=submit]").enter();

        Page union = arrived(visitors, World.UNION);
        union.navigate(ladder);
        Keys hers = new Keys(union);
        hers.to("[commandfor=confirm][command=show-modal]").press("Enter");
        hers.to("dialog#confirm button[type=submit]").enter();
        assertThat(union.locator(DONE)).containsText("Du har bekreftet at dere er hørt");
        hers.to("#text").type("Vi vil se at nattevakt teller like mye.");
        hers.to("#said form button[type=submit]").enter();
        assertThat(union.locator("#said")).containsText("Vi vil se at nattevakt teller like mye.");
    }

    private static Page arrived(Visitors visitors, String person) {
        Page page = visitors.nobody().page();
        page.navigate("/");
        page.locator("a[href*='/session/login?person=" + person + "']").first().click();
        return page;
    }

    private static void agreeTo(Page page, String dialog) {
        page.locator("[commandfor=" + dialog + "][command=show-modal]").click();
        page.locator("dialog#" + dialog + " button[type=submit]").click();
    }
}
