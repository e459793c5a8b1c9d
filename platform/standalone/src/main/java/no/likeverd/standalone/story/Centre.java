package no.likeverd.standalone.story;

import java.util.Map;

/** The resource centre's leader sees candidates by name and books. */
final class Centre {

    private static final String ORDERS = "/resource-center/v1/orders/";

    private final Api api;

    Centre(Api api) {
        this.api = api;
    }

    Candidates candidates(String orderId) {
        return Candidates.of(api.get(Cast.CENTRE_LEADER, ORDERS + orderId + "/candidates?size=100")
                .expect(200));
    }

    /** What comes of trying to book. */
    Answer tryToBook(String orderId, String expertId) {
        return api.post(Cast.CENTRE_LEADER, ORDERS + orderId + "/bookings", Map.of("expertId", expertId));
    }

    /** @throws Unexpected when the centre sees the order in another status */
    void expectStatus(String orderId, String wanted) {
        Answer order = api.get(Cast.CENTRE_LEADER, ORDERS + orderId).expect(200);
        if (!order.text("status").equals(wanted)) {
            throw new Unexpected("the centre to see the order as " + wanted, order.text("status"));
        }
    }
}
