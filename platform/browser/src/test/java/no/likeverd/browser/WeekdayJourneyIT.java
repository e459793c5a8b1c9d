package no.likeverd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The centre says on which weekdays an expert works, a department on which it wants help most, and both come together. */
@ExtendWith(Browsing.class)
class WeekdayJourneyIT {

    private static final String SKILL = "challenging-behaviour";

    @Test
    @Rule("UX-290")
    void weekdaysOfWorkMeetThoseThatAreWantedMost(Visitors visitors) {
        String expert = visitors.world().id(SKILL);
        String path = "/resource-center/experts/" + expert;
        Page centre = visitors.of(World.CENTRE).page();
        centre.navigate(path);
        Keys keys = new Keys(centre);
        keys.to("main a[href='%s/weekdays']".formatted(path)).enter();
        for (String day : new String[] {"MONDAY", "TUESDAY", "THURSDAY"}) {
            keys.to("input[name=worksOn][value=%s]".formatted(day)).press(" ");
        }
        keys.to("form.lv-form button[type=submit]").enter();
        assertThat(centre.locator("main [role=status]").first()).containsText("Arbeidsdagene er lagret");
        assertThat(centre.locator("#works-on")).hasText("mandag, tirsdag og torsdag");

        Page department = visitors.of(World.NURSING_HOME).page();
        department.navigate("/resource-center/orders/new");
        new OrderSheet(department).fill(SKILL, World.day(300), "Uro på kveldene.");
        department.locator("input[name=preferredDays][value=THURSDAY]").check();
        department.locator("input[name=preferredDays][value=FRIDAY]").check();
        new OrderSheet(department).send();
        assertThat(department.locator("dl.lv-facts")).containsText("torsdag og fredag");

        centre.navigate(URI.create(department.url()).getPath() + "/candidates");
        assertThat(centre.locator("#preferred")).hasText("Helst torsdag og fredag.");
        assertThat(centre.locator("#candidates li.ds-card:has(input[value='%s'])".formatted(expert)))
                .containsText("Arbeider ikke fredag, som avdelingen helst vil ha.");
    }
}
