package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.HOME_CARE;
import static no.likeverd.browser.World.NURSING_HOME;
import static no.likeverd.browser.World.PLANNING;

import com.microsoft.playwright.Page;
import java.util.List;

/** Asking before booking, and being asked, in each of its states. */
final class HoldScreens {

    private static final String RC = "/resource-center";
    private static final String ASK = RC + "/orders/{open}/hold?expertId={agreed}";
    private static final String ASKED = RC + "/experts/{agreed}/asked/{asked}";

    static final List<Screen> ALL = List.of(
            screen("days, to be kept", CENTRE, ASK),
            screen("days, to be kept, faulty", CENTRE, ASK).then(HoldScreens::tooLong),
            screen("days, to be kept, clash", CENTRE, RC + "/orders/{impossible}/hold?expertId={agreed}")
                    .then(HoldScreens::clash),
            screen("days, to be kept, no access", PLANNING, ASK),
            screen("order, an expert is asked", CENTRE, RC + "/orders/{asked}?done=hold.asked"),
            screen("order, an expert is asked, to the department", HOME_CARE, RC + "/orders/{asked}"),
            screen("candidates, one is asked", CENTRE, RC + "/orders/{asked}/candidates"),
            screen("asked, to the home leader", NURSING_HOME, ASKED),
            screen("asked, to the centre", CENTRE, ASKED),
            screen("asked, no access", EMPLOYEE, ASKED),
            screen("expert, asked", NURSING_HOME, RC + "/experts/{agreed}?done=asked.waits"));

    private HoldScreens() {}

    private static void tooLong(Page page) {
        page.locator("#days").fill("90");
        Acts.send(page);
    }

    private static void clash(Page page) {
        Acts.press(page);
        page.locator("#clash").waitFor();
    }
}
