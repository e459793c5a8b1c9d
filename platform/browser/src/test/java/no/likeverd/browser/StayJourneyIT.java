package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What follows a stay, for each who has a part in it, once by mouse and once by keyboard alone. */
@ExtendWith(Browsing.class)
class StayJourneyIT {

    private static final List<String> QUESTIONS = List.of("help", "departmentLearned", "expertLearned", "load");

    @Test
    @Rule({"RC-88", "RC-92"})
    void bothSidesSayHowItWasByMouse(Visitors visitors) {
        String stay =
                "/resource-center/stays/" + visitors.world().ended(-21, -20).bookingId();
        answer(visitors.of(World.HOME_CARE).page(), stay, "3");
        Page expert = visitors.of(StayWorld.EXPERT).page();
        expert.navigate("/resource-center/me");
        assertThat(expert.locator("main")).containsText("Utviklingstid");
        expert.locator("a[href='" + stay + "']").click();
        assertThat(expert.locator("main table")).hasCount(0);
        answer(expert, stay, "2");

        assertThat(expert.locator("main table")).containsText("3, mye");
        assertThat(expert.locator("main table")).containsText("2, noe");
    }

    @Test
    @Rule("RC-92")
    void departmentSaysHowItWasByKeyboardAlone(Visitors visitors) {
        String stay =
                "/resource-center/stays/" + visitors.world().ended(-22, -21).bookingId();
        Page page = visitors.of(World.HOME_CARE).page();
        page.navigate(stay);
        Keys keys = new Keys(page);
        for (String question : QUESTIONS) {
            keys.to("input[name=" + question + "]").press("Space");
        }
        keys.to("#comment").type("Kom gjerne igjen.");
        keys.to("main form.lv-form button[type=submit]").enter();

        assertThat(page.locator("main [role=status]")).containsText("Svarene er sendt");
        assertThat(page.locator("main")).containsText("Du har svart");
    }

    @Test
    @Rule("RC-84")
    void centreMovesDevelopmentTimeByKeyboardAlone(Visitors visitors) {
        String expert = visitors.world().id("building-permits");
        visitors.world().bookedFrom(expert, "building-permits", 150);
        Page page = visitors.of(World.CENTRE).page();
        page.navigate("/resource-center/experts/" + expert + "/development");
        Keys keys = new Keys(page);
        keys.to("#ledger td a").enter();
        keys.to("#to").type(World.day(150 + 14 + 20).with(java.time.DayOfWeek.SATURDAY));
        keys.to("#move button[type=submit]").enter();

        assertThat(page.locator("#errors")).containsText("Velg en annen arbeidsdag");
        keys.to("#move a").enter();
        assertThat(page.locator("h1")).containsText("Utviklingstid for");
    }

    @Test
    @Rule("RC-86")
    void departmentEndsAStayEarlierByMouse(Visitors visitors) {
        String expert = visitors.world().id("building-permits");
        String order = visitors.world().bookedFrom(expert, "building-permits", 200);
        Page page = visitors.of(World.HOME_CARE).page();
        page.navigate("/resource-center/orders/" + order);
        page.locator("a[href$='/return']").click();
        page.locator("#home").fill(World.day(207).toString());
        page.locator("form.lv-form button[type=submit]").click();

        assertThat(page.locator("main [role=status]")).containsText("Oppholdet er gjort kortere");
        assertThat(page.locator("#course [aria-current=step]")).containsText("Ekspert booket");
    }

    private static void answer(Page page, String stay, String mark) {
        page.navigate(stay);
        QUESTIONS.forEach(question -> page.locator("input[name=" + question + "][value='" + mark + "']")
                .check());
        page.locator("main form.lv-form button[type=submit]").click();
        assertThat(page.locator("main [role=status]")).containsText("Svarene er sendt");
    }
}
