package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import org.junit.jupiter.api.Test;

/** What goes over the wire is what was promised. */
class OrderContractTest {

    private final Order order = Orderings.anOrder(1, aDemand("2026-12-07", "2026-12-21"));
    private final Allocation allocation = new Allocation(
            bookingId(1), anExpert("1020").expertId(), 1, order.demand().period());

    @Test
    void orderingIsToldAsPromised() {
        keeps("expert-ordered", ExpertOrderedV1.of(order));
    }

    @Test
    void fillingIsToldAsPromised() {
        keeps("order-filled", OrderFilledV1.of(order, allocation));
    }

    @Test
    void reopeningIsToldAsPromised() {
        keeps("order-reopened", OrderReopenedV1.of(order, allocation));
    }

    @Test
    void withdrawingIsToldAsPromised() {
        keeps("order-withdrawn", OrderWithdrawnV1.of(order));
        keeps("order-withdrawn", OrderWithdrawnV1.of(order.with(order.progress().givingWayTo(orderId(2)))));
    }

    private static void keeps(String name, Object event) {
        EventContract contract = EventContract.of("resource-center/" + name + "/v1");
        contract.accepts(WireFormat.write(event));
        assertThat(WireFormat.typeOf(event.getClass())).isEqualTo("no.likeverd.resource-center." + name + ".v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), event.getClass()))));
    }
}
