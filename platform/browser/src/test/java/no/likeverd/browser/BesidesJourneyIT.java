package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A department needs somebody who can do two things, and is something; the centre sees who that is. */
@ExtendWith(Browsing.class)
class BesidesJourneyIT {

    @Test
    @Rule("UX-301")
    void skillsAndRoleAreAskedForByKeyboardAndFoundByTheCentre(Visitors visitors) {
        Page school = visitors.of(World.SCHOOL).page();
        school.navigate(OrderSheet.ADDRESS);
        new OrderSheet(school).fill("reading-difficulties", World.day(560), "Lesing, og uro i gruppa.");
        school.locator("#leastLevel").focus();
        Keys keys = new Keys(school);
        keys.to("#also > summary").press(" ");
        keys.to("[id='also[0].skill']").type("Utf");
        keys.to("[id='also[0].leastLevel']").press("ArrowDown");
        keys.to("#role").type("spesialpedagog");
        keys.to("main form button[type=submit]:not([formaction])").enter();
        assertThat(school.locator("#also")).containsText("Utfordrende atferd, Nivå 1, etablert");
        assertThat(school.locator("#role")).hasText("spesialpedagog");

        Page centre = visitors.of(World.CENTRE).page();
        centre.navigate(URI.create(school.url()).getPath() + "/candidates");
        assertThat(centre.locator("#candidates li.ds-card").first())
                .containsText("Har «Utfordrende atferd» på nivået dere ba om");
        assertThat(centre.locator("#candidates li.ds-card").first())
                .containsText("Stilling når oppholdet begynner: Spesialpedagog, lesing. som bestilt");
    }
}
