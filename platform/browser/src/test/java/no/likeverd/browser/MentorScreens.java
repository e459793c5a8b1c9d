package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.COORDINATOR;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.HOME_CARE;
import static no.likeverd.browser.World.HOUSING;
import static no.likeverd.browser.World.KINDERGARTEN;
import static no.likeverd.browser.World.NURSING_HOME;

import com.microsoft.playwright.Page;
import java.util.List;

/** The mentors' screens in every state. */
final class MentorScreens {

    static final List<Screen> ALL = List.of(
            screen("mentor rounds, full", COORDINATOR, "/mentor/rounds"),
            screen("mentor rounds, no access", EMPLOYEE, "/mentor/rounds"),
            screen("mentor round, to begin", COORDINATOR, "/mentor/rounds/new"),
            screen("mentor round, proposal", COORDINATOR, "/mentor/rounds/{round}"),
            screen("mentor round, other mentors", COORDINATOR, "/mentor/rounds/{round}")
                    .then(page -> page.locator("#pairs summary").first().click()),
            screen("mentor round, changed by somebody else", COORDINATOR, "/mentor/rounds/{contested-round}")
                    .then(MentorScreens::late),
            screen("mentor round, to be published", COORDINATOR, "/mentor/rounds/{round}/publication"),
            screen("mentor round, published", COORDINATOR, "/mentor/rounds/{published-round}"),
            screen("mentor corps, full", COORDINATOR, "/mentor/mentors"),
            screen("mentor corps, empty", COORDINATOR, "/mentor/mentors?status=LEFT"),
            screen("mentor corps, somebody to take in", COORDINATOR, "/mentor/mentors/new"),
            screen("mentor corps, faulty", COORDINATOR, "/mentor/mentors/new").then(Acts::send),
            screen("mentor corps, oneself to join", NURSING_HOME, "/mentor/mentors/new"),
            screen("mentor, oneself", HOME_CARE, "/mentor/mentors/{mentor}"),
            screen("mentor performers, full", COORDINATOR, "/mentor/performers"),
            screen("mentor performers, empty", COORDINATOR, "/mentor/performers?status=COMPLETED"),
            screen("mentor performer, oneself", KINDERGARTEN, "/mentor/performers/{performer}"),
            screen("mentor pairs, full", COORDINATOR, "/mentor/pairs"),
            screen("mentor pairs, empty", EMPLOYEE, "/mentor/pairs"),
            screen("mentor pair, to the coordinator", COORDINATOR, "/mentor/pairs/{pair}"),
            screen("mentor pair, to one of the two", KINDERGARTEN, "/mentor/pairs/{pair}"),
            screen("mentor pair, another's", EMPLOYEE, "/mentor/pairs/{pair}"),
            screen("mentor round, no access", EMPLOYEE, "/mentor/rounds/{round}"),
            screen("mentor invitation, to be answered", HOUSING, "/mentor/invitations/{invitation}"),
            screen("mentor invitation, faulty", HOUSING, "/mentor/invitations/{invitation}")
                    .then(Acts::send),
            screen("mentor invitation, another's", HOME_CARE, "/mentor/invitations/{invitation}"),
            screen("mentor own page, invited", HOUSING, "/mentor/me"),
            screen("mentor own page, full", KINDERGARTEN, "/mentor/me"),
            screen("mentor own page, empty", EMPLOYEE, "/mentor/me"),
            screen("mentor wishes, none", KINDERGARTEN, "/mentor/me/wishes"),
            screen("mentor wishes, faulty", KINDERGARTEN, "/mentor/me/wishes").then(MentorScreens::wrongName),
            screen("mentor wishes, no access", EMPLOYEE, "/mentor/me/wishes"));

    private MentorScreens() {}

    private static void wrongName(Page page) {
        page.locator("#wishes").fill("Ingen Slik");
        Acts.send(page);
    }

    /** Somebody has been quicker, in another window; with a change that can be made whoever has got a mentor meanwhile. */
    private static void late(Page page) {
        String again = "form[action$='/proposal'] button";
        Acts.elsewhere(page, other -> {
            other.locator(again).click();
            other.locator("main [role=status]").first().waitFor();
        });
        page.locator(again).click();
        page.locator("main .ds-alert[data-color=warning]").waitFor();
    }
}
