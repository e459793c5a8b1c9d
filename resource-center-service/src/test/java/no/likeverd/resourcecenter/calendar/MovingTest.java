package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.absent;
import static no.likeverd.resourcecenter.calendar.Experts.anAttachedExpert;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class MovingTest {

    private final BookingRequest asked = aRequest(1, aDemand(period("2026-12-07", "2026-12-21"), 100));
    private final ExpertCalendar expert = booked(anExpert("1020"), asked);

    @Test
    @Rule("RC-59")
    void ownOldPlaceIsNotInTheWay() {
        Change<ExpertCalendar> change = expert.move(to(2, "2026-12-14", "2026-12-28", 100));

        assertThat(only(change.state()).period()).isEqualTo(period("2026-12-14", "2026-12-28"));
        assertThat(change.events()).singleElement().isInstanceOf(BookingChangedV1.class);
        assertThat(change.state().stays().shareOutOn(TODAY.plusWeeks(2))).isZero();
    }

    @Test
    @Rule("RC-59")
    void shareCanBeChanged() {
        ExpertCalendar less = expert.move(to(2, "2026-12-07", "2026-12-21", 40)).state();

        assertThat(only(less).sharePercent()).isEqualTo(40);
        assertThat(less.reasonsAgainst(aDemand("2026-12-07", "2026-12-21"))).isEmpty();
    }

    @Test
    @Rule("RC-59")
    void everyRuleHoldsWhereItGoes() {
        ExpertCalendar busy = booked(expert, aRequest(2, aDemand("2027-02-01", "2027-02-15")));
        assertRefused(busy, to(2, "2027-02-08", "2027-02-22", 100), ReasonCode.BOOKED, "2027-W06");
        assertRefused(
                absent(expert, "2027-01-11", "2027-01-13"),
                to(2, "2027-01-04", "2027-01-18", 100),
                ReasonCode.ABSENT,
                "2027-W02");
        assertRefused(expert, to(2, "2026-12-07", "2027-04-08", 100), ReasonCode.BEYOND_FOUR_MONTHS, "2027-W14");
        ExpertCalendar leaving = expert.depart(
                        new Departure(java.time.LocalDate.parse("2027-01-01"), LeaveReason.CENTRE))
                .state();
        assertThat(leaving.reasonsAgainstMoving(to(2, "2026-12-28", "2027-01-11", 100)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.LEFT);
    }

    private static void assertRefused(ExpertCalendar calendar, MoveRequest asked, ReasonCode code, String week) {
        assertThat(calendar.reasonsAgainstMoving(asked))
                .singleElement()
                .returns(code, Reason::code)
                .satisfies(reason -> assertThat(reason.weeks()).contains(week));
        ExpertCalendar after = calendar.move(asked).state();
        Booking stays = after.booking(asked.bookingId()).orElseThrow();
        assertThat(stays.period())
                .isEqualTo(calendar.booking(asked.bookingId()).orElseThrow().period());
        assertThat(stays.answer()).isEqualTo(new MoveAnswer(asked.attempt(), code.name()));
        assertThat(calendar.move(asked).events()).isEmpty();
    }

    @Test
    @Rule("RC-60")
    void fewerDaysAreNeverRefused() {
        BookingRequest lent = new BookingRequest(
                asked.bookingId(),
                asked.orderId(),
                1,
                "u-home-care",
                aDemand(period("2026-12-07", "2026-12-21"), 40),
                asked.terms());
        ExpertCalendar agreed = booked(
                anAttachedExpert().consent(new Consent("p-leader", TODAY)).state(), lent);
        ExpertCalendar withoutConsent = agreed.with(null, List.of(), agreed.absences(), agreed.stays());

        assertThat(withoutConsent.reasonsAgainstMoving(to(2, "2026-12-07", "2026-12-14", 40)))
                .isEmpty();
        assertThat(withoutConsent.reasonsAgainstMoving(to(2, "2026-12-07", "2026-12-22", 40)))
                .isNotEmpty();
        assertThat(withoutConsent.reasonsAgainstMoving(to(2, "2026-12-07", "2026-12-14", 50)))
                .isNotEmpty();
    }

    @Test
    @Rule("RC-61")
    void eachAttemptIsAnsweredOnce() {
        MoveRequest no = to(2, "2026-12-07", "2027-06-01", 100);
        ExpertCalendar refused = expert.move(no).state();
        ExpertCalendar moved =
                refused.move(to(3, "2026-12-14", "2026-12-28", 100)).state();

        assertThat(refused.move(no).state()).isNull();
        assertThat(moved.move(to(3, "2026-12-14", "2026-12-28", 100)).state()).isNull();
        assertThat(moved.move(to(2, "2027-01-11", "2027-01-18", 100)).state())
                .as("a late repeat of an earlier attempt")
                .isNull();
        assertThat(only(moved).answer()).isEqualTo(new MoveAnswer(3, null));
    }

    @Test
    @Rule("RC-61")
    void whatIsCancelledMovesNoMore() {
        ExpertCalendar cancelled = expert.release(asked, new Cancellation(TODAY, Party.CENTRE, null))
                .state();

        assertThat(cancelled.move(to(2, "2026-12-14", "2026-12-28", 100)).state())
                .isNull();
        assertThat(anExpert("other")
                        .move(to(2, "2026-12-14", "2026-12-28", 100))
                        .state())
                .isNull();
    }

    private MoveRequest to(int attempt, String from, String to, int share) {
        return new MoveRequest(asked.bookingId(), attempt, aDemand(period(from, to), share));
    }

    private static Booking only(ExpertCalendar calendar) {
        return calendar.stays().bookings().getFirst();
    }
}
