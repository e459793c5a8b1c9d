package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anAttachedExpert;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** What goes over the wire is what was promised. */
class CalendarContractTest {

    private final ExpertCalendar expert = anExpert("1020");
    private final BookingRequest asked = aRequest(1, aDemand("2026-12-07", "2026-12-21"));

    @Test
    void joiningIsToldAsPromised() {
        keeps("expert-joined-pool", ExpertJoinedPoolV1.of(expert));
    }

    @Test
    void bookingIsToldAsPromised() {
        keeps("expert-booked", expert.decide(asked, TODAY).events().getFirst());
    }

    @Test
    void cancellingIsToldAsPromised() {
        Cancellation how = new Cancellation(TODAY, Party.DEPARTMENT, CancellationReason.NEED_GONE);

        keeps(
                "booking-cancelled",
                booked(expert, asked).release(asked, how).events().getFirst());
    }

    @Test
    void changingIsToldAsPromised() {
        MoveRequest later = new MoveRequest(asked.bookingId(), 2, aDemand("2026-12-14", "2026-12-28"));

        keeps("booking-changed", booked(expert, asked).move(later).events().getFirst());
    }

    @Test
    @Rule("RC-81")
    void returningIsToldAsPromised() {
        ExpertCalendar out = KeptCalendar.settled(booked(expert, asked), TODAY);

        keeps(
                "expert-returned",
                new Returning(out, asked.demand().period().to()).events().getFirst());
    }

    @Test
    void presentStateIsToldAsPromised() {
        keeps("expert-calendar-state", ExpertCalendarStateV1.of(booked(expert, asked)));
        keeps("expert-calendar-state", ExpertCalendarStateV1.of(anAttachedExpert()));
    }

    @Test
    void leavingIsToldAsPromised() {
        for (LeaveReason reason : LeaveReason.values()) {
            ExpertCalendar leaving = expert.depart(new Departure(TODAY, reason)).state();

            keeps("expert-left-pool", leaving.leaveWhenDue(TODAY).events().getFirst());
        }
    }

    @Test
    void movingIsToldAsPromised() {
        Post next = new Post("e-1020b", "u-home-care", 100, false, TODAY, TODAY);
        Circumstances known = new Circumstances(null, next, List.of(Skill.placed("guidance", 3)));
        Change<ExpertCalendar> moved = anAttachedExpert().follow(known, TODAY);

        keeps("expert-moved", moved.events().getFirst());
        keeps("expert-calendar-state", ExpertCalendarStateV1.of(moved.state()));
    }

    @Test
    void aCancelledBookingEndsInThePresentStateWhereItWasCut() {
        ExpertCalendar out = booked(expert, asked);

        assertThat(stays(out)).containsExactly("2026-12-07/2026-12-21");
        assertThat(stays(cancelled(out, LocalDate.of(2026, 12, 14)))).containsExactly("2026-12-07/2026-12-14");
        assertThat(stays(cancelled(out, LocalDate.of(2026, 12, 7)))).isEmpty();
    }

    private ExpertCalendar cancelled(ExpertCalendar out, LocalDate on) {
        return Objects.requireNonNull(
                out.release(asked, new Cancellation(on, Party.CENTRE, null)).state());
    }

    private static List<String> stays(ExpertCalendar calendar) {
        return ExpertCalendarStateV1.of(calendar).bookings().stream()
                .map(stay -> stay.from() + "/" + stay.to())
                .toList();
    }

    private static void keeps(String name, Object event) {
        EventContract contract = EventContract.of("resource-center/" + name + "/v1");
        contract.accepts(WireFormat.write(event));
        assertThat(contract.examples()).isNotEmpty();
        assertThat(WireFormat.typeOf(event.getClass())).isEqualTo("no.likeverd.resource-center." + name + ".v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), event.getClass()))));
    }
}
