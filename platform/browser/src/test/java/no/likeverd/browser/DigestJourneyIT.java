package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody wants to hear of tasks by e-mail, and in a demo reads what would have been sent: all five parts count. */
@ExtendWith(Browsing.class)
class DigestJourneyIT {

    private static final String DIGEST = "/directory/me/digest";
    private static final String SEND_NOW = "form[action='" + DIGEST + "/now'] button";
    private static final String OUTBOX = "main a[href='/directory/outbox']";

    @Test
    @Rule("UX-53")
    void leaderChoosesMailAndReadsWhatItSays(Visitors visitors) {
        Page page = visitors.loggingIn(World.HOME_CARE).page();
        page.navigate("/me");
        page.locator("main a[href='" + DIGEST + "']").click();
        page.locator("input[name=often][value=WORKDAYS]").check();
        page.locator("form[action='" + DIGEST + "'] button[type=submit]").click();
        assertThat(page.locator("main [role=status]")).containsText("Valget er lagret");
        page.locator(SEND_NOW).click();
        assertThat(page.locator("main [role=status]")).containsText("Vi teller oppgavene dine nå");
        page.locator(OUTBOX).click();

        saysHowMany(mailTo(page, "y•••@solvik.example"));
    }

    @Test
    @Rule("UX-53")
    void coordinatorAsksForAMailByKeyboardAlone(Visitors visitors) {
        Page page = visitors.loggingIn(World.COORDINATOR).page();
        page.navigate("/me");
        Keys keys = new Keys(page);
        keys.to("main a[href='" + DIGEST + "']").enter();
        keys.to(SEND_NOW).enter();
        assertThat(page.locator("main [role=status]")).containsText("Vi teller oppgavene dine nå");
        keys.to(OUTBOX).enter();

        saysHowMany(mailTo(page, "r•••@solvik.example"));
    }

    private static Locator mailTo(Page page, String address) {
        Locator mail = page.locator("#outbox article")
                .filter(new Locator.FilterOptions().setHasText(address))
                .first();
        page.waitForCondition(() -> {
            page.reload();
            return mail.isVisible();
        });
        return mail;
    }

    private static void saysHowMany(Locator mail) {
        assertThat(mail).containsText("Oppgaver i Likeverd");
        assertThat(mail).containsText(Pattern.compile("Oppgaver som venter på deg i Likeverd: [1-9]"));
        assertThat(mail).not().containsText("svarte ikke i tide");
    }
}
