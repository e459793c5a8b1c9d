package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An expert had helped the planning department before anybody ordered here. */
@ExtendWith(Browsing.class)
class EarlierStayJourneyIT {

    private static final String EXPERT = "p-1023";

    @Test
    @Rule("UX-323")
    void whatWasBeforeIsRecordedByKeyboardAloneAndBothAreAsked(Visitors visitors) {
        Page centre = visitors.of(World.CENTRE).page();
        String expert = "/resource-center/experts/" + visitors.world().id("building-permits");
        centre.navigate(expert);
        Keys keys = new Keys(centre);
        keys.to("main a[href$='/stays/new']").enter();
        keys.to("#unitId").type("Plan");
        keys.to("#skill").type("Bygg");
        keys.to("#from").type(World.day(-13));
        keys.to("#to").type(World.day(-3));
        keys.to("#purpose").type("Hjalp oss med byggesakene.");
        keys.to("#costCode").type("2541-30");
        keys.to("main form button[type=submit]").enter();
        assertThat(centre.locator("main [role=status]").first()).containsText("Oppholdet er registrert.");
        assertThat(centre.locator("main tbody tr:has-text('Plan- og bygningsetaten')")
                        .last())
                .containsText("Over");

        Page own = visitors.of(EXPERT).page();
        own.navigate(expert);
        own.locator("a:has-text('Evaluering av oppholdet')").last().click();
        assertThat(own.locator("main form input[name=help]").first()).isVisible();

        Page department = visitors.of(World.PLANNING).page();
        department.navigate("/me");
        assertThat(department.locator("main a[href^='/resource-center/stays/']").first())
                .isVisible();
    }
}
