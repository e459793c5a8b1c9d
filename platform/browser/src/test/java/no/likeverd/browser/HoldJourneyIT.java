package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The centre asks before it books: by mouse at the centre, by keyboard alone where the answers are given. */
@ExtendWith(Browsing.class)
class HoldJourneyIT {

    /** The attached expert of the nursing home. */
    private static final String EXPERT = "p-1030";

    @Test
    @Rule("UX-70")
    void expertAndHomeLeaderSayYesAndTheDepartmentSeesIt(Visitors visitors) {
        World world = visitors.world();
        String expert = world.id("agreed");
        String order = world.order(World.HOME_CARE, "u-home-care", "palliative-care", 60, 300);
        Page centre = visitors.of(World.CENTRE).page();
        centre.navigate("/resource-center/orders/" + order + "/candidates");
        centre.locator("a[href$='/hold?expertId=" + expert + "']").click();
        centre.locator("#days").fill("7");
        centre.locator("form.lv-form button[type=submit]").click();
        assertThat(centre.locator("main [role=status]")).containsText("de som må si ja, er spurt");

        Page department = visitors.of(World.HOME_CARE).page();
        department.navigate("/resource-center/orders/" + order);
        assertThat(department.locator("#kept")).containsText("En ekspert er spurt");
        assertThat(department.locator("#course [aria-current=step]")).containsText("En ekspert er spurt");

        Page self = says(visitors, EXPERT, expert, order, "YES");
        assertThat(self.locator("main [role=status]")).containsText("En til må si ja");
        Page leader = says(visitors, World.NURSING_HOME, expert, order, "YES");
        assertThat(leader.locator("main [role=status]")).containsText("Bookingen er gjort");

        department.reload();
        assertThat(department.locator("#kept")).hasCount(0);
        assertThat(department.locator("#course [aria-current=step]")).containsText("Ekspert booket");
    }

    private static Page says(Visitors visitors, String person, String expert, String order, String answer) {
        Page page = visitors.of(person).page();
        page.navigate("/resource-center/experts/" + expert);
        Keys keys = new Keys(page);
        keys.to("#asked a[href$='/asked/" + order + "']").enter();
        keys.to("main form button[value=" + answer + "]").enter();
        return page;
    }
}
