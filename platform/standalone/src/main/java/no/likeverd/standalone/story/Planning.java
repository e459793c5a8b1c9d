package no.likeverd.standalone.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Two departments want the same rare skill in the same weeks, one of them urgently; the centre has a plan made and books from it. */
final class Planning {

    private static final String PLANS = "/resource-center/v1/plans";
    private static final String SKILL = "building-permits";
    private static final int WEEKS = 3;
    private static final int MONTHS_AHEAD = 14;

    private final Api api;
    private final Patience patience;
    private final Department planning;
    private final Department homeCare;
    private final Centre centre;
    private final LocalDate today;

    Planning(Api api, Patience patience, LocalDate today) {
        this.api = api;
        this.patience = patience;
        this.planning = new Department(api, patience, Cast.PLANNING_LEADER, "u-planning");
        this.homeCare = new Department(api, patience, Cast.HOME_CARE_LEADER, "u-home-care");
        this.centre = new Centre(api);
        this.today = today;
    }

    Happened plan() {
        Days days = freeDays();
        String urgent = homeCare.orderUrgently(days, SKILL);
        String usual = planning.order(days, SKILL);
        Answer plan = ready();
        String lines = PLANS + "/" + plan.text("planId");
        String instead = reasonFor(lines, usual).path("insteadOf").toString();
        if (!instead.contains(urgent)) {
            throw new Unexpected("the urgent order named beside the one that goes without", instead);
        }
        api.post(Cast.CENTRE_LEADER, lines + "/acceptance", Map.of("orderIds", List.of(urgent)))
                .expect(200);
        patience.expect(
                "what was accepted booked",
                () -> api.get(Cast.CENTRE_LEADER, lines),
                answer -> answer.number("booked") == 1);
        homeCare.expectStatus(urgent, "FILLED");
        planning.expectStatus(usual, "OPEN");
        return Happened.that(
                "Two departments want the same expert; the plan gives the urgent order one and says why the other goes without",
                "%d of %d orders get somebody, %s %% from the best that is possible"
                        .formatted(
                                plan.number("assigned"),
                                plan.number("assigned") + plan.number("unfilled"),
                                plan.body().path("gapPercent").asString("?")));
    }

    /** Days on which the only one with the skill is free; an earlier story that was broken off may have left some taken. */
    private Days freeDays() {
        Days wanted = Days.weeks(WEEKS, today.plusMonths(MONTHS_AHEAD));
        String asked = planning.order(wanted, SKILL);
        Candidates.Candidate first = centre.candidates(asked).all().getFirst();
        planning.withdraw(asked);
        return first.possible()
                ? wanted
                : first.nextFree().orElseThrow(() -> new Unexpected("days to plan for", first.reasonsAgainst()));
    }

    private Answer ready() {
        Answer begun = patience.ask(
                () -> api.post(Cast.CENTRE_LEADER, PLANS, Map.of("seconds", 3)),
                answer -> !answer.refuses(409, "PLAN_UNDER_WAY"));
        String plan = PLANS + "/" + begun.expect(201).text("planId");
        return patience.expect("a plan", () -> api.get(Cast.CENTRE_LEADER, plan), answer -> answer.text("status")
                .equals("READY"));
    }

    private JsonNode reasonFor(String lines, String orderId) {
        return api.get(Cast.CENTRE_LEADER, lines + "/unfilled?size=100").expect(200).rows().stream()
                .filter(row -> row.path("orderId").asString("").equals(orderId))
                .findFirst()
                .orElseThrow(() -> new Unexpected(orderId + " among those who get nobody", "others"));
    }

    int tidy() {
        return planning.tidy() + homeCare.tidy();
    }
}
