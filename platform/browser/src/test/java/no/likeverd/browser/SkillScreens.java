package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;

import com.microsoft.playwright.Page;
import java.util.List;

/** The catalogue of skills in each of its states. */
final class SkillScreens {

    private static final String SKILLS = "/resource-center/skills";

    static final List<Screen> ALL = List.of(
            screen("skills, full", CENTRE, SKILLS),
            screen("skills, found", CENTRE, SKILLS).then(SkillScreens::found),
            screen("skills, none found", CENTRE, SKILLS + "?q=trolldom"),
            screen("skills, faulty", CENTRE, SKILLS + "?q=" + "x".repeat(201)),
            screen("skills, no access", EMPLOYEE, SKILLS));

    private SkillScreens() {}

    private static void found(Page page) {
        page.locator("#q").fill("dysleksi");
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**q=dysleksi**");
        page.locator("#skill-reading-difficulties").waitFor();
        page.waitForCondition(() -> page.locator("#skills tbody tr").count() == 1);
    }
}
