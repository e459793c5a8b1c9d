package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.HOUSING;
import static no.likeverd.browser.World.HR;
import static no.likeverd.browser.World.NURSING_HOME;
import static no.likeverd.browser.World.SCHOOL;
import static no.likeverd.browser.World.UNION;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The pages of ladders, placements and units in each of their states. */
final class LadderScreens {

    private static final String LADDERS = "/ladder/ladders";
    private static final String PLACEMENT = "/ladder/placements/";
    private static final String UNIT = "/ladder/units/u-nursing-home";
    private static final String NEED = UNIT + "/needs/practice-auxiliary";
    private static final int MOST_SEATS = 90;

    static final List<Screen> ALL = List.of(
            screen("ladders, full", HR, LADDERS),
            screen("ladders, empty", HR, LADDERS + "?stage=CLOSED"),
            screen("ladder, to begin", HR, LADDERS + "/new"),
            screen("ladder, to begin, no access", EMPLOYEE, LADDERS + "/new"),
            screen("ladder, draft", HR, LADDERS + "/{drafted-ladder}"),
            screen("ladder, to be heard", HR, LADDERS + "/{drafted-ladder}/hearing"),
            screen("ladder, to be heard, faulty", HR, LADDERS + "/{drafted-ladder}/hearing")
                    .then(Acts::send),
            screen("ladder, to be tried", HR, LADDERS + "/{drafted-ladder}/pilot"),
            screen("ladder, to be tried, faulty", HR, LADDERS + "/{drafted-ladder}/pilot")
                    .then(Acts::send),
            screen("ladder, on trial", HR, LADDERS + "/{piloted-ladder}"),
            screen("ladder, to be evaluated", HR, LADDERS + "/{piloted-ladder}/evaluation"),
            screen("ladder, to be evaluated, faulty", HR, LADDERS + "/{piloted-ladder}/evaluation")
                    .then(Acts::send),
            screen("ladder, in use", EMPLOYEE, LADDERS + "/{adopted-ladder}"),
            screen("placements, none", NURSING_HOME, "/ladder/placements"),
            screen("placements, of those one leads", HOUSING, "/ladder/placements"),
            screen("placements, in numbers", UNION, "/ladder/placements"),
            screen("placement, proposed to oneself", Assessed.DONE, PLACEMENT + "{proposed}"),
            screen("placement, answered without a word", Assessed.DONE, PLACEMENT + "{proposed}")
                    .then(Acts::send),
            screen("placement, proposed to the leader", HOUSING, PLACEMENT + "{proposed}"),
            screen("placement, without the name", HR, PLACEMENT + "{proposed}"),
            screen("placement, in effect", HOUSING, PLACEMENT + "{placed}"),
            screen("placement, another's", EMPLOYEE, PLACEMENT + "{proposed}"),
            screen("own place, none", EMPLOYEE, "/ladder/me"),
            screen("own place, proposed", Assessed.DONE, "/ladder/me"),
            screen("own place, in effect", HOUSING, "/ladder/me"),
            screen("units", HR, "/ladder/units"),
            screen("units, no access", EMPLOYEE, "/ladder/units"),
            screen("unit", NURSING_HOME, UNIT),
            screen("unit, in numbers", UNION, UNIT),
            screen("unit, another's", SCHOOL, UNIT),
            screen("unit, need", NURSING_HOME, NEED),
            screen("unit, need, faulty", NURSING_HOME, NEED).then(LadderScreens::sayNothing),
            screen("unit, need, changed in another window", NURSING_HOME, NEED).then(LadderScreens::late),
            screen("unit, who is away", NURSING_HOME, UNIT + "/away"));

    private LadderScreens() {}

    private static void sayNothing(Page page) {
        seats(page).fill("");
        Acts.send(page);
    }

    /** Two windows with different numbers: whoever is second is told. */
    private static void late(Page page) {
        long seats = System.nanoTime() % MOST_SEATS;
        Acts.elsewhere(page, other -> {
            say(other, seats);
            other.waitForURL("**done=need.stated");
        });
        say(page, seats + 1);
        page.locator("#problem").waitFor();
    }

    private static void say(Page page, long seats) {
        for (Locator field : page.locator("input[name^=seats]").all()) {
            field.fill(String.valueOf(seats));
        }
        Acts.press(page);
    }

    private static Locator seats(Page page) {
        return page.locator("input[name^=seats]").first();
    }
}
