package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.SKILL;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** What is remembered of a calendar for comparisons says the same as the whole of it. */
class LatelyTest {

    private static final LocalDate LONG_AGO = Bookable.comparedSince(TODAY);
    private static final int WEEKS_AHEAD = 60;

    private final ExpertCalendar whole = KeptCalendar.experienced(SKILL);
    private final ExpertCalendar late = whole.lately(LONG_AGO);

    @Test
    @Rule("RC-197")
    void aFifthOfTenYearsIsLeft() {
        assertThat(whole.stays().bookings()).hasSizeGreaterThan(45);
        assertThat(late.stays().bookings()).hasSizeLessThan(15);
        assertThat(late.stays().ledger().accounts())
                .extracting(Account::bookingId)
                .isSubsetOf(
                        late.stays().bookings().stream().map(Booking::bookingId).toList());
    }

    @Test
    @Rule("RC-197")
    void everyComparisonEndsTheSame() {
        assertThat(IntStream.range(0, WEEKS_AHEAD)
                        .mapToObj(week -> aDemand(
                                new Period(TODAY.plusWeeks(week), TODAY.plusWeeks(week + 4L + week % 9)), 40 + week)))
                .allSatisfy(demand -> {
                    assertThat(late.reasonsAgainst(demand)).isEqualTo(whole.reasonsAgainst(demand));
                    assertThat(late.reasonsFor(demand)).isEqualTo(whole.reasonsFor(demand));
                    assertThat(late.nextFree(demand)).isEqualTo(whole.nextFree(demand));
                });
        assertThat(late.daysOutSince(LONG_AGO)).isEqualTo(whole.daysOutSince(LONG_AGO));
        assertThat(late.isKnownTo("u-school", LONG_AGO)).isTrue();
    }

    @Test
    @Rule("RC-197")
    void aStayThatStillOwesTimeIsKeptHoweverOldItIs() {
        ExpertCalendar unsettled = whole.with(whole.stays().with(owing()));

        assertThat(unsettled.lately(LONG_AGO).stays().bookings())
                .contains(whole.stays().bookings().getFirst());
    }

    /** The first account as if one of its days had never been taken. */
    private Ledger owing() {
        Ledger ledger = whole.stays().ledger();
        Account first =
                ledger.of(whole.stays().bookings().getFirst().bookingId()).orElseThrow();
        return ledger.replaced(first.with(first.earned() + 1, first.days()));
    }
}
