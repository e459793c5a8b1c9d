package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The centre writes down what an expert has shown, is told in time that it expires, and puts it right; the expert reads it. */
@ExtendWith(Browsing.class)
class CredentialJourneyIT {

    private static final String NAME = "Sertifikat i forflytning";
    private static final String ON_ITS_PAGE = "main a[href='/resource-center/experts/%s/credentials%s']";

    @Test
    @Rule("UX-71")
    void centreKeepsWhatExpiresInViewByKeyboardAlone(Visitors visitors) {
        String expert = visitors.world().id("dementia-care");
        Page page = visitors.of(World.CENTRE).page();
        page.navigate("/resource-center/experts/" + expert);
        Keys keys = new Keys(page);
        keys.to(ON_ITS_PAGE.formatted(expert, "")).enter();
        keys.to(ON_ITS_PAGE.formatted(expert, "/new")).enter();
        keys.to("input[name=kind]").press(" ").press("ArrowDown");
        keys.to("#name").type(NAME);
        keys.to("#issuedBy").type("Hjelpemiddelsentralen");
        keys.to("#validFrom").type(World.day(-300));
        keys.to("#validTo").type(World.day(20));
        keys.to("form.lv-form button[type=submit]").enter();
        assertThat(page.locator("main [role=status]").first()).containsText("Det er skrevet inn");

        page.navigate("/me");
        String task = page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(NAME))
                .first()
                .getAttribute("href");
        keys.to("main a[href='%s']".formatted(task)).enter();
        keys.to("#validTo").replace("").type(World.day(700));
        keys.to("form.lv-form button[type=submit]").enter();
        assertThat(page.locator("main [role=status]").first()).containsText("Endringen er lagret");
        page.navigate("/me");
        assertThat(page.locator("main")).not().containsText(NAME);

        Page self = visitors.of(World.EXPERT).page();
        self.navigate("/resource-center/me");
        self.locator(ON_ITS_PAGE.formatted(expert, "")).click();
        assertThat(self.locator("#credentials")).containsText(NAME);
        assertThat(self.locator("main form")).hasCount(0);
    }
}
