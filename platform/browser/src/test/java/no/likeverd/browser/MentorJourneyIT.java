package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A round from the start page to published pairs, and the end of a pair, by mouse and by keyboard alone. */
@ExtendWith(Browsing.class)
class MentorJourneyIT {

    private static final String CARD = "a[href*='/session/login?person=%s']";

    @Test
    @Rule("UX-30")
    void coordinatorMatchesByMouseAndTheMentorEndsThePair(Visitors visitors) {
        visitors.world().mentors().free();
        Page page = visitors.nobody().page();
        page.navigate("/");
        page.locator(CARD.formatted(World.COORDINATOR)).first().click();
        page.navigate("/mentor/rounds");
        page.getByRole(AriaRole.MAIN).getByText("Start en runde").click();
        page.getByText("Finn forslaget").click();
        assertThat(page.locator("main [role=status]")).containsText("Forslaget er klart");

        page.locator("#pairs summary").first().click();
        page.getByText("Bytt til denne").first().click();
        assertThat(page.locator("#pairs")).containsText("Låst av deg");
        page.getByText("Løs paret").click();
        String proposed = page.locator("#pairs h3").textContent();
        page.getByText("Utelukk paret").click();
        assertThat(page.locator("#pairs h3")).not().hasText(proposed);
        assertThat(page.locator("[aria-labelledby=forbids]")).containsText(proposed);
        String pinned = page.locator("#pairs h3").textContent();
        page.getByText("Lås paret").click();
        page.getByText("Finn forslaget på nytt").click();
        assertThat(page.locator("#pairs h3")).hasText(pinned);
        page.getByText("Publiser runden").click();
        page.getByText("Ja, publiser").click();
        assertThat(page.locator("#pairs")).containsText("Paret er dannet");

        endAsMentor(visitors);
    }

    private static void endAsMentor(Visitors visitors) {
        Page page = visitors.of(visitors.world().mentors().mentor()).page();
        page.navigate("/mentor/me");
        page.getByText("Se eller avslutt paret").click();
        page.getByText("Avslutt mentorparet").first().click();
        assertThat(page.locator("dialog#end")).isVisible();
        page.getByText("Ja, avslutt").first().click();
        assertThat(page.locator("main")).containsText("Avsluttet før tiden");
    }

    @Test
    @Rule("UX-30")
    void coordinatorMatchesByKeyboardAloneAndTheMentorEndsThePair(Visitors visitors) {
        visitors.world().mentors().free();
        Page page = visitors.nobody().page();
        page.navigate("/");
        Keys keys = new Keys(page);
        keys.to(CARD.formatted(World.COORDINATOR)).enter();
        page.navigate("/mentor/rounds");
        keys.to("main a[href='/mentor/rounds/new']").enter();
        keys.to("main form button[type=submit]").enter();
        keys.to("#pairs summary").press("Enter");
        keys.to("#pairs details form button").enter();
        assertThat(page.locator("#pairs")).containsText("Låst av deg");
        keys.to("form[action$='/unpins'] button").enter();
        keys.to("form[action$='/forbids'] button").enter();
        keys.to("form[action$='/pins'] button").enter();
        keys.to("form[action$='/proposal'] button").enter();
        assertThat(page.locator("#pairs")).containsText("Låst av deg");
        keys.to("main a[href$='/publication']").enter();
        keys.to("main form button[type=submit]").enter();
        assertThat(page.locator("#pairs")).containsText("Paret er dannet");
        assertThat(URI.create(page.url()).getPath()).startsWith("/mentor/rounds/");

        Page mentor = visitors.of(visitors.world().mentors().mentor()).page();
        mentor.navigate("/mentor/me");
        Keys hers = new Keys(mentor);
        hers.to("main a[href^='/mentor/pairs/']").enter();
        hers.to("[commandfor=end][command=show-modal]").press("Enter");
        hers.to("dialog#end button[type=submit]").enter();
        assertThat(mentor.locator("main")).containsText("Avsluttet før tiden");
    }
}
