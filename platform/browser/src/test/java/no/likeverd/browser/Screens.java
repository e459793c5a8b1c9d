package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.ADMINISTRATOR;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;
import static no.likeverd.browser.World.EXPERT;
import static no.likeverd.browser.World.HOME_CARE;
import static no.likeverd.browser.World.KINDERGARTEN;
import static no.likeverd.browser.World.NURSING_HOME;
import static no.likeverd.browser.World.PLANNING;
import static no.likeverd.browser.World.SCHOOL;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Every screen in every state. A page that is not in this table is tested by nobody here: add its rows. */
final class Screens {

    private static final String RC = "/resource-center";

    private static final List<Screen> FRONT = List.of(
            screen("start, not logged in", null, "/"),
            screen("start, logged in", PLANNING, "/"),
            screen("log-in, whom to be", null, "/session/login"),
            screen("log-in, failed", null, "/session/failed"),
            screen("own page, with tasks", CENTRE, "/me"),
            screen("own page, nothing to do", EMPLOYEE, "/me"),
            screen("events, live", ADMINISTRATOR, "/events"),
            screen("events, paused", ADMINISTRATOR, "/events?paused=true"),
            screen("stuck events, none", ADMINISTRATOR, "/ladder/operations/parked"),
            screen("stuck events, all, none", ADMINISTRATOR, "/mentor/operations/parked?all=true"),
            screen("stuck events, no access", PLANNING, "/assessment/operations/parked"),
            screen("nothing at this address", null, "/nothing-here"));

    private static final List<Screen> ORDERS = List.of(
            screen("orders, full", PLANNING, RC + "/orders"),
            screen("orders, empty", KINDERGARTEN, RC + "/orders"),
            screen("orders, of one status", PLANNING, RC + "/orders").then(Screens::filterOrders),
            screen("orders, language and colours", PLANNING, RC + "/orders")
                    .then(page -> page.locator(".lv-preferences > summary").click()),
            screen("order form, blank", PLANNING, RC + "/orders/new"),
            screen("order form, faulty", PLANNING, RC + "/orders/new").then(Acts::send),
            screen("order form, several skills, faulty", SCHOOL, RC + "/orders/new")
                    .then(Screens::sameSkillTwice),
            screen("order, of several skills", SCHOOL, RC + "/orders/{several}"),
            screen("order, open", PLANNING, RC + "/orders/{open}"),
            screen("order, about to be withdrawn", PLANNING, RC + "/orders/{open}")
                    .then(page -> Acts.ask(page, "withdraw")),
            screen("order, filled", PLANNING, RC + "/orders/{filled}?done=order.placed"),
            screen("order, about to be cancelled", CENTRE, RC + "/orders/{filled}")
                    .then(page -> Acts.ask(page, "cancel")),
            screen("order, withdrawn", PLANNING, RC + "/orders/{withdrawn}"));

    private static final List<Screen> POOL = List.of(
            screen("inbox, full", CENTRE, RC + "/inbox"),
            screen("candidates, to choose from", CENTRE, RC + "/orders/{open}/candidates"),
            screen("candidates, without names", PLANNING, RC + "/orders/{open}/candidates"),
            screen("candidates, of several skills", CENTRE, RC + "/orders/{several}/candidates"),
            screen("candidates, nobody can come", HOME_CARE, RC + "/orders/{impossible}/candidates"),
            screen("candidates, clash", CENTRE, RC + "/orders/{clashing}/candidates")
                    .then(Screens::clash),
            screen("timeline, full", CENTRE, RC + "/timeline"),
            screen("timeline, twelve weeks", CENTRE, RC + "/timeline?weeks=12"),
            screen("timeline, empty", EMPLOYEE, RC + "/timeline"),
            screen("booking, to be moved", CENTRE, RC + "/orders/{filled}/move"),
            screen("experts, full", CENTRE, RC + "/experts"),
            screen("experts, empty", KINDERGARTEN, RC + "/experts"),
            screen("expert, to the centre", CENTRE, RC + "/experts/{dementia-care}"),
            screen("expert, faulty absence", CENTRE, RC + "/experts/{dementia-care}")
                    .then(Acts::send),
            screen("expert, about to be agreed to", HOME_CARE, RC + "/experts/{awaiting}")
                    .then(page -> Acts.ask(page, "agree")),
            screen("expert, agreed to", NURSING_HOME, RC + "/experts/{agreed}"),
            screen("expert, oneself", EXPERT, RC + "/experts/{dementia-care}"),
            screen("expert, not one", EMPLOYEE, RC + "/me"));

    private static final List<Screen> PROBLEMS = List.of(
            screen("no access", PLANNING, RC + "/inbox"),
            screen("not found", PLANNING, RC + "/nothing-here"),
            screen("not understood", CENTRE, RC + "/timeline?from=x"));

    private Screens() {}

    /** All of them, or those whose names match {@code -Dlikeverd.browser.screens=REGEX}, for who works at a few. */
    static Stream<Screen> all() {
        String wanted = System.getProperty("likeverd.browser.screens", ".*");
        return every().filter(screen -> screen.name().matches(wanted));
    }

    static Screen named(String name) {
        return every().filter(screen -> screen.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no screen is called " + name));
    }

    private static Stream<Screen> every() {
        return Stream.of(
                        FRONT,
                        ORDERS,
                        POOL,
                        DraftScreens.ALL,
                        StayScreens.ALL,
                        HoldScreens.ALL,
                        LineScreens.ALL,
                        SwapScreens.ALL,
                        LadderScreens.ALL,
                        DirectoryScreens.ALL,
                        AssessmentScreens.ALL,
                        MentorScreens.ALL,
                        ExchangeScreens.ALL,
                        PlanScreens.ALL,
                        HelpScreens.ALL,
                        FigureScreens.ALL,
                        FeedScreens.ALL,
                        CredentialScreens.ALL,
                        IntakeScreens.ALL,
                        SkillScreens.ALL,
                        JoiningScreens.ALL,
                        PROBLEMS)
                .flatMap(List::stream);
    }

    /** Pages that go on asking while they are open. */
    static Stream<Screen> live() {
        return all().filter(screen -> screen.name().equals("events, live"));
    }

    private static void sameSkillTwice(Page page) {
        new OrderSheet(page).fill("wound-care", World.day(20), "Sår som ikke gror");
        page.locator("#also > summary").click();
        page.locator("[id='also[0].skill']").selectOption("wound-care");
        Acts.send(page);
    }

    private static void filterOrders(Page page) {
        page.locator("#status").selectOption("FILLED");
        page.waitForResponse(
                response -> response.url().contains("status=FILLED"),
                () -> page.locator("main form button[type=submit]").first().click());
        page.waitForURL("**status=FILLED**");
    }

    /** Who is booked elsewhere is chosen all the same. */
    private static void clash(Page page) {
        Locator.FilterOptions booked = new Locator.FilterOptions().setHasText("Jorunn Vasshaug");
        page.locator("#candidates li").filter(booked).locator("form button").click();
        page.locator("#wait").waitFor();
    }
}
