package no.likeverd.standalone.story;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** A unit that orders; remembers its orders, so that it can end them. */
final class Department {

    private static final String ORDERS = "/resource-center/v1/orders";

    private final Api api;
    private final Patience patience;
    private final Cast leader;
    private final String unitId;
    private final Deque<String> orders = new ArrayDeque<>();

    Department(Api api, Patience patience, Cast leader, String unitId) {
        this.api = api;
        this.patience = patience;
        this.leader = leader;
        this.unitId = unitId;
    }

    String unitId() {
        return unitId;
    }

    /** The id of a new order for the skill that only the nursing home's nurse has. */
    String order(Days days) {
        return order(days, Pool.SKILL);
    }

    /** The id of a new order for a skill at its top level. */
    String order(Days days, String skill) {
        return order(days, skill, "From the story that is played to show the platform");
    }

    String orderUrgently(Days days, String skill) {
        return order(days, skill, "From the story, in a hurry", "URGENT");
    }

    String order(Days days, String skill, String purpose) {
        return order(days, skill, purpose, "USUAL");
    }

    /** The id of a new order for more hands in a busy time, for which nobody has to be at the top. */
    String orderHands(Days days, String skill) {
        return order(days, skill, "From the story, in a busy time", "USUAL", "CAPACITY", 2);
    }

    private String order(Days days, String skill, String purpose, String urgency) {
        return order(days, skill, purpose, urgency, "COMPETENCE", 3);
    }

    private String order(Days days, String skill, String purpose, String urgency, String kind, int leastLevel) {
        Map<String, Object> form = Map.ofEntries(
                Map.entry("unitId", unitId),
                Map.entry("kind", kind),
                Map.entry("skill", skill),
                Map.entry("leastLevel", leastLevel),
                Map.entry("from", days.from().toString()),
                Map.entry("to", days.to().toString()),
                Map.entry("sharePercent", Pool.SHARE),
                Map.entry("urgency", urgency),
                Map.entry("purpose", purpose),
                Map.entry("payer", Map.of("unitId", unitId, "costCode", "1000")),
                Map.entry("professionalResponsibility", "DEPARTMENT"),
                Map.entry("competenceUpkeep", "CENTRE"));
        Answer placed =
                patience.askWhenKnown(() -> api.post(leader, ORDERS, form)).expect(201);
        String orderId = placed.text("orderId");
        orders.addLast(orderId);
        expectStatus(orderId, "OPEN");
        return orderId;
    }

    Candidates candidates(String orderId) {
        return Candidates.of(
                api.get(leader, ORDERS + "/" + orderId + "/candidates?size=100").expect(200));
    }

    /** @throws Unexpected when the order has another status, as this department sees it */
    void expectStatus(String orderId, String wanted) {
        String status = read(orderId).text("status");
        if (!status.equals(wanted)) {
            throw new Unexpected("order " + orderId + " to be " + wanted, status);
        }
    }

    /** The order as this department sees it. */
    Answer read(String orderId) {
        return api.get(leader, ORDERS + "/" + orderId).expect(200);
    }

    void withdraw(String orderId) {
        api.post(leader, ORDERS + "/" + orderId + "/withdrawal", Map.of()).expect(200);
        orders.remove(orderId);
        expectStatus(orderId, "WITHDRAWN");
    }

    void cancel(String orderId) {
        api.post(leader, ORDERS + "/" + orderId + "/booking/cancellation", Map.of("reason", "NEED_GONE"))
                .expect(200);
        orders.remove(orderId);
        expectStatus(orderId, "WITHDRAWN");
    }

    /** Ends what is left of the story's orders; says how many there were. */
    int tidy() {
        int ended = 0;
        for (String orderId : orders.toArray(String[]::new)) {
            if (read(orderId).text("status").equals("FILLED")) {
                cancel(orderId);
            } else {
                withdraw(orderId);
            }
            ended++;
        }
        return ended;
    }
}
