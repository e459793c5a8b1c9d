package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.PLANNING;

import java.util.List;

/** Two bookings that change experts, in each of its states. */
final class SwapScreens {

    private static final String SWAP = "/resource-center/orders/{swappable}/swap";
    private static final String BOTH = SWAP + "/{other}";

    static final List<Screen> ALL = List.of(
            screen("swap, to choose from", CENTRE, SWAP),
            screen("swap, nobody near, empty", CENTRE, "/resource-center/orders/{missed}/swap"),
            screen("swap, none is possible", CENTRE, "/resource-center/orders/{filled}/swap"),
            screen("swap, no access", PLANNING, SWAP),
            screen("swap, before and after", CENTRE, BOTH),
            screen("swap, clash", CENTRE, "/resource-center/orders/{filled}/swap/{swappable}"),
            screen("swap, before and after, no access", PLANNING, BOTH));

    private SwapScreens() {}
}
