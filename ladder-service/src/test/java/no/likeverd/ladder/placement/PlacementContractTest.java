package no.likeverd.ladder.placement;

import static no.likeverd.ladder.demand.Ladderings.MENTORS;
import static no.likeverd.ladder.demand.Ladderings.PRACTICE;
import static no.likeverd.ladder.demand.Ladderings.SEATS;
import static no.likeverd.ladder.demand.Ladderings.ladder;
import static no.likeverd.ladder.placement.Places.after;
import static no.likeverd.ladder.placement.Places.assessed;
import static no.likeverd.ladder.placement.Places.carried;
import static no.likeverd.ladder.placement.Places.checking;
import static no.likeverd.ladder.placement.Places.following;
import static no.likeverd.ladder.placement.Places.none;
import static no.likeverd.ladder.placement.Places.on;
import static no.likeverd.ladder.placement.Places.placed;
import static no.likeverd.ladder.placement.Places.proposed;
import static no.likeverd.ladder.placement.Places.proposing;
import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire is what was promised. */
class PlacementContractTest {

    @Test
    @Rule("LAD-67")
    void proposingIsToldAsPromised() {
        keeps(
                "placement-proposed",
                proposing(checking())
                        .propose(1, Level.of(ladder(SEATS), 2), 30)
                        .events()
                        .getFirst());
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    @Rule("LAD-67")
    void refusingIsToldAsPromised(Condition condition) {
        keeps(
                "placement-refused",
                proposing(checking()).refuse(1, Verdict.of(condition)).events().getFirst());
        keeps("placement-refused", PlacementRefusedV1.of(none(), assessed("a-1", PRACTICE, 0), condition));
    }

    @ParameterizedTest
    @ValueSource(strings = {PRACTICE, MENTORS})
    @Rule("LAD-67")
    void placingIsToldAsPromised(String ladderId) {
        Placement agreed = after(proposing(proposed(checking(none(), assessed("a-1", ladderId, 2))))
                .answer(Party.LEADER, true, false));

        keeps(
                "employee-placed",
                proposing(agreed).answer(Party.EMPLOYEE, true, false).events().getLast());
    }

    @Test
    @Rule("LAD-67")
    void movingIsToldAsPromised() {
        Placement carried = carried(PRACTICE);

        keeps("placement-carried", PlacementCarriedV1.of(carried, carried.current()));
        keeps("placement-confirmed", following(carried).confirm().events().getFirst());
        keeps(
                "confirmation-overdue",
                new Following(carried, on(Places.TODAY.plusDays(99)))
                        .escalate()
                        .events()
                        .getFirst());
    }

    @ParameterizedTest
    @EnumSource(PlacementEndedV1.Reason.class)
    @Rule("LAD-67")
    void endingIsToldAsPromised(PlacementEndedV1.Reason reason) {
        Placement placed = placed();

        keeps("placement-ended", PlacementEndedV1.of(placed, placed.current(), reason, Places.TODAY));
    }

    private static void keeps(String name, Object event) {
        EventContract contract = EventContract.of("ladder/" + name + "/v1");
        contract.accepts(WireFormat.write(event));
        assertThat(contract.examples()).isNotEmpty();
        assertThat(WireFormat.typeOf(event.getClass())).isEqualTo("no.likeverd.ladder." + name + ".v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), event.getClass()))));
    }
}
