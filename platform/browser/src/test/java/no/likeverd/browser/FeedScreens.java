package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.EXPERT;
import static no.likeverd.browser.World.PLANNING;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The page on which people make the addresses of their calendars, in each of its states. */
final class FeedScreens {

    private static final String FEEDS = "/resource-center/feeds";

    static final List<Screen> ALL = List.of(
            screen("calendar address, none yet", PLANNING, FEEDS),
            screen("calendar address, just made", CENTRE, FEEDS).then(FeedScreens::make),
            screen("calendar address, has one", CENTRE, FEEDS).then(FeedScreens::comeBack),
            screen("calendar address, about to be made anew", CENTRE, FEEDS).then(FeedScreens::askForAnother),
            screen("calendar address, deleted", EXPERT, FEEDS + "?done=feed.ended"),
            screen("calendar address, nothing to show in one", EMPLOYEE, FEEDS));

    private FeedScreens() {}

    /** For the first time, or anew. */
    private static void make(Page page) {
        Locator card = page.locator("#feed-all");
        if (card.locator("> form").count() == 1) {
            card.locator("> form button").click();
        } else {
            Acts.ask(page, "feed-all-renew");
            page.locator("#feed-all-renew form button[type=submit]").click();
        }
        page.locator("#address").waitFor();
    }

    private static void comeBack(Page page) {
        make(page);
        page.navigate(page.url().replaceFirst("/feeds.*", "/feeds"));
    }

    private static void askForAnother(Page page) {
        comeBack(page);
        Acts.ask(page, "feed-all-renew");
    }
}
