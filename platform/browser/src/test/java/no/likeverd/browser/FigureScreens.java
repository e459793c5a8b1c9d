package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.HR;

import java.util.List;

/** The centre in figures, in each of its states. */
final class FigureScreens {

    private static final String FIGURES = "/resource-center/figures";

    static final List<Screen> ALL = List.of(
            screen("figures, to the centre", CENTRE, FIGURES),
            screen("figures, to HR", HR, FIGURES),
            screen("figures, tables open", CENTRE, FIGURES)
                    .then(page -> page.locator("figure summary").all().forEach(summary -> summary.click())),
            screen("figures, none", CENTRE, FIGURES + "?quarter=2021-K1"),
            screen("figures, faulty", HR, FIGURES + "?from=mai&to=2026-12"),
            screen("figures, no access", EMPLOYEE, FIGURES));

    private FigureScreens() {}
}
