package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One unit asks another for help, they agree, hours are given and confirmed, and it is settled. */
@ExtendWith(Browsing.class)
class HelpJourneyIT {

    @Test
    @Rule("UX-67")
    void schoolAsksTheNursingHomeByMouse(Visitors visitors) {
        World world = visitors.world();
        Page school = visitors.of(World.SCHOOL).page();
        school.navigate(world.address("/resource-center/competences/{listed}"));
        school.locator("main a[href*='/help/new']").click();
        school.locator("#text").fill("Et kveldskurs for foreldre");
        school.locator("#from").fill(World.day(0).toString());
        school.locator("#to").fill(World.day(9).toString());
        school.locator("#hours").fill("4");
        school.getByText("Send spørsmålet").click();
        assertThat(school.locator("main [role=status]")).containsText("Spørsmålet er sendt");

        Page home = visitors.of(World.NURSING_HOME).page();
        home.navigate(school.url().replaceFirst("\\?.*", ""));
        home.getByText("Si ja til å hjelpe").click();
        home.locator("#kroner").fill("412,50");
        home.getByText("Send svaret").click();
        assertThat(home.locator("main [role=status]")).containsText("Den andre enheten må bekrefte");

        school.reload();
        school.getByText("Se og bekreft avtalen").click();
        school.locator("#costCode").fill("2541-30");
        Acts.press(school);
        assertThat(school.locator("main [role=status]")).containsText("Avtalen er bekreftet av begge");
    }

    @Test
    @Rule("UX-67")
    void hoursAreGivenConfirmedAndSettledByKeyboardAlone(Visitors visitors) {
        World world = visitors.world();
        Page home = visitors.of(World.NURSING_HOME).page();
        home.navigate(world.address("/resource-center/help/{help-journey}"));
        Keys lending = new Keys(home);
        lending.to("main a[href$='/hours']").enter();
        lending.to("#day").type(World.day(0));
        lending.to("#hours").type("5");
        lending.to("form.lv-form button[type=submit]").enter();
        assertThat(home.locator("main [role=status]")).containsText("Timene er ført");

        Page school = visitors.of(World.SCHOOL).page();
        school.navigate(world.address("/resource-center/help/{help-journey}"));
        Keys borrowing = new Keys(school);
        borrowing.to("form[action$='/confirmation'] button").enter();
        assertThat(school.locator("main [role=status]")).containsText("Timene er bekreftet");
        borrowing.to("[commandfor=close][command=show-modal]").press("Enter");
        borrowing.to("dialog#close button[type=submit]").enter();
        assertThat(school.locator("#sum")).containsText("2 062,50 kr");

        home.reload();
        lending.to("[commandfor=settle][command=show-modal]").press("Enter");
        lending.to("dialog#settle button[type=submit]").enter();
        assertThat(home.locator("main [role=status]")).containsText("Oppgjøret er merket som gjort");
    }
}
