package no.likeverd.resourcecenter.draft;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.Backroom;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.draft.KeepDraft.Command;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderForm;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.resourcecenter.order.PlaceOrder;
import no.likeverd.resourcecenter.order.Urgency;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A change takes an order's place on a real store: stopped at every step, and overtaken by a booking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeOrderIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

    @AutoClose
    private final Backroom room = new Backroom();

    private final Actor orderer = new Actor(
            "p-orderer", List.of(new Grant("g-1", "p-orderer", Role.ORDERER, room.home(), TODAY.minusDays(1), null)));
    private final KeepDraft keep = room.bean(KeepDraft.class);
    private final Drafts drafts = room.bean(Drafts.class);
    private final Orders orders = room.bean(Orders.class);

    @BeforeEach
    void today() {
        room.clock.goOn();
        room.clock.set(TODAY);
    }

    @Test
    @Rule({"RC-299", "RC-306"})
    void stoppedAtAnyStepTheOneGoesAndTheOtherComesOnce() {
        int steps = 0;
        boolean stopped = true;
        while (stopped) {
            room.nextRound();
            String before = ordered();
            String draftId = begun(before);
            room.clock.stopAfter(steps++);
            stopped = isStopped(() -> send(draftId));
            room.clock.goOn();

            room.clock.pass(LONG_ENOUGH);
            room.sweep();
            Draft rest = send(draftId);

            assertThat(rest.status()).isEqualTo(DraftStatus.SENT);
            assertThat(room.order(before).status()).isEqualTo(OrderStatus.WITHDRAWN);
            assertThat(room.told("order", before)).containsExactly("expert-ordered", "order-withdrawn");
            Order after = room.order(Objects.requireNonNull(rest.sent()).orderId());
            assertThat(room.order(before).progress().replacedBy()).isEqualTo(after.orderId());
            assertThat(after.replaces()).isEqualTo(before);
            assertThat(after.status()).isEqualTo(OrderStatus.OPEN);
            assertThat(after.demand().sharePercent()).isEqualTo(80);
            assertThat(room.told("order", after.orderId())).containsExactly("expert-ordered");
        }
        assertThat(steps).isGreaterThan(5);
    }

    @Test
    @Rule("RC-300")
    void whoeverIsBookedMeanwhileStaysBooked() {
        room.nextRound();
        String order = ordered();
        String draftId = begun(order);
        mark(draftId);
        fill(order);

        room.clock.pass(LONG_ENOUGH);
        room.sweep();

        Draft kept = drafts.get(draftId).state();
        assertThat(kept.status()).isEqualTo(DraftStatus.OPEN);
        assertThat(kept.sheet().purpose()).isEqualTo("Mange er borte");
        assertThat(room.order(order).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(orders.find(orderOf(draftId))).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> send(draftId, 3))
                .returns("ORDER_FILLED", Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> keep.beginChange(orderer, order, CommandKey.of("p-orderer", "later", order)))
                .as("another change")
                .returns("ORDER_FILLED", Problem::code);
    }

    @Test
    @Rule("RC-300")
    void ofTwoChangesTheFirstCounts() {
        room.nextRound();
        String order = ordered();
        String first = begun(order);
        String second = keep.beginChange(orderer, order, CommandKey.of("p-orderer", room.id("another"), order))
                .id();

        send(first);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> send(second))
                .returns("ORDER_WITHDRAWN", Problem::code);
        assertThat(drafts.get(second).state().status()).isEqualTo(DraftStatus.OPEN);
    }

    @Test
    @Rule("RC-300")
    void ofTwoChangesOnTheirWayOneIsPlacedAndTheOtherKept() {
        room.nextRound();
        String order = ordered();
        String first = begun(order);
        String second = keep.beginChange(orderer, order, CommandKey.of("p-orderer", room.id("another"), order))
                .id();
        List.of(first, second).forEach(this::mark);

        room.clock.pass(LONG_ENOUGH);
        room.sweep();

        List<Draft> both =
                Stream.of(first, second).map(id -> drafts.get(id).state()).toList();
        assertThat(both).extracting(Draft::status).containsExactlyInAnyOrder(DraftStatus.SENT, DraftStatus.OPEN);
        assertThat(both)
                .filteredOn(draft -> draft.sent() != null)
                .singleElement()
                .satisfies(sent -> assertThat(room.order(order).progress().replacedBy())
                        .isEqualTo(Objects.requireNonNull(sent.sent()).orderId()));
    }

    @Test
    @Rule({"RC-300", "RC-306"})
    void whatIsWithdrawnByHandLeadsNowhereAndIsNotChangedAnyMore() {
        room.nextRound();
        String order = ordered();
        String draftId = begun(order);
        mark(draftId);
        orders.change(order, open -> open.withdraw(TODAY, room.clock.instant()));

        room.clock.pass(LONG_ENOUGH);
        room.sweep();

        assertThat(room.order(order).progress().replacedBy()).isNull();
        assertThat(drafts.get(draftId).state().status()).isEqualTo(DraftStatus.OPEN);
        assertThat(orders.find(orderOf(draftId))).isEmpty();
    }

    @Test
    @Rule({"RC-300", "RC-306"})
    void whoeverSendsWhileSomebodyIsBookedAndCancelledIsToldWhatIsInTheWay() {
        Set<String> told = new HashSet<>();
        Set<Long> versions = new HashSet<>();
        for (int step = 0; step < 12; step++) {
            room.nextRound();
            String order = ordered();
            String draftId = begun(order);
            room.clock.meanwhile(step, () -> fillAndCancel(order));
            Optional<String> refusal = refusal(draftId);
            room.clock.goOn();

            Order now = room.order(order);
            assertThat(refusal.isEmpty()).isEqualTo(now.status() == OrderStatus.WITHDRAWN);
            assertThat(orders.find(orderOf(draftId)).isPresent()).isEqualTo(refusal.isEmpty());
            refusal.ifPresent(told::add);
            room.clock.pass(LONG_ENOUGH);
            room.sweep();
            if (refusal.isPresent()) {
                Aggregate<Draft> kept = drafts.get(draftId);
                versions.add(kept.version());
                assertThat(kept.state().status()).isEqualTo(DraftStatus.OPEN);
                assertThat(send(draftId, kept.version()).status())
                        .as("once the order is open again")
                        .isEqualTo(DraftStatus.SENT);
            }
        }
        assertThat(told).containsExactly("ORDER_BEING_RELEASED");
        assertThat(versions).as("before it was on its way, and after").containsExactlyInAnyOrder(1L, 3L);
    }

    /** The first step of a cancellation by the centre, of a booking that was not there a moment ago. */
    private void fillAndCancel(String orderId) {
        if (room.order(orderId).status() == OrderStatus.OPEN) {
            fill(orderId);
            Cancellation how = new Cancellation(TODAY, Party.CENTRE, null);
            orders.change(orderId, filled -> filled.cancel(how, room.clock.instant()));
        }
    }

    private Optional<String> refusal(String draftId) {
        try {
            send(draftId);
            return Optional.empty();
        } catch (Problem refusal) {
            return Optional.of(refusal.code());
        }
    }

    private void mark(String draftId) {
        drafts.change(draftId, null, 1L, (draft, today) -> draft.send("p-orderer", today));
    }

    private static String orderOf(String draftId) {
        return CommandKey.of("draft", draftId).derivedId("ord");
    }

    @Test
    @Rule("RC-300")
    void aChangeStaysWithTheUnitAndARepeatBeginsNoOther() {
        room.nextRound();
        String order = ordered();
        String draftId = begun(order);

        assertThat(begun(order)).isEqualTo(draftId);
        Draft draft = drafts.get(draftId).state();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> draft.write("u-other", draft.sheet(), TODAY))
                .returns("UNIT_STAYS", Problem::code);
        assertThat(draft.sheet()).isEqualTo(Sheet.of(wanted(50)));
    }

    private String ordered() {
        CommandKey key = CommandKey.of("test", room.id("order"));
        return room.bean(PlaceOrder.class).place(orderer, wanted(50), key).orderId();
    }

    private OrderForm wanted(int sharePercent) {
        return new OrderForm(
                room.home(),
                Kind.CAPACITY,
                "dementia-care",
                1,
                TODAY.plusDays(10),
                TODAY.plusDays(20),
                sharePercent,
                "Mange er borte",
                new OrderForm.PayerForm(room.home(), "2541-30"),
                Party.DEPARTMENT,
                Party.CENTRE,
                Urgency.USUAL,
                List.of(DayOfWeek.MONDAY),
                "Inngang B",
                List.of(new OrderForm.BesidesForm("wound-care", 1)),
                "Sykepleier");
    }

    private String begun(String orderId) {
        return keep.beginChange(orderer, orderId, CommandKey.of("p-orderer", room.id("change"), orderId))
                .id();
    }

    private Draft send(String draftId) {
        return send(draftId, 1);
    }

    private Draft send(String draftId, long version) {
        CommandKey key = CommandKey.of("p-orderer", "send-" + draftId + version, draftId);
        return keep.send(new Command(orderer, draftId, key, version), wanted(80))
                .state();
    }

    private void fill(String orderId) {
        String expertId = room.joined(anExpert(room.id("expert")));
        Order claimed = orders.change(
                        orderId, open -> open.allocate("bkg-" + orderId, expertId, TODAY, room.clock.instant()))
                .state();
        room.bean(Calendars.class).change(expertId, null, calendar -> calendar.decide(claimed.request(), TODAY));
        orders.change(orderId, claim -> claim.fill(claimed.allocation()));
    }

    private static boolean isStopped(Runnable act) {
        try {
            act.run();
            return false;
        } catch (StoppableClock.Stopped dead) {
            return true;
        }
    }
}
