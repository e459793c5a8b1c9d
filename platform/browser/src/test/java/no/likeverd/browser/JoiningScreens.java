package no.likeverd.browser;

import static no.likeverd.browser.JoiningWorld.APPLICANT;
import static no.likeverd.browser.JoiningWorld.ASKED;
import static no.likeverd.browser.JoiningWorld.INVITED;
import static no.likeverd.browser.JoiningWorld.REFUSED;
import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.HOME_CARE;

import com.microsoft.playwright.Page;
import java.util.List;

/** Becoming a mobile expert, and the centre's answers, in each of their states. */
final class JoiningScreens {

    private static final String JOINING = "/resource-center/joining";
    private static final String ALL_APPLICATIONS = "/resource-center/applications";
    private static final String INVITATIONS = "/resource-center/invitations";
    private static final String ONE = ALL_APPLICATIONS + "/{application}";

    static final List<Screen> ALL = List.of(
            screen("joining, nothing yet", EMPLOYEE, JOINING),
            screen("joining, applied", APPLICANT, JOINING + "?done=application.sent"),
            screen("joining, refused", REFUSED, JOINING),
            screen("joining, invited", INVITED, JOINING),
            screen("invitation", INVITED, JOINING + "/invitations/{pool-invitation}"),
            screen("invitation, faulty", INVITED, JOINING + "/invitations/{pool-invitation}")
                    .then(JoiningScreens::withoutShare),
            screen("invitation, somebody else's", EMPLOYEE, JOINING + "/invitations/{pool-invitation}"),
            screen("application form", EMPLOYEE, JOINING + "/application"),
            screen("application form, faulty", EMPLOYEE, JOINING + "/application")
                    .then(Acts::send),
            screen("applications", CENTRE, ALL_APPLICATIONS),
            screen("applications, no access", HOME_CARE, ALL_APPLICATIONS),
            screen("application, to the centre", CENTRE, ONE),
            screen("application, faulty answer", CENTRE, ONE).then(JoiningScreens::withNothing),
            screen("application, changed since", CENTRE, ONE).then(JoiningScreens::stale),
            screen("application, to the applicant", APPLICANT, ONE),
            screen("application, about to be refused", CENTRE, ONE + "/refusal"),
            screen("application, about to be refused, faulty", CENTRE, ONE + "/refusal")
                    .then(Acts::send),
            screen("application, refused", CENTRE, ALL_APPLICATIONS + "/{application-refused}"),
            screen("joining, asked by the centre", ASKED, JOINING),
            screen("invitations to the pool", CENTRE, INVITATIONS),
            screen("inviting, looked for", CENTRE, INVITATIONS + "/new?name=Borghild%20Langmyr"),
            screen("inviting, nobody found", CENTRE, INVITATIONS + "/new?name=Ingen%20Slik"),
            screen("inviting, the form, faulty", CENTRE, INVITATIONS + "/new?employmentId=e-1048")
                    .then(Acts::send));

    private JoiningScreens() {}

    private static void withoutShare(Page page) {
        page.locator("#sharePercent").fill("");
        Acts.send(page);
    }

    private static void withNothing(Page page) {
        page.locator("[id='skills[0].code']").selectOption("");
        page.locator("[id='skills[0].level']").selectOption("");
        page.locator("[id='skills[0].shownIn']").fill("");
        Acts.send(page);
    }

    /** The page was made from what stood there before the applicant wrote something else. */
    private static void stale(Page page) {
        page.evaluate("() => { document.querySelector('input[name=version]').value = '0'; }");
        Acts.press(page);
        page.locator("#problem").waitFor();
    }
}
