package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An employee and a leader carry an assessment from its opening to both signatures. */
@ExtendWith(Browsing.class)
class AssessmentJourneyIT {

    private static final String LIST = "/assessment/assessments";
    private static final String SAVED = "Lagret kl.";

    @Test
    @Rule("UX-33")
    void bothCarryItToTheEndByMouse(Visitors visitors) {
        Page leader = visitors.of(World.HOME_CARE).page();
        leader.navigate(LIST + "/new?employmentId=e-1043");
        leader.locator("#versionId").selectOption(visitors.world().id("adopted-ladder"));
        leader.locator("main form button[type=submit]").click();
        assertThat(leader.locator("main [role=status]")).containsText("Vurderingen er åpnet");
        String at = URI.create(leader.url()).getPath();

        Page employee = visitors.of("p-1043").page();
        employee.navigate(at);
        fill(employee, "Fyll ut skjemaet", 3);
        assertThat(employee.locator("main")).containsText("Vent på det andre skjemaet");
        leader.navigate(at + "/comparison");
        assertThat(leader.locator("h1")).hasText("Begge skjemaene må være levert først");
        leader.navigate(at);
        fill(leader, "Fyll ut skjemaet", 1);

        employee.reload();
        employee.getByText("Se skjemaene side om side").first().click();
        assertThat(employee.locator("#side ~ table tbody tr").first()).containsText("2 nivåer fra hverandre");
        assertThat(employee.locator("svg")).isVisible();
        agree(leader, at);
        sign(employee, at, "Ett område burde vært høyere");
        assertThat(employee.locator("main")).containsText("Vent på den andres signatur");
        sign(leader, at, "");
        assertThat(leader.locator("main [role=status]")).containsText("Begge har signert");
        leader.getByText("Les den felles oppsummeringen").click();
        assertThat(leader.locator("main")).containsText("Ett område burde vært høyere");

        employee.navigate("/assessment/me/looks");
        assertThat(employee.locator("main")).containsText("Sammenlignet skjemaene");
        assertThat(employee.locator("main")).containsText("Listen henger sammen");
    }

    private static void fill(Page page, String open, int first) {
        page.getByText(open, new Page.GetByTextOptions().setExact(true)).click();
        Locator areas = page.locator("#areas > section");
        assertThat(areas.first()).isVisible();
        for (int area = 0; area < areas.count(); area++) {
            Locator one = areas.nth(area);
            one.locator("input[type=radio][value='" + (area == 0 ? first : 2) + "']")
                    .check();
            one.locator("textarea").fill("Jeg har sett det på flere vakter.");
        }
        assertThat(page.locator("#saved")).containsText(SAVED);
        page.getByText("Lever skjemaet").click();
        assertThat(page.locator("main [role=status]")).containsText("Skjemaet ditt er levert");
    }

    private static void agree(Page page, String at) {
        page.navigate(at + "/agreement");
        Locator first = page.locator("form.lv-form > section").first();
        first.locator("input[type=radio][value='2']").check();
        first.locator("textarea").fill("Dette ble vi enige om i samtalen.");
        page.locator("input[name=rank][value='2']").check();
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main [role=status]")).containsText("Det dere er enige om, er lagret");
    }

    private static void sign(Page page, String at, String disagreement) {
        page.navigate(at + "/signature");
        page.locator("#disagreement").fill(disagreement);
        page.locator("main form button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*done=signature.*"));
    }

    @Test
    @Rule("UX-33")
    void coreIsDoneByKeyboardAlone(Visitors visitors) {
        String at = LIST + "/" + visitors.world().assessed().opened("e-1044", World.HOME_CARE);
        write(visitors.of("p-1044").page(), at);
        Page leader = visitors.of(World.HOME_CARE).page();
        write(leader, at);

        leader.navigate(at);
        Keys keys = new Keys(leader);
        keys.to("main a[href$='/agreement']").enter();
        keys.to("input[name=rank]").press("ArrowDown").press("ArrowDown");
        keys.to("main form button[type=submit]").enter();
        assertThat(leader.locator("main [role=status]")).containsText("Det dere er enige om, er lagret");
        keys.to("main a[href$='/signature']").enter();
        keys.to("#disagreement").type("Uten mus");
        keys.to("main form button[type=submit]").enter();
        assertThat(leader.locator("main")).containsText("Du har signert.");
    }

    private static void write(Page page, String at) {
        page.navigate(at);
        Keys keys = new Keys(page);
        keys.to("main a[href$='/form']").enter();
        int areas = page.locator("#areas > section").count();
        for (int area = 1; area <= areas; area++) {
            String one = "#areas > section:nth-child(" + area + ") ";
            keys.to(one + "input[type=radio]").press("Space").press("ArrowDown").press("ArrowDown");
            keys.to(one + "textarea").type("Sett");
        }
        assertThat(page.locator("#saved")).containsText(SAVED);
        assertThat(page.locator("#areas > section:last-child textarea")).isFocused();
        keys.to("button[formaction]").enter();
        assertThat(page.locator("main [role=status]")).containsText("Skjemaet ditt er levert");
    }

    @Test
    @Rule("UX-35")
    void formIsFilledInAndSubmittedWithoutScript(Visitors visitors) {
        String at = LIST + "/" + visitors.world().assessed().opened("e-1033", World.HOME_CARE);
        Page page = visitors.of("p-1033", options -> options.setJavaScriptEnabled(false))
                .page();
        page.navigate(at + "/form");
        page.locator("#areas textarea").first().fill("Uten skript går det også.");
        page.getByText("Lagre", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main [role=status]").first()).containsText("Skjemaet er lagret.");
        page.getByText("Lever skjemaet").click();
        assertThat(page.locator("#errors")).isFocused();
        assertThat(page.locator("#saved")).containsText("Skjemaet er ikke levert");
        assertThat(page.locator("#areas textarea").first()).hasValue("Uten skript går det også.");
    }
}
