package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.HOME_CARE;
import static no.likeverd.browser.World.PLANNING;

import com.microsoft.playwright.Page;
import java.util.List;

/** A stay from its course to its evaluation, and development time, in each of their states. */
final class StayScreens {

    private static final String RC = "/resource-center";
    private static final String RETURN = RC + "/orders/{filled}/return";
    private static final String PLANNED = RC + "/experts/{dementia-care}/development";
    private static final String AWAY = RC + "/experts/{welfare-technology}";
    private static final String BACK = AWAY + "/absences/{absence}/end";
    private static final String HALF = RC + "/experts/{wound-care}";
    private static final String STAY = RC + "/stays/";

    static final List<Screen> ALL = List.of(
            screen("stay, over", HOME_CARE, RC + "/orders/{ended}"),
            screen("stay, to be ended earlier", PLANNING, RETURN),
            screen("stay, to be ended earlier, faulty", PLANNING, RETURN).then(StayScreens::noDay),
            screen("stay, to be ended earlier, no access", EMPLOYEE, RETURN),
            screen("development time, to the centre", CENTRE, PLANNED),
            screen("development time, to be moved", CENTRE, PLANNED).then(StayScreens::choose),
            screen("development time, to be moved, faulty", CENTRE, PLANNED).then(StayScreens::toNoDay),
            screen(
                    "development time, of one's own",
                    StayWorld.EXPERT,
                    RC + "/experts/{reading-difficulties}/development"),
            screen("development time, none", CENTRE, RC + "/experts/{awaiting}/development"),
            screen("development time, no access", EMPLOYEE, PLANNED),
            screen("evaluation, to answer", HOME_CARE, STAY + "{ended-stay}"),
            screen("evaluation, faulty", HOME_CARE, STAY + "{ended-stay}").then(Acts::send),
            screen("evaluation, the centre waits", CENTRE, STAY + "{ended-stay}"),
            screen("evaluation, both sides", StayWorld.EXPERT, STAY + "{evaluated-stay}"),
            screen("evaluation, no access", EMPLOYEE, STAY + "{ended-stay}"),
            screen("evaluations, full", CENTRE, RC + "/evaluations"),
            screen("evaluations, of those with too much pressure, empty", CENTRE, RC + "/evaluations?which=strained"),
            screen("evaluations, no access", EMPLOYEE, RC + "/evaluations"),
            screen("expert, with bookings to settle", CENTRE, AWAY),
            screen("expert, with bookings to settle, oneself", "p-1025", AWAY),
            screen("order, without its expert for a while", PLANNING, RC + "/orders/{missed}"),
            screen("order, asked about at half time", HOME_CARE, RC + "/orders/{halfway}"),
            screen("earlier stay, blank", CENTRE, HALF + "/stays/new"),
            screen("earlier stay, faulty", CENTRE, HALF + "/stays/new").then(Acts::send),
            screen("earlier stay, clash", CENTRE, RC + "/experts/{challenging-behaviour}/stays/new")
                    .then(StayScreens::meanwhile),
            screen("earlier stay, no access", EMPLOYEE, HALF + "/stays/new"),
            screen("weekdays", CENTRE, HALF + "/weekdays"),
            screen("weekdays, faulty", CENTRE, HALF + "/weekdays").then(StayScreens::weekendAlone),
            screen("weekdays, no access", EMPLOYEE, HALF + "/weekdays"),
            screen("absence, to be ended", CENTRE, BACK),
            screen("absence, to be ended, faulty", CENTRE, BACK).then(StayScreens::noBack),
            screen("absence, to be ended, no access", EMPLOYEE, BACK),
            screen("absence, half of several days", CENTRE, HALF).then(StayScreens::halfOfDays),
            screen("absence of half a day, to be ended", CENTRE, HALF + "/absences/{half-day}/end"),
            screen("timeline, with half a day", CENTRE, RC + "/timeline?from={half-day-on}"));

    private StayScreens() {}

    private static void noDay(Page page) {
        page.locator("#home").fill("");
        Acts.send(page);
    }

    private static void halfOfDays(Page page) {
        page.locator("#from").fill(World.day(200).toString());
        page.locator("#to").fill(World.day(203).toString());
        page.locator("#half").check();
        Acts.send(page);
    }

    /** On days on which the expert is with another department already. */
    private static void meanwhile(Page page) {
        page.locator("#unitId").selectOption("u-school");
        page.locator("#skill").selectOption("challenging-behaviour");
        page.locator("#from").fill(World.day(-30).toString());
        page.locator("#to").fill(World.day(-20).toString());
        page.locator("#purpose").fill("Avtalt i all hast.");
        page.locator("#costCode").fill("2541-30");
        Acts.press(page);
        page.locator("#clash").waitFor();
    }

    private static void weekendAlone(Page page) {
        page.locator("[name=worksOn][value=SUNDAY]").check();
        Acts.send(page);
    }

    private static void noBack(Page page) {
        page.locator("#on").fill("");
        Acts.send(page);
    }

    private static void choose(Page page) {
        page.locator("#ledger td a").first().click();
        page.locator("#move form").waitFor();
    }

    private static void toNoDay(Page page) {
        choose(page);
        Acts.send(page);
    }
}
