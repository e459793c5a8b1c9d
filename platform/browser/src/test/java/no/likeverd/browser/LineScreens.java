package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.PLANNING;

import com.microsoft.playwright.Page;
import java.util.List;

/** Who waits for an expert, to the centre before it gives the days away, and how an order leaves the line. */
final class LineScreens {

    private static final String ORDERS = "/resource-center/orders";
    private static final String EXPERT = "expertId={wound-care}";

    static final List<Screen> ALL = List.of(
            screen("candidates, others wait", CENTRE, ORDERS + "/{rival}/candidates")
                    .then(page -> tells(page, "#candidates li li a")),
            screen("days, to be kept, others wait", CENTRE, ORDERS + "/{rival}/hold?" + EXPERT)
                    .then(page -> tells(page, "#displaced li a")),
            screen(
                            "booking, to be moved, others wait",
                            CENTRE,
                            ORDERS + "/{movable}/move?from={contested-from}&to={contested-to}&sharePercent=100&"
                                    + EXPERT)
                    .then(page -> tells(page, "#displaced li a")),
            screen("order, its place is gone", PLANNING, ORDERS + "/{passed-over}")
                    .then(page -> tells(page, "#line li p + p")),
            screen("order, waits in vain", PLANNING, ORDERS + "/{waited-in-vain}")
                    .then(page -> tells(page, "#line > p")));

    private LineScreens() {}

    /** In whichever language it is looked at, it is there. */
    private static void tells(Page page, String selector) {
        page.locator(selector).first().waitFor();
    }
}
