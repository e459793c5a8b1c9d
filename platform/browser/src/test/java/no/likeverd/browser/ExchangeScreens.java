package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.HOME_CARE;
import static no.likeverd.browser.World.HR;
import static no.likeverd.browser.World.NURSING_HOME;
import static no.likeverd.browser.World.PLANNING;
import static no.likeverd.browser.World.SCHOOL;

import com.microsoft.playwright.Page;
import java.util.List;

/** The pages of the competence exchange and the need market in each of their states. */
final class ExchangeScreens {

    private static final String SEARCH = "/resource-center/exchange";
    private static final String ENTRIES = "/resource-center/competences";
    private static final String NEEDS = "/resource-center/needs";

    static final List<Screen> ALL = List.of(
            screen("exchange, full", EMPLOYEE, SEARCH),
            screen("exchange, found", EMPLOYEE, SEARCH + "?q=demente&theme=health"),
            screen("exchange, searched without leaving the page", EMPLOYEE, SEARCH)
                    .then(ExchangeScreens::search),
            screen("exchange, nothing found", PLANNING, SEARCH + "?q=romfart"),
            screen("exchange, faulty", EMPLOYEE, SEARCH + "?q=" + "a".repeat(201)),
            screen("exchange, own entries", NURSING_HOME, ENTRIES),
            screen("exchange, no own entries", EMPLOYEE, ENTRIES),
            screen("exchange, entry to everybody", EMPLOYEE, ENTRIES + "/{listed}"),
            screen("exchange, entry to its leader", NURSING_HOME, ENTRIES + "/{listed}?done=competence.listed"),
            screen("exchange, entry about to be hidden", NURSING_HOME, ENTRIES + "/{listed}")
                    .then(page -> Acts.ask(page, "hide")),
            screen("exchange, entry hidden", NURSING_HOME, ENTRIES + "/{hidden}"),
            screen("exchange, entry hidden from others", EMPLOYEE, ENTRIES + "/{hidden}"),
            screen("exchange, entry form", NURSING_HOME, ENTRIES + "/new"),
            screen("exchange, entry form, faulty", NURSING_HOME, ENTRIES + "/new")
                    .then(Acts::send),
            screen("exchange, entry form, no access", EMPLOYEE, ENTRIES + "/new"),
            screen("exchange, entry to be changed", NURSING_HOME, ENTRIES + "/{listed}/change"),
            screen("exchange, entry changed in another window", NURSING_HOME, ENTRIES + "/{listed}/change")
                    .then(ExchangeScreens::late),
            screen("needs, full", EMPLOYEE, NEEDS),
            screen("needs, one's own", NURSING_HOME, NEEDS + "?whose=own"),
            screen("needs, none", EMPLOYEE, NEEDS + "?theme=building"),
            screen("needs, form", PLANNING, NEEDS + "/new?theme=technology&text=romfart"),
            screen("needs, form, faulty", PLANNING, NEEDS + "/new").then(Acts::send),
            screen("needs, one to everybody", EMPLOYEE, NEEDS + "/{wanted}"),
            screen("needs, one with an offer", NURSING_HOME, NEEDS + "/{wanted}?done=need.posted"),
            screen("needs, one to whoever offers", HOME_CARE, NEEDS + "/{wanted}"),
            screen("needs, one to be helped with, faulty", SCHOOL, NEEDS + "/{wanted}")
                    .then(Acts::send),
            screen("needs, one about to be withdrawn", NURSING_HOME, NEEDS + "/{wanted}")
                    .then(page -> Acts.ask(page, "withdraw")),
            screen("needs, one met", NURSING_HOME, NEEDS + "/{met}"),
            screen("needs, unmet, none", HR, NEEDS + "/unmet"),
            screen("needs, unmet, faulty", HR, NEEDS + "/unmet?month=mai"),
            screen("needs, unmet, no access", EMPLOYEE, NEEDS + "/unmet"));

    private ExchangeScreens() {}

    private static void search(Page page) {
        page.locator("#q").fill("demenns");
        page.waitForResponse(
                response -> response.url().contains("q=demenns"),
                () -> page.locator("form[role=search] button").click());
        page.locator("#results mark").first().waitFor();
    }

    /** Two windows with different words: whoever is second is told. */
    private static void late(Page page) {
        Acts.elsewhere(page, other -> {
            say(other);
            other.waitForURL("**done=competence.changed");
        });
        say(page);
        page.locator("#problem").waitFor();
    }

    private static void say(Page page) {
        page.locator("#level").fill(Acts.words());
        Acts.press(page);
    }
}
