package no.likeverd.browser;

import static no.likeverd.browser.Screen.screen;
import static no.likeverd.browser.World.CENTRE;
import static no.likeverd.browser.World.EMPLOYEE;

import java.util.List;
import java.util.Map;

/** The centre's plans in each of their states. */
final class PlanScreens {

    private static final String API = "/resource-center/v1/plans";
    private static final String PLANS = "/resource-center/plans";

    private static final String WEIGHTS = "/resource-center/weights";

    static final List<Screen> ALL = List.of(
            screen("plans, full", CENTRE, PLANS),
            screen("plans, no access", EMPLOYEE, PLANS),
            screen("plans, form", CENTRE, PLANS + "/new"),
            screen("plans, form, faulty", CENTRE, PLANS + "/new").then(page -> {
                page.locator("#rest").fill("40");
                Acts.send(page);
            }),
            screen("plans, one ready", CENTRE, PLANS + "/{plan}"),
            screen("plans, one about to be booked whole", CENTRE, PLANS + "/{plan}")
                    .then(page -> Acts.ask(page, "whole")),
            screen("plans, nothing ticked", CENTRE, PLANS + "/{plan}").then(page -> {
                page.locator("form[action$=acceptance] button[type=submit]").click();
                page.locator("#errors").waitFor();
            }),
            screen("plans, who gets nobody", CENTRE, PLANS + "/{plan}/unfilled"),
            screen("weights", CENTRE, WEIGHTS),
            screen("weights, faulty", CENTRE, WEIGHTS).then(page -> {
                page.locator("#load").fill("201");
                Acts.send(page);
            }),
            screen("weights, no access", EMPLOYEE, WEIGHTS));

    private PlanScreens() {}

    /** The id of a plan over the orders that there are. */
    static String planned(Api api) {
        String planId =
                api.post(CENTRE, API, Map.of("seconds", 2)).path("planId").asString("");
        api.coming(CENTRE, API + "/" + planId, "/assigned");
        return planId;
    }
}
