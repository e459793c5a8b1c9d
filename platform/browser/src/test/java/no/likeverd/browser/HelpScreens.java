package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.HOUSING;
import static no.likeverd.browser.World.HR;
import static no.likeverd.browser.World.NURSING_HOME;
import static no.likeverd.browser.World.SCHOOL;

import com.microsoft.playwright.Page;
import java.util.List;

/** The pages of help between units in each of their states. */
final class HelpScreens {

    private static final String HELP = "/resource-center/help";

    static final List<Screen> ALL = List.of(
            screen("help, full", SCHOOL, HELP),
            screen("help, none", HOUSING, HELP),
            screen("help, form", SCHOOL, HELP + "/new?competenceId={listed}"),
            screen("help, form, faulty", SCHOOL, HELP + "/new?competenceId={listed}")
                    .then(Acts::send),
            screen("help, form, nobody chosen", SCHOOL, HELP + "/new"),
            screen("help, form, no access", EMPLOYEE, HELP + "/new"),
            screen("help, asked, to the borrower", SCHOOL, HELP + "/{help-asked}?done=help.asked"),
            screen("help, asked, to the lender", NURSING_HOME, HELP + "/{help-asked}"),
            screen("help, asked, no access", EMPLOYEE, HELP + "/{help-asked}"),
            screen("help, about to be withdrawn", SCHOOL, HELP + "/{help-asked}")
                    .then(page -> Acts.ask(page, "withdraw")),
            screen("help, to be agreed to", NURSING_HOME, HELP + "/{help-asked}/terms"),
            screen("help, to be agreed to, faulty", NURSING_HOME, HELP + "/{help-asked}/terms")
                    .then(Acts::send),
            screen("help, to be declined", NURSING_HOME, HELP + "/{help-asked}/refusal"),
            screen("help, to be declined, faulty", NURSING_HOME, HELP + "/{help-asked}/refusal")
                    .then(Acts::send),
            screen("help, asked back", SCHOOL, HELP + "/{help-back}"),
            screen("help, to be answered", SCHOOL, HELP + "/{help-back}/messages"),
            screen("help, to be answered, faulty", SCHOOL, HELP + "/{help-back}/messages")
                    .then(Acts::send),
            screen("help, proposed", SCHOOL, HELP + "/{help-proposed}"),
            screen("help, to be confirmed", SCHOOL, HELP + "/{help-proposed}/confirmation"),
            screen("help, to be confirmed, faulty", SCHOOL, HELP + "/{help-proposed}/confirmation")
                    .then(Acts::send),
            screen("help, to be confirmed, changed since", SCHOOL, HELP + "/{help-proposed}/confirmation")
                    .then(HelpScreens::stale),
            screen("help, agreed, no hours", NURSING_HOME, HELP + "/{help-agreed}"),
            screen("help, about to be closed", NURSING_HOME, HELP + "/{help-agreed}")
                    .then(page -> Acts.ask(page, "close")),
            screen("help, hours to be entered", NURSING_HOME, HELP + "/{help-agreed}/hours"),
            screen("help, hours to be entered, faulty", NURSING_HOME, HELP + "/{help-agreed}/hours")
                    .then(Acts::send),
            screen("help, hours, to the borrower", SCHOOL, HELP + "/{help-hours}"),
            screen("help, hours, to the lender", NURSING_HOME, HELP + "/{help-hours}"),
            screen("help, hours to be contested", SCHOOL, HELP + "/{help-hours}/hours/{hours}/contest"),
            screen("help, hours to be contested, faulty", SCHOOL, HELP + "/{help-hours}/hours/{hours}/contest")
                    .then(Acts::send),
            screen("help, hours to be corrected", NURSING_HOME, HELP + "/{help-hours}/hours/{hours}/correction"),
            screen("help, to be settled", NURSING_HOME, HELP + "/{help-settling}"),
            screen("help, about to be settled", NURSING_HOME, HELP + "/{help-settling}")
                    .then(page -> Acts.ask(page, "settle")),
            screen("help, balance", HR, HELP + "/balance"),
            screen("help, balance, one unit", NURSING_HOME, HELP + "/balance"),
            screen("help, balance, none", HR, HELP + "/balance?year=2020"),
            screen("help, balance, faulty", HR, HELP + "/balance?year=ifjor"),
            screen("help, balance, no access", EMPLOYEE, HELP + "/balance"),
            screen("help, declined", SCHOOL, HELP + "/{help-declined}"),
            screen("help, declined, answered too late", NURSING_HOME, HELP + "/{help-declined}/messages")
                    .then(HelpScreens::tooLate));

    private HelpScreens() {}

    /** The page was made from what stood there before somebody wrote something else. */
    private static void stale(Page page) {
        page.locator("#costCode").fill("2541-30");
        page.evaluate("() => { document.querySelector('input[name=version]').value = '1'; }");
        Acts.press(page);
        page.locator("#problem").waitFor();
    }

    private static void tooLate(Page page) {
        page.locator("#words").fill(Acts.words());
        Acts.press(page);
        page.locator("#problem").waitFor();
    }
}
