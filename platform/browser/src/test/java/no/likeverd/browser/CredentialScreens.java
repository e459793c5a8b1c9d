package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.EXPERT;
import static no.likeverd.browser.World.NURSING_HOME;

import com.microsoft.playwright.Page;
import java.util.List;

/** What experts have shown, in each of its states. */
final class CredentialScreens {

    private static final String EXPIRING = "/resource-center/credentials";
    private static final String OF_EXPERT = "/resource-center/experts/{dementia-care}/credentials";
    private static final String NONE = "/resource-center/experts/{agreed}/credentials";
    private static final String ONE = OF_EXPERT + "/{credential}";

    static final List<Screen> ALL = List.of(
            screen("credentials, full", CENTRE, OF_EXPERT + "?done=credential.added"),
            screen("credentials, empty", CENTRE, NONE),
            screen("credentials, of one's own", EXPERT, OF_EXPERT),
            screen("credentials, no access", NURSING_HOME, NONE),
            screen("credential, new", CENTRE, NONE + "/new"),
            screen("credential, new, faulty", CENTRE, NONE + "/new").then(Acts::send),
            screen("credential, to be changed", CENTRE, ONE),
            screen("credential, to be changed, faulty", CENTRE, ONE).then(CredentialScreens::noName),
            screen("credential, to be changed, changed since", CENTRE, ONE).then(CredentialScreens::stale),
            screen("credential, to be removed", CENTRE, ONE + "/removal"),
            screen("police certificate", CENTRE, OF_EXPERT + "/police-certificate"),
            screen("police certificate, faulty", CENTRE, OF_EXPERT + "/police-certificate")
                    .then(CredentialScreens::seenTomorrow),
            screen("expiring, full", CENTRE, EXPIRING),
            screen("expiring, empty", CENTRE, EXPIRING + "?before=1990-01-01"),
            screen("expiring, faulty", CENTRE, EXPIRING + "?before=snart"),
            screen("expiring, no access", EMPLOYEE, EXPIRING));

    private CredentialScreens() {}

    private static void noName(Page page) {
        page.locator("#name").fill("");
        Acts.send(page);
    }

    private static void seenTomorrow(Page page) {
        page.locator("#seenOn").fill(World.day(1).toString());
        Acts.send(page);
    }

    /** The page was made from what stood there before somebody wrote something else. */
    private static void stale(Page page) {
        page.evaluate("() => { document.querySelector('input[name=version]').value = '1'; }");
        Acts.press(page);
        page.locator("#problem").waitFor();
    }
}
