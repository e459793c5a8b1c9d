package no.likeverd.browser;

import static no.likeverd.browser.DraftWorld.COORDINATOR;
import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.KINDERGARTEN;
import static no.likeverd.browser.World.NURSING_HOME;

import com.microsoft.playwright.Page;
import java.util.List;

/** Orders that are not sent yet, and what a leader says about them, in each of their states. */
final class DraftScreens {

    private static final String ALL_DRAFTS = "/resource-center/drafts";
    private static final String ONE = ALL_DRAFTS + "/{draft}";
    private static final String AWAITING = ALL_DRAFTS + "/{draft-awaiting}";
    private static final String APPROVAL = "/resource-center/units/u-nursing-home/approval";

    static final List<Screen> ALL = List.of(
            screen("drafts, full", COORDINATOR, ALL_DRAFTS),
            screen("drafts, to the leader", NURSING_HOME, ALL_DRAFTS),
            screen("drafts, empty", KINDERGARTEN, ALL_DRAFTS + "?done=draft.deleted"),
            screen("orders, with drafts", COORDINATOR, "/resource-center/orders")
                    .then(page -> page.locator("#drafts table").waitFor()),
            screen("draft, blank", COORDINATOR, ALL_DRAFTS + "/new"),
            screen("draft, to be written on", COORDINATOR, ONE + "?done=draft.saved"),
            screen("draft, that changes an order", COORDINATOR, ALL_DRAFTS + "/{draft-change}?done=draft.changing"),
            screen("draft, incomplete", COORDINATOR, ONE).then(Acts::send),
            screen("draft, faulty", COORDINATOR, ONE).then(DraftScreens::longAgo),
            screen("draft, changed since", COORDINATOR, ONE).then(DraftScreens::stale),
            screen("draft, to the leader", NURSING_HOME, ALL_DRAFTS + "/{draft-awaiting}"),
            screen("draft, awaiting", COORDINATOR, AWAITING + "?done=draft.awaits"),
            screen("draft, sent back", COORDINATOR, ALL_DRAFTS + "/{draft-sent-back}"),
            screen("draft, about to be sent back", NURSING_HOME, AWAITING + "/refusal"),
            screen("draft, about to be sent back, faulty", NURSING_HOME, AWAITING + "/refusal")
                    .then(Acts::send),
            screen("draft, about to be deleted", COORDINATOR, ONE + "/removal"),
            screen("draft, no access", CENTRE, AWAITING),
            screen("approval", NURSING_HOME, APPROVAL + "?done=approval.changed"),
            screen("approval, faulty", NURSING_HOME, APPROVAL).then(DraftScreens::noDays),
            screen("approval, no access", COORDINATOR, APPROVAL));

    private DraftScreens() {}

    private static void longAgo(Page page) {
        page.locator("#from").fill("2020-01-01");
        page.locator("#save").click();
        page.locator("#errors").waitFor();
    }

    /** The page was made from what stood there before somebody wrote something else. */
    private static void stale(Page page) {
        page.evaluate("() => { document.querySelector('input[name=version]').value = '0'; }");
        page.locator("#save").click();
        page.locator("#problem").waitFor();
    }

    private static void noDays(Page page) {
        page.locator("#leastDays").fill("0");
        Acts.send(page);
    }
}
