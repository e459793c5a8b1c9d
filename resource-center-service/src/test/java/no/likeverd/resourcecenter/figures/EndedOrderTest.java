package no.likeverd.resourcecenter.figures;

import static no.likeverd.resourcecenter.figures.Ordered.NOW;
import static no.likeverd.resourcecenter.figures.Ordered.filled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndedOrderTest {

    private static final LocalDate LATER = LocalDate.of(2027, 1, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-02, 0",
        "2026-11-02, 2026-11-09, 5",
        "2026-11-06, 2026-11-09, 1", // Friday to Monday
        "2026-11-07, 2026-11-09, 0", // Saturday to Monday
        "2026-03-30, 2026-04-07, 3", // over Easter
        "2026-11-16, 2026-12-10, 18"
    })
    @Rule("RC-172")
    void leadTimeIsCountedInWorkingDays(String placed, String booked, long days) {
        Order order = filled(Ordered.on(placed, Kind.CAPACITY), 1, booked);

        assertThat(EndedOrder.of(order, LATER))
                .contains(new EndedOrder(Kind.CAPACITY, YearMonth.from(LocalDate.parse(booked)), days));
    }

    @Test
    @Rule("RC-172")
    void theFirstBookingCountsWhateverComesAfterIt() {
        Order first = filled(Ordered.on("2026-11-23", Kind.COMPETENCE), 1, "2026-11-24");
        Order left = first.cancel(new Cancellation(LocalDate.of(2026, 11, 25), Party.CENTRE, null), NOW)
                .state();
        Order open = left.released(left.allocation()).state();
        Order second = filled(open, 2, "2026-12-02");
        Order given = open.withdraw(LocalDate.of(2026, 12, 3), NOW).state();
        EndedOrder booked = new EndedOrder(Kind.COMPETENCE, NOVEMBER, 1L);

        assertThat(EndedOrder.of(open, LATER)).contains(booked);
        assertThat(EndedOrder.of(second, LATER)).contains(booked);
        assertThat(EndedOrder.of(given, LATER)).contains(booked);
    }

    @Test
    @Rule("RC-172")
    void whatIsGivenUpBeforeAnybodyWasBookedEndsUnfilledThatDay() {
        Order order = Ordered.on("2026-11-23", Kind.CAPACITY)
                .withdraw(LocalDate.of(2026, 12, 1), NOW)
                .state();

        assertThat(EndedOrder.of(order, LATER)).contains(new EndedOrder(Kind.CAPACITY, DECEMBER, null));
    }

    @Test
    @Rule("RC-172")
    void whatNobodyCameForEndsUnfilledWhenItsLastDayHasPassed() {
        Order order = Ordered.on("2026-11-23", Kind.CAPACITY);

        assertThat(EndedOrder.of(order, LocalDate.of(2026, 12, 18))).isEmpty();
        assertThat(EndedOrder.of(order, LocalDate.of(2026, 12, 19)))
                .contains(new EndedOrder(Kind.CAPACITY, DECEMBER, null));
    }

    @Test
    @Rule("RC-172")
    void ordersFromBeforeDaysWereNotedAreLeftOut() {
        assertThat(EndedOrder.of(Ordered.on(null, Kind.CAPACITY), LATER)).isEmpty();
        assertThat(EndedOrder.of(filled(Ordered.on(null, Kind.CAPACITY), 1, "2026-11-24"), LATER))
                .isEmpty();
    }
}
