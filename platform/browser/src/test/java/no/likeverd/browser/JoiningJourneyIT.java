package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody of the kindergarten asks to be a mobile expert, the centre says yes, and the own leader agrees; and the centre asks
 * somebody of the nursing home, who says yes.
 */
@ExtendWith(Browsing.class)
class JoiningJourneyIT {

    private static final String APPLICANT = "p-1054";
    private static final String ASKED = "p-1042";
    private static final String NAME = "main h1";

    @Test
    @Rule("UX-310")
    void whoAsksByKeyboardAloneIsTakenInAndAgreedTo(Visitors visitors) {
        Page applicant = visitors.of(APPLICANT).page();
        applicant.navigate("/resource-center/me");
        Keys keys = new Keys(applicant);
        keys.to("#apply").enter();
        keys.to("#sharePercent").type("30");
        keys.to("[id='skills[0].code']").type("Utf");
        keys.to("[id='skills[0].level']").press("End");
        keys.to("#words").type("Jeg vil hjelpe flere.");
        keys.to("main form button[type=submit]").enter();
        assertThat(applicant.locator("main [role=status]").first()).containsText("Søknaden er sendt");
        assertThat(applicant.locator("#applications")).containsText("Venter på svar");

        Page centre = visitors.of(World.CENTRE).page();
        centre.navigate("/resource-center/experts");
        Keys answers = new Keys(centre);
        answers.to("main a[href='/resource-center/applications']").enter();
        centre.locator("tbody tr:has-text('30 %') a").focus();
        answers.enter();
        assertThat(centre.locator(NAME)).containsText("Søknad fra");
        answers.to("[id='skills[0].level']").press("ArrowUp");
        answers.to("#accept button[type=submit]").enter();
        assertThat(centre.locator("main [role=status]").first()).containsText("Du har sagt ja");

        applicant.navigate("/resource-center/me");
        assertThat(applicant.locator("#expert-skills")).containsText("Utfordrende atferd, Nivå 2, erfaren");
        Page leader = visitors.of(World.KINDERGARTEN).page();
        leader.navigate(applicant.url());
        Acts.ask(leader, "agree");
        leader.locator("dialog#agree button[type=submit]").click();
        assertThat(leader.locator("main [role=status]").first()).containsText("Du har sagt ja");
    }

    @Test
    @Rule("UX-320")
    void whoIsAskedByKeyboardAloneSaysYesByKeyboardAlone(Visitors visitors) {
        Page centre = visitors.of(World.CENTRE).page();
        centre.navigate("/resource-center/experts");
        Keys asks = new Keys(centre);
        asks.to("main a[href='/resource-center/invitations']").enter();
        asks.to("main a[href='/resource-center/invitations/new']").enter();
        asks.to("#name").type("Asbjørn Lindheim");
        asks.to("main form button[type=submit]").enter();
        asks.to("#posts a").enter();
        assertThat(centre.locator("#post")).containsText("Asbjørn Lindheim: Helsefagarbeider");
        asks.to("[id='skills[0].code']").type("Utf");
        asks.to("[id='skills[0].level']").press("End").press("ArrowUp");
        asks.to("#words").type("Vi trenger flere i sommer.");
        asks.to("main form button[type=submit]").enter();
        assertThat(centre.locator("main [role=status]").first()).containsText("Invitasjonen er sendt");
        assertThat(centre.locator("tbody tr:has-text('Asbjørn Lindheim')")).containsText("Venter på svar");

        Page asked = visitors.of(ASKED).page();
        asked.navigate("/resource-center/me");
        assertThat(asked.locator("#invitations")).containsText("Vi trenger flere i sommer.");
        Keys answers = new Keys(asked);
        answers.to("#invitations a").enter();
        answers.to("#sharePercent").press("Control+a").type("40");
        answers.to("main form button[type=submit]").enter();
        assertThat(asked.locator("main [role=status]").first()).containsText("Du er med i ressurssenteret");

        asked.navigate("/resource-center/me");
        assertThat(asked.locator("#expert-skills")).containsText("Utfordrende atferd, Nivå 2, erfaren");
    }
}
